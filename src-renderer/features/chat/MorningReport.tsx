import { reasonSentence } from '../../../src-shared/words/night.ts';
import { useEffect, useRef, useState } from 'react';
import type { CycleSummary } from '../../../src-shared/contract/index.ts';
import { undoneSentence } from '../../../src-shared/words/sleep.ts';
import { useApp } from '../../state/index.ts';
import { ask, undoQuestion } from '../../ui/ask.ts';
import { capital, count, duration, inWords, plural } from '../../ui/format.ts';
import { somethingFloats } from '../../ui/focusPlace.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { Note } from '../../ui/note/Note.tsx';
import { lessonsFigure } from '../../ui/nightFate.ts';
import { go } from '../../ui/address.ts';
import { VerdictMark } from '../../ui/verdict/VerdictMark.tsx';
import { buttonLook, iconButton } from '../../ui/button/button.ts';
import styles from './MorningReport.module.css';
import textStyles from '../../ui/text/text.module.css';
import chartStyles from '../../ui/chart/chart.module.css';

/** The report of the night, once, over the chat; the sidebar stays in reach. Closing it marks it read. */
export function MorningReport({ night, onClose }: { night: CycleSummary; onClose(): void }) {
  const app = useApp();
  const [sentence, setSentence] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const undo = async () => {
    if (!(await ask(undoQuestion(night.number)))) return;
    const undone = await app.attempt(() => app.client.sleep.undo());
    if (undone !== null) setSentence(undoneSentence(undone));
  };
  return (
    <div className={styles.cover}>
      <section
        className={styles.report}
        role="dialog"
        aria-labelledby="good-morning"
        aria-describedby="slept"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !somethingFloats(document)) onClose();
        }}
      >
        <Dawn onClose={onClose} />
        <div className={styles.words}>
          <VerdictMark verdict={night.verdict} />
          <h2 id="good-morning">{new Date().getHours() < 12 ? 'Good morning.' : 'It is awake again.'}</h2>
          <p className={styles.lead} id="slept">
            {slept(night)}
            {night.reason === null ? '' : reasonSentence(night.reason)}
          </p>
          <Figures night={night} />
          {sentence === null ? null : <Note icon="undo">{sentence}</Note>}
          <div className={styles.actions}>
            <button type="button" className={buttonLook('primary', 'large')} ref={first} onClick={onClose}>
              Start the day
            </button>
            <button
              type="button"
              className={buttonLook('quiet', 'large')}
              onClick={() => {
                onClose();
                go(`#/sleep/${night.number}`);
              }}
            >
              See the night
            </button>
            {night.inUse && sentence === null ? (
              <button
                type="button"
                className={`${buttonLook('quiet', 'large')} ${styles.undo}`}
                onClick={() => {
                  void undo();
                }}
              >
                <Icon name="undo" />
                Undo this night
              </button>
            ) : null}
          </div>
        </div>
      </section>
    </div>
  );
}

function slept(night: CycleSummary): string {
  return night.endedAt === null ? '' : `It slept ${duration(night.endedAt - night.startedAt)}. `;
}

function Figures({ night }: { night: CycleSummary }) {
  const difference =
    night.correctAfter === null || night.correctBefore === null ? null : night.correctAfter - night.correctBefore;
  const compared =
    difference === null
      ? 'It sat no exam.'
      : difference === 0
        ? 'As many as before.'
        : `${capital(inWords(Math.abs(difference)))} ${difference > 0 ? 'more' : 'fewer'} than before.`;
  const lessons = lessonsFigure(night);
  const worst =
    night.lowPoints === null
      ? ''
      : night.lowPoints < 0
        ? ` At worst ${Math.abs(night.lowPoints).toFixed(1)} points down.`
        : ' At worst nothing lost.';
  return (
    <div className={`${styles.figures} ${textStyles.figures}`}>
      <div>
        <h3>{lessons.heading}</h3>
        <b>{lessons.figure}</b>
        <p>{lessons.note}</p>
      </div>
      <div>
        <h3>Remembered</h3>
        <b>{plural(night.memories, 'memory', 'memories')}</b>
        <p>
          {night.memories === 0 ? (
            'Nothing new to keep.'
          ) : (
            <>
              <a className={textStyles.link} href="#/memory">
                Read them
              </a>
              , or leave it for later.
            </>
          )}
        </p>
      </div>
      <div>
        <h3>Exam</h3>
        <b>
          {night.correctAfter === null || night.items === null
            ? 'None'
            : `${count(night.correctAfter)} of ${count(night.items)}`}
        </b>
        <p>
          {compared}
          {worst}
        </p>
      </div>
    </div>
  );
}

function Dawn({ onClose }: { onClose(): void }) {
  return (
    <div className={styles.dawn}>
      <svg viewBox="0 0 720 124" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <defs>
          <radialGradient id="glow">
            <stop className={styles.glow} stopOpacity=".42" />
            <stop className={styles.glow} offset=".45" stopOpacity=".13" />
            <stop className={styles.glow} offset="1" stopOpacity="0" />
          </radialGradient>
          <clipPath id="hor">
            <rect width="720" height="98" />
          </clipPath>
        </defs>
        <path className={styles.path} d="M-10 150C120 150 150 98 220 98" />
        <g clipPath="url(#hor)">
          <ellipse cx="220" cy="98" rx="250" ry="86" fill="url(#glow)" />
          <circle className={chartStyles.sunFill} cx="220" cy="98" r="20" />
        </g>
        <rect className={styles.ground} y="98" width="720" height="30" />
        <path className={styles.horizon} d="M0 98H720" />
      </svg>
      <button type="button" className={`${iconButton} ${styles.close}`} aria-label="Close" onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
