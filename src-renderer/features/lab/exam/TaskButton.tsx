import { Icon } from '../../../ui/icon/Icon.tsx';
import { taskName } from '../../../../src-shared/words/exam.ts';
import type { Task } from '../answers/answerRows.ts';
import styles from './TaskButton.module.css';

/** A task's name in the score table, which opens its answers below. */
export function TaskButton({ task, open, onPress }: { task: Task; open: boolean; onPress(): void }) {
  return (
    <button type="button" className={styles.task} aria-expanded={open} aria-controls="answers" onClick={onPress}>
      <Icon name={open ? 'down' : 'right'} />
      {taskName(task)}
    </button>
  );
}
