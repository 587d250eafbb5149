import type { BrakeReport } from '../../../../src-shared/contract/index.ts';
import { percent, plain } from '../../../ui/format.ts';
import { candidateName, isRefused, learnedOf, outcomeWords } from './brakeWords.ts';
import styles from './BrakeTable.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** The numbers behind the marks, one row for each; pointing at a row points at its mark. */
export function BrakeTable({
  id,
  candidates,
  brake: { chosen, styleNllBefore },
  pointed,
  onPoint,
}: {
  id: string;
  candidates: BrakeReport['candidates'];
  brake: Pick<BrakeReport, 'chosen' | 'styleNllBefore'>;
  pointed: number | null;
  onPoint: (index: number | null) => void;
}) {
  return (
    <div className={styles.numbers} id={id} tabIndex={0} role="group" aria-label="What it chose from">
      <table className={textStyles.figures} aria-label="Candidates of the brake" onPointerLeave={() => onPoint(null)}>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Strength</th>
            <th scope="col">Taught</th>
            <th scope="col">Obeys</th>
            <th scope="col">Forgot</th>
            <th scope="col">Exam</th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate, index) => {
            const learned = learnedOf(candidate, styleNllBefore);
            const mine = candidate.step === chosen.step && candidate.scale === chosen.scale;
            return (
              <tr
                key={candidateName(candidate)}
                className={
                  mine
                    ? styles.chosen
                    : candidate.outcome === 'notTried' || candidate.outcome === 'screened'
                      ? styles.unmeasured
                      : undefined
                }
                data-pointed={index === pointed || undefined}
                onPointerEnter={() => onPoint(index)}
              >
                <th scope="row">
                  {candidate.step ?? '·'}
                  {mine ? <span className={textStyles.spoken}>, chosen</span> : null}
                </th>
                <td>{percent(candidate.scale)}</td>
                <td>{learned === null ? '·' : `${plain(learned, 0)} %`}</td>
                <td>{candidate.obeyed === null ? '·' : percent(candidate.obeyed)}</td>
                <td>{candidate.rise === null ? '·' : plain(candidate.rise, 3)}</td>
                <td className={isRefused(candidate) ? styles.lost : undefined}>{outcomeWords(candidate)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
