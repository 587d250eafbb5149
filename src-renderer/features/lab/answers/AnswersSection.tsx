import { type RefObject, useMemo } from 'react';
import { Choice } from '../../../ui/control/Choice.tsx';
import type { LabRun } from '../../../../src-shared/contract/index.ts';
import { TASKS } from '../../../../src-shared/contract/vocabulary.ts';
import { count } from '../../../ui/format.ts';
import { Note } from '../../../ui/note/Note.tsx';
import { Segmented } from '../../../ui/control/Segmented.tsx';
import { taskName } from '../../../../src-shared/words/exam.ts';
import { AnswerList } from './AnswerList.tsx';
import { type AnswerFilter, chosenRows, sideNames, type Task, toRow } from './answerRows.ts';
import { aloneSentence, changeSentence, noneSentence } from './answerWords.ts';
import type { Answers } from './useAnswers.ts';
import { buttonLook, buttonRow } from '../../../ui/button/button.ts';
import pageStyles from '../../../ui/page/page.module.css';
import textStyles from '../../../ui/text/text.module.css';
import styles from './AnswersSection.module.css';

/** What of a run's answers is open: a filter and a task, or nothing yet. */
export interface OpenAnswers {
  filter: AnswerFilter;
  task: Task | 'every';
}

interface Shown {
  run: LabRun;
  other: LabRun | null;
  /** The run that this one was compared with, while it is listed. */
  earlier: LabRun | null;
  answers: Answers;
  onAgain(): void;
  open: OpenAnswers | null;
  onOpen(open: OpenAnswers | null): void;
  heading: RefObject<HTMLHeadingElement | null>;
  /** Brings the section's heading to the top, with the focus on it. */
  onJump(): void;
}

/** The answers of a run: how many changed, and each of them when asked. */
export function AnswersSection(shown: Shown) {
  const { run, other, earlier, answers, onAgain, heading } = shown;
  const { last } = run.flips;
  // The counts outlive the answers.
  const remembered =
    other === null ? changeSentence(run, null, earlier, { changed: last?.answers ?? 0, n: last?.n ?? 0 }) : null;
  return (
    <section className={pageStyles.section} id="answers" aria-labelledby="h-answers">
      <h2 className={`${textStyles.heading} ${styles.title}`} id="h-answers" ref={heading} tabIndex={-1}>
        Answers
      </h2>
      {answers.kind === 'loading' ? (
        <p className={textStyles.faint} role="status">
          Reading the answers.
        </p>
      ) : answers.kind === 'failed' ? (
        <>
          {remembered === null ? null : <p className={`${styles.finding} ${textStyles.figures}`}>{remembered}</p>}
          <Note
            icon="attention"
            action={answers.failure.wayOut === 'tryAgain' ? 'Try again' : undefined}
            onAction={onAgain}
          >
            {answers.failure.sentence}
          </Note>
        </>
      ) : (
        <Ready {...shown} answers={answers} />
      )}
    </section>
  );
}

function Ready({
  run,
  other,
  earlier,
  answers,
  open,
  onOpen,
  onJump,
}: Omit<Shown, 'answers'> & { answers: Extract<Answers, { kind: 'ready' }> }) {
  const names = useMemo(() => sideNames(run, other), [run, other]);
  const rows = useMemo(() => answers.items.map((item) => toRow(item, names)), [answers.items, names]);
  const changed = chosenRows(rows, 'changed').length;
  const sentence = changeSentence(run, other, earlier, { changed, n: answers.n });
  const show = (filter: AnswerFilter) => {
    onOpen({ filter, task: 'every' });
    onJump();
  };
  const compared = answers.n > 0;
  return (
    <>
      <p className={`${styles.finding} ${textStyles.figures}`}>{sentence ?? aloneSentence(other)}</p>
      {compared && answers.n < rows.length ? (
        <p className={`${textStyles.caption} ${textStyles.figures}`}>
          {count(rows.length - answers.n)} further questions were asked{' '}
          {other === null ? 'only this time' : `of ${names.own} only`}.
        </p>
      ) : null}
      {open === null ? (
        <p className={`${buttonRow} ${styles.openers} ${textStyles.figures}`}>
          {changed === 0 ? null : (
            <button type="button" className={buttonLook()} onClick={() => show('changed')}>
              {changed === 1 ? 'Show the one' : `Show the ${count(changed)}`} that{' '}
              {!names.ownFirst ? 'changed' : changed === 1 ? 'differs' : 'differ'}
            </button>
          )}
          <button type="button" className={buttonLook()} onClick={() => show('all')}>
            Show all {count(rows.length)}
          </button>
        </p>
      ) : (
        <Opened
          rows={rows}
          compared={compared}
          open={open}
          onOpen={onOpen}
          onJump={onJump}
          label={names.ownFirst ? 'Different' : 'Changed'}
        />
      )}
    </>
  );
}

interface OpenedAnswers {
  rows: ReturnType<typeof toRow>[];
  compared: boolean;
  open: OpenAnswers;
  onOpen(open: OpenAnswers | null): void;
  onJump(): void;
  label: string;
}

function Opened({ rows, compared, open, onOpen, onJump, label }: OpenedAnswers) {
  const { filter, task } = open;
  const ofTask = task === 'every' ? rows : rows.filter((row) => row.task === task);
  const chosen = chosenRows(ofTask, filter);
  const option = (name: string, one: AnswerFilter) => ({
    value: one,
    label: `${name} ${count(chosenRows(ofTask, one).length)}`,
  });
  return (
    <>
      <div className={`${buttonRow} ${styles.controls}`}>
        <Segmented
          label="Show"
          value={filter}
          onChange={(next) => onOpen({ filter: next, task })}
          options={[option('All', 'all'), ...(compared ? [option(label, 'changed')] : []), option('Wrong', 'wrong')]}
        />
        <Choice
          label="Task"
          value={task}
          onChange={(next) => onOpen({ filter, task: next })}
          options={[
            { value: 'every', label: 'Every task' },
            ...TASKS.map((one) => ({ value: one, label: taskName(one) })),
          ]}
        />
        <button
          type="button"
          className={`${buttonLook('quiet', 'small')} ${styles.close}`}
          onClick={() => {
            onOpen(null);
            onJump();
          }}
        >
          Close the list
        </button>
      </div>
      {chosen.length === 0 ? (
        <p className={textStyles.caption} role="status">
          {noneSentence(filter)}
        </p>
      ) : (
        <AnswerList
          key={`${filter} ${task}`}
          rows={chosen}
          oneTask={task !== 'every'}
          open={filter === 'changed'}
          onTurn={onJump}
        />
      )}
      <p className={textStyles.caption}>
        Surprise is how unlikely the model found the expected answer: 0 is none at all, lower is better.
      </p>
    </>
  );
}
