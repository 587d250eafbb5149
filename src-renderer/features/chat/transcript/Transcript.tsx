import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Message } from '../../../../src-shared/contract/index.ts';
import { answering, useApp, useValue } from '../../../state/index.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { verdictWords } from '../../../ui/verdict/VerdictMark.tsx';
import { MessageArticle } from './MessageArticle.tsx';
import { type TranscriptRow, transcriptRows } from './rows.ts';
import { useFollowing } from './useFollowing.ts';
import { iconButton } from '../../../ui/button/button.ts';
import styles from './Transcript.module.css';
import textStyles from '../../../ui/text/text.module.css';

const ESTIMATED_PX = 120;

/** The conversation; only the messages near the window exist, and the end stays in sight until you scroll up. */
export function Transcript({
  messages,
  goal,
  onSaw,
}: {
  messages: readonly Message[];
  goal: string | null;
  onSaw(message: string): void;
}) {
  const cycles = useValue(useApp().cycles);
  const rows = useMemo(() => transcriptRows(messages, cycles ?? []), [messages, cycles]);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_PX,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  });
  const goalAt = goal === null ? -1 : rows.findIndex((row) => holds(row, goal));
  const { far, follow, leave } = useFollowing(scroller, content, answering(messages)?.id ?? null, goal === null);
  useEffect(() => {
    if (goalAt === -1) return;
    leave();
    virtualizer.scrollToIndex(goalAt, { align: 'center' });
    // Again when a goal on another branch has come into sight, and not when rows before it change.
  }, [goal, goalAt === -1]); // eslint-disable-line react-hooks/exhaustive-deps -- see above

  const last = messages.at(-1)?.id ?? null;
  return (
    <>
      <div
        className={styles.transcript}
        role="log"
        aria-live="off"
        aria-label="Conversation"
        tabIndex={0}
        ref={scroller}
      >
        <div className={styles.column} ref={content} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <div
                key={item.key}
                className={styles.slot}
                data-index={item.index}
                ref={virtualizer.measureElement}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Row row={row} last={holds(row, last)} goal={holds(row, goal)} onSaw={onSaw} />
              </div>
            );
          })}
        </div>
      </div>
      {far ? (
        <div className={styles.toEnd}>
          <button
            type="button"
            className={iconButton}
            aria-label="To the newest"
            title="To the newest"
            onClick={follow}
          >
            <Icon name="down" />
          </button>
        </div>
      ) : null}
      <Spoken messages={messages} />
    </>
  );
}

const holds = (row: TranscriptRow, message: string | null) => row.kind === 'message' && row.message.id === message;

function Row({
  row,
  last,
  goal,
  onSaw,
}: {
  row: TranscriptRow;
  last: boolean;
  goal: boolean;
  onSaw(message: string): void;
}) {
  if (row.kind === 'message') return <MessageArticle message={row.message} last={last} goal={goal} onSaw={onSaw} />;
  const words = verdictWords(row.verdict);
  return (
    <div className={styles.night}>
      <svg className={styles.slope} viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.line} vectorEffect="non-scaling-stroke" d="M0 4H266C282 4 286 11 300 11" />
      </svg>
      <a href={`#/sleep/${row.night}`}>
        <Icon name={words.icon} />
        <span>
          <b>Night {row.night}</b>, {words.word.toLowerCase()}.
        </span>
      </a>
      <svg className={styles.slope} viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.line} vectorEffect="non-scaling-stroke" d="M300 4H34C18 4 14 11 0 11" />
      </svg>
    </div>
  );
}

/** Streaming is silent; this says that it began and how it ended. */
function Spoken({ messages }: { messages: readonly Message[] }) {
  const live = answering(messages);
  const [was, setWas] = useState<string | null>(null);
  useEffect(() => {
    if (live !== null) setWas(live.id);
  }, [live]);
  const ended = live === null && was !== null ? (messages.find((message) => message.id === was) ?? null) : null;
  const sentence =
    live !== null
      ? 'Answering'
      : ended === null
        ? ''
        : ended.state === 'failed'
          ? (ended.failure ?? 'The answer failed')
          : ended.state === 'stopped'
            ? 'Stopped'
            : 'Answer complete';
  return (
    <div className={textStyles.spoken} role="status">
      {sentence}
    </div>
  );
}
