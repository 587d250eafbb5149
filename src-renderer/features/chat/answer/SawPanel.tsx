import { useEffect, useRef, useState } from 'react';
import type { Message, PromptMessage, Recalled } from '../../../../src-shared/contract/index.ts';
import { describeFailure } from '../../../client/index.ts';
import { useApp } from '../../../state/index.ts';
import { clock, count } from '../../../ui/format.ts';
import { somethingFloats } from '../../../ui/focusPlace.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { useOpener } from '../../../ui/useOpener.ts';
import { iconButton } from '../../../ui/button/button.ts';
import styles from './SawPanel.module.css';
import textStyles from '../../../ui/text/text.module.css';

interface Saw {
  prompt: PromptMessage[];
  recalled: Recalled[];
}
const WHO = { system: 'Rules', user: 'You', assistant: 'Circadia' } as const;

/** Exactly what the model read for one answer. */
export function SawPanel({
  message,
  messages,
  onClose,
}: {
  message: string;
  messages: readonly Message[];
  onClose(): void;
}) {
  const { client } = useApp();
  const [saw, setSaw] = useState<Saw | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  useOpener(message);
  useEffect(() => close.current?.focus(), [message]);
  useEffect(() => {
    let current = true;
    setSaw(null);
    setSentence(null);
    client.chat.saw({ message }).then(
      (value) => {
        if (current) setSaw(value);
      },
      (error: unknown) => {
        if (current) setSentence(describeFailure(error).sentence);
      },
    );
    return () => {
      current = false;
    };
  }, [client, message]);
  const answer = messages.find((candidate) => candidate.id === message);
  const stats = answer?.stats ?? null;
  return (
    <aside
      className={styles.panel}
      aria-label="What the model saw"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !somethingFloats(document)) onClose();
      }}
    >
      <header>
        <h2>What the model saw</h2>
        <button type="button" className={iconButton} aria-label="Close" ref={close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {stats === null ? null : (
        <p className={`${styles.total} ${textStyles.figures}`}>
          {count(stats.promptTokens)} tokens{' '}
          <small>
            of {count(stats.contextSize)}
            {answer === undefined ? '' : `, for the answer at ${clock(answer.createdAt)}`}
          </small>
        </p>
      )}
      {stats !== null && stats.reusedTokens > 0 ? (
        <p className={`${textStyles.caption} ${textStyles.figures}`}>
          {count(stats.reusedTokens)} of them were still in its head from the turn before.
        </p>
      ) : null}
      {sentence === null ? null : <p className={textStyles.muted}>{sentence}</p>}
      {saw === null ? null : (
        <>
          {saw.recalled.length === 0 ? (
            <section className={styles.part}>
              <h3>
                Remembered<span>nothing</span>
              </h3>
            </section>
          ) : (
            <section className={styles.part}>
              <h3>
                Remembered<span>match</span>
              </h3>
              <ul>
                {saw.recalled.map((item) => (
                  <li key={item.memory}>
                    <span dir="auto">{item.text}</span>
                    <span className={`${styles.match} ${textStyles.figures}`}>{item.score.toFixed(2)}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {saw.prompt.map((part, index) => (
            <section className={styles.part} key={index}>
              <h3>
                {WHO[part.role]}
                <span className={textStyles.figures}>{count(part.content.length)} characters</span>
              </h3>
              <p className={styles.text} dir="auto">
                {part.content}
              </p>
            </section>
          ))}
        </>
      )}
    </aside>
  );
}
