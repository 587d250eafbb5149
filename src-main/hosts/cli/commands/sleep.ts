import type { NightEvent } from '../../../../src-shared/contract/index.ts';
import { reasonSentence, summaryWords } from '../../../../src-shared/words/night.ts';
import { planSentences, secondsWords } from '../../../../src-shared/words/plan.ts';
import { HostGone } from '../../connection/attach.ts';
import { CommandFailed, type Context } from '../command.ts';
import type { CommandOf } from '../parseCommand.ts';

type Metric = Extract<NightEvent, { type: 'metric' }>;
type VerdictEvent = Extract<NightEvent, { type: 'verdict' }>;

const NOT_FOLLOWED =
  'The night could not be followed to its end because Circadia closed. It goes on, or says why not, at the next start.';

/** A metric line names only what was measured at that step. */
export function metricLine(metric: Metric) {
  return {
    type: 'metric',
    cycle: metric.cycle,
    step: metric.step,
    ...(metric.trainLoss === null ? {} : { trainLoss: metric.trainLoss }),
    ...(metric.validationLoss === null ? {} : { validationLoss: metric.validationLoss }),
  };
}

const points = (share: number | undefined) =>
  share === undefined ? '' : `${(share * (share <= 1 ? 100 : 1)).toFixed(1)} %`;

/** The verdict with scores before and after, for reading. */
export function verdictText(verdict: VerdictEvent): string {
  const reason = verdict.reason === null ? '' : reasonSentence(verdict.reason);
  const tasks = Object.keys(verdict.harness.before);
  const width = Math.max(0, ...tasks.map((task) => task.length));
  const rows = tasks.map(
    (task) =>
      `  ${task.padEnd(width)}  ${points(verdict.harness.before[task]).padStart(7)} → ${points(verdict.harness.after[task]).padStart(7)}`,
  );
  const seconds = secondsWords(verdict.seconds, verdict.plannedSeconds);
  return [`Night ${verdict.cycle}: ${verdict.verdict}. ${reason}`, ...rows, `  ${seconds}`].join('\n');
}

const metricText = (metric: Metric) => {
  const parts = [
    metric.trainLoss === null ? '' : `loss ${metric.trainLoss.toFixed(4)}`,
    metric.validationLoss === null ? '' : `validation ${metric.validationLoss.toFixed(4)}`,
  ];
  return `  step ${metric.step}: ${parts.filter(Boolean).join(', ')}\n`;
};

/** Runs one night and follows it to its verdict; Ctrl-C wakes it, and nothing of it is kept. */
export async function sleep({ client, print, onInterrupt }: Context, command: CommandOf<'sleep'>): Promise<void> {
  const { cycle } = await client.sleep.goToSleep({
    ...(command.recipe === null ? {} : { recipe: command.recipe }),
    anyway: command.anyway,
  });
  const release = onInterrupt(() => client.sleep.wakeUp({ mode: 'discard' }));
  try {
    for await (const event of await client.sleep.night({ cycle })) {
      switch (event.type) {
        case 'phase': {
          const summary = event.summary && summaryWords(event.summary);
          print.line({
            type: 'phase',
            cycle: event.cycle,
            phase: event.phase,
            state: event.state,
            summary,
          });
          if (event.state === 'running') print.text(`${event.phase}\n`);
          else if (summary !== null) print.text(`  ${summary}\n`);
          break;
        }
        case 'plan': {
          const words = planSentences(event.plan);
          print.line({ ...event, words });
          print.text(`${words}\n`);
          break;
        }
        case 'metric':
          print.line(metricLine(event));
          print.text(metricText(event));
          break;
        case 'progress':
          print.line({ type: 'progress', cycle: event.cycle, phase: event.phase, done: event.done, of: event.of });
          break;
        case 'verdict': {
          const reason = event.reason === null ? '' : reasonSentence(event.reason);
          print.text(`${verdictText(event)}\n`);
          print.line({
            type: 'verdict',
            cycle: event.cycle,
            verdict: event.verdict,
            reason,
            harness: event.harness,
            seconds: event.seconds,
            plannedSeconds: event.plannedSeconds,
          });
          if (event.verdict === 'failed' || event.verdict === 'interrupted') throw new CommandFailed(reason);
          return;
        }
      }
    }
  } catch (error) {
    throw error instanceof HostGone ? new CommandFailed(NOT_FOLLOWED, { cause: error }) : error;
  } finally {
    release();
  }
  throw new CommandFailed(NOT_FOLLOWED);
}
