import type { Metric } from '../../../../src-shared/contract/index.ts';
import type { LossSeries } from '../../../ui/chart/lossPlot.ts';

type Reading = Pick<Metric, 'step' | 'trainLoss' | 'validationLoss'>;

/** The two curves of a training run; one without readings is left out. */
export function lossSeries(metrics: readonly Reading[]): LossSeries[] {
  const pick = (read: (metric: Reading) => number | null) =>
    metrics.flatMap((metric) => {
      const value = read(metric);
      return value === null ? [] : [{ step: metric.step, value }];
    });
  const series: LossSeries[] = [
    { label: 'training', tone: 'ink', shape: 'curve', points: pick((metric) => metric.trainLoss) },
    { label: 'held out', tone: 'dream', shape: 'rings', points: pick((metric) => metric.validationLoss) },
  ];
  return series.filter((one) => one.points.length > 0);
}
