import { useState } from 'react';
import { AnswerDiff, type AnswerSide } from '../../../ui/answer-diff/AnswerDiff.tsx';
import { count } from '../../../ui/format.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { taskName } from '../../../../src-shared/words/exam.ts';
import type { AnswerRow } from './answerRows.ts';
import { gradeWords } from './answerWords.ts';
import { buttonLook } from '../../../ui/button/button.ts';
import styles from './AnswerList.module.css';
import textStyles from '../../../ui/text/text.module.css';

const ROWS_PER_PAGE = 20;
const MARKS = { gained: '+', lost: '−', other: '~', same: '', alone: '' } as const;

/** Questions that open to their answers, a page at a time. */
export function AnswerList({
  rows,
  oneTask,
  open,
  onTurn,
}: {
  rows: readonly AnswerRow[];
  oneTask: boolean;
  open: boolean;
  onTurn(): void;
}) {
  const [wanted, setWanted] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const page = Math.min(wanted, pages - 1);
  const from = page * ROWS_PER_PAGE;
  const shown = rows.slice(from, from + ROWS_PER_PAGE);
  const turn = (to: number) => {
    setWanted(to);
    onTurn();
  };
  return (
    <>
      <ol
        className={oneTask ? `${styles.answers} ${styles.oneTask}` : styles.answers}
        aria-label="Questions"
        start={from + 1}
      >
        {shown.map((row) => (
          <li key={row.item}>
            <Row row={row} named={!oneTask} open={open} />
          </li>
        ))}
      </ol>
      <nav className={`${styles.pager} ${textStyles.figures}`} aria-label="Pages of answers">
        <span role="status">
          {count(from + 1)} to {count(from + shown.length)} of {count(rows.length)}
        </span>
        {pages === 1 ? null : (
          <>
            <button type="button" className={buttonLook('small')} disabled={page === 0} onClick={() => turn(page - 1)}>
              Previous
            </button>
            <button
              type="button"
              className={buttonLook('small')}
              disabled={page === pages - 1}
              onClick={() => turn(page + 1)}
            >
              Next
            </button>
          </>
        )}
      </nav>
    </>
  );
}

function Row({ row, named, open }: { row: AnswerRow; named: boolean; open: boolean }) {
  const [first, second] = row.answers;
  const lost = row.change === 'lost';
  return (
    <details open={open}>
      <summary>
        <Icon name="right" />
        <b className={lost ? styles.lost : undefined} aria-hidden="true">
          {MARKS[row.change]}
        </b>
        {named ? <span className={styles.task}>{taskName(row.task)}</span> : null}
        <span className={styles.question} dir="auto">
          {row.prompt}
        </span>
        <span className={lost ? `${styles.grade} ${styles.lost}` : styles.grade}>{gradeWords(row)}</span>
      </summary>
      <AnswerDiff
        prompt={row.prompt}
        reference={row.reference}
        sides={second === undefined ? [side(first)] : [side(first), side(second)]}
      />
    </details>
  );
}

function side({ heading, reply, correct, reason, nll }: AnswerRow['answers'][0]): AnswerSide {
  const surprise = nll === null ? 'Surprise could not be read.' : `Surprise ${nll.toFixed(3)}.`;
  return {
    heading: `${heading}, ${correct ? 'right' : 'wrong'}`,
    reply,
    note: correct || reason === '' ? surprise : `${surprise} ${reason}`,
  };
}
