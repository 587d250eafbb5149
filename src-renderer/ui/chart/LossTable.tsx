import { useState } from 'react';
import type { LossSeries } from './lossPlot.ts';
import styles from './LossTable.module.css';
import textStyles from '../text/text.module.css';

/** The readings behind the curve; drawn only when asked for, a night has hundreds. */
export function LossTable({
  id,
  series,
  steps,
  values,
}: {
  id: string;
  series: readonly LossSeries[];
  steps: readonly number[];
  values: readonly (readonly (number | null)[])[];
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.behind} id={id} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Readings as a table</summary>
      {open ? (
        <div tabIndex={0} role="group" aria-label="Readings">
          <table className={textStyles.figures}>
            <thead>
              <tr>
                <th scope="col">Step</th>
                {series.map((one) => (
                  <th scope="col" key={one.label}>
                    {one.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step, row) => (
                <tr key={step}>
                  <th scope="row">{step}</th>
                  {series.map((one, column) => (
                    <td key={one.label}>{values[column]?.[row]?.toFixed(4) ?? ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  );
}
