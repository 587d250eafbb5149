import { type RefObject, useEffect, useRef, useState } from 'react';
import type { LabRun } from '../../../../src-shared/contract/index.ts';
import { HarnessTable } from '../../../ui/harness-table/HarnessTable.tsx';
import { taskName } from '../../../../src-shared/words/exam.ts';
import type { Task } from '../answers/answerRows.ts';
import { AnswersSection, type OpenAnswers } from '../answers/AnswersSection.tsx';
import { ExamFacts } from './ExamFacts.tsx';
import { TaskButton } from './TaskButton.tsx';
import { TaskScores } from './TaskScores.tsx';
import { useAnswers } from '../answers/useAnswers.ts';
import pageStyles from '../../../ui/page/page.module.css';
import textStyles from '../../../ui/text/text.module.css';

const MARGIN_PX = 16;

/** A heading and the way to bring it to the top with the focus on it, once what follows it is drawn. */
function useJump(): { heading: RefObject<HTMLHeadingElement | null>; onJump(): void } {
  const heading = useRef<HTMLHeadingElement>(null);
  const [jumps, setJumps] = useState(0);
  useEffect(() => {
    if (jumps === 0) return;
    const found = heading.current;
    const page = found?.closest(`.${pageStyles.scroll}`);
    if (found == null || page == null) return;
    // Only the page: scrollIntoView would move the whole window as well.
    page.scrollTop += found.getBoundingClientRect().top - page.getBoundingClientRect().top - MARGIN_PX;
    found.focus({ preventScroll: true });
  }, [jumps]);
  return { heading, onJump: () => setJumps((before) => before + 1) };
}

/** The exam of one run: how it was taken, the scores, and under them the answers that a task opens to. */
export function ExamSection({
  run,
  tasks,
  earlier,
}: {
  run: LabRun;
  tasks: NonNullable<LabRun['tasks']>;
  earlier: LabRun | null;
}) {
  const { answers, again } = useAnswers(run.id, null);
  const [open, setOpen] = useState<OpenAnswers | null>(null);
  const { heading, onJump } = useJump();
  const press = (task: Task) => {
    if (open?.task === task) return setOpen(null);
    setOpen({ filter: 'all', task });
    onJump();
  };
  const kept = answers.kind === 'ready';
  const nameOf = (task: Task) =>
    kept ? <TaskButton task={task} open={open?.task === task} onPress={() => press(task)} /> : taskName(task);
  return (
    <>
      <ExamFacts run={run} />
      <section className={pageStyles.section} aria-label="Exam">
        <header>
          <h2>{run.report === null ? 'Exam' : 'Exam, before and after training'}</h2>
          {kept ? <span className={textStyles.faint}>Press a task to read its answers.</span> : null}
        </header>
        {run.report === null ? (
          <TaskScores tasks={tasks} pooled={run.pooled} placement={run.placement} nameOf={nameOf} />
        ) : (
          <HarnessTable report={run.report} passed={null} nameOf={nameOf} />
        )}
      </section>
      <AnswersSection
        run={run}
        other={null}
        earlier={earlier}
        answers={answers}
        onAgain={again}
        open={open}
        onOpen={setOpen}
        heading={heading}
        onJump={onJump}
      />
    </>
  );
}

/** Where the answers of two runs differ. */
export function DifferentAnswers({ first, second }: { first: LabRun; second: LabRun }) {
  const { answers, again } = useAnswers(first.id, second.id);
  const [open, setOpen] = useState<OpenAnswers | null>(null);
  const { heading, onJump } = useJump();
  return (
    <AnswersSection
      run={first}
      other={second}
      earlier={null}
      answers={answers}
      onAgain={again}
      open={open}
      onOpen={setOpen}
      heading={heading}
      onJump={onJump}
    />
  );
}
