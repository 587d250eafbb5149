import type { LabRun } from '../../../../src-shared/contract/index.ts';
import { count, plain } from '../../../ui/format.ts';
import styles from './ExamFacts.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** How many secret thirds there are before the first one comes again: the contract's rotations, 0 to 6. */
const SECRET_THIRDS = 7;

/** How the exam was taken and how small a change it can find, each figure with its meaning. */
export function ExamFacts({ run }: { run: LabRun }) {
  return (
    <dl className={`${styles.facts} ${textStyles.figures}`}>
      {examFacts(run).map(({ name, value, meaning }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          <dd className={`${textStyles.caption} ${styles.meaning}`}>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Fact {
  name: string;
  value: string;
  meaning: string;
}

/** The figures that a finished run knows. */
export function examFacts(run: LabRun): Fact[] {
  const asked = (run.pooled?.n ?? 0) * (run.kind === 'experiment' ? 2 : 1);
  const facts: (Fact | null)[] = [
    run.resolvesPoints === null
      ? null
      : {
          name: 'It can see',
          value: `a change of ${plain(run.resolvesPoints)} points`,
          meaning: 'So many questions find a change of this size four times out of five. A smaller one may be chance.',
        },
    {
      name: 'Secret third',
      value: `${run.rotation + 1} of ${SECRET_THIRDS}`,
      meaning:
        'About a third of the questions is never looked at while a night is tuned. Each night draws another third, so none can be learned by heart.',
    },
    knownFact(run, asked),
    run.itemsPerSecond === null
      ? null
      : {
          name: 'Speed',
          value: `${plain(run.itemsPerSecond)} questions a second`,
          meaning: run.cached > 0 ? 'Of those it was asked now.' : 'Answering each, and reading its surprise.',
        },
  ];
  return facts.filter((fact) => fact !== null);
}

function knownFact(run: LabRun, asked: number): Fact {
  const name = 'Known from before';
  if (run.flips.repeat !== undefined)
    return { name, value: 'none', meaning: 'To find out whether anything differs, everything was asked three times.' };
  if (run.cached === 0) return { name, value: 'none', meaning: 'Every question was asked now.' };
  const value =
    run.cached >= asked ? `all ${count(run.cached)} answers` : `${count(run.cached)} of ${count(asked)} answers`;
  return { name, value, meaning: 'Unchanged weights give the same answer again, so it was not asked twice.' };
}
