import type { LabRun } from '../../../src-shared/contract/index.ts';
import type { LossSeries } from '../../ui/chart/lossPlot.ts';
import { cutAt } from '../../../src-shared/graphemes.ts';

/** The loss of one run as training and held out; of two, the training curve of each. */
export function runSeries(runs: readonly (Pick<LabRun, 'losses'> & { name: string })[]): LossSeries[] {
  const pick = (run: Pick<LabRun, 'losses'>, key: 'trainLoss' | 'validationLoss') =>
    run.losses.flatMap((reading) => {
      const value = reading[key];
      return value === null ? [] : [{ step: reading.step, value }];
    });
  const [first, second] = runs;
  const series: LossSeries[] =
    first === undefined
      ? []
      : second === undefined
        ? [
            { label: 'training', tone: 'ink', shape: 'curve', points: pick(first, 'trainLoss') },
            { label: 'held out', tone: 'dream', shape: 'rings', points: pick(first, 'validationLoss') },
          ]
        : [
            { label: short(first.name), tone: 'ink', shape: 'curve', points: pick(first, 'trainLoss') },
            {
              label: short(second.name === first.name ? `${second.name} 2` : second.name),
              tone: 'dream',
              shape: 'curve',
              points: pick(second, 'trainLoss'),
            },
          ];
  return series.filter((one) => one.points.length > 0);
}

function short(name: string): string {
  return name.length > 10 ? `${cutAt(name, 9)}…` : name;
}
