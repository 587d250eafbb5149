import type { CycleSummary } from '../../../../src-shared/contract/index.ts';
import { routeReason } from '../../../../src-shared/words/memory.ts';
import {
  nightInWords,
  nightPageInWords,
  reasonSentence,
  unreadableSentence,
} from '../../../../src-shared/words/night.ts';
import { undoneSentence } from '../../../../src-shared/words/sleep.ts';
import type { Context } from '../command.ts';
import { firstOf } from '../firstOf.ts';
import { localTime } from '../localTime.ts';

const nightText = (night: CycleSummary) => {
  const change =
    night.changePoints === null ? '' : `, ${night.changePoints >= 0 ? '+' : ''}${night.changePoints.toFixed(1)} points`;
  const marks = `${night.inUse ? ', in use' : ''}${night.undone ? ', undone' : ''}`;
  return `${String(night.number).padStart(4)}  ${localTime(night.startedAt)}  ${night.verdict ?? 'running'}${change}${marks}\n`;
};

/** Lists the nights, newest first, or shows one with its curve, scores and changed answers. */
export async function cycles({ client, print }: Context, command: { cycle: number | null }): Promise<void> {
  if (command.cycle !== null) {
    const night = await client.sleep.cycle({ cycle: command.cycle });
    print.line({ type: 'cycle', ...nightPageInWords(night) });
    print.text(nightText(night));
    if (night.reason !== null) print.text(`  ${reasonSentence(night.reason)}\n`);
    if (night.unreadable !== null) print.text(`  ${unreadableSentence(night.unreadable)}\n`);
    for (const metric of night.metrics)
      if (metric.validationLoss !== null)
        print.text(`  step ${metric.step}: validation ${metric.validationLoss.toFixed(4)}\n`);
    return;
  }
  const nights = await firstOf(await client.sleep.cycles());
  if (nights.length === 0) print.text('No night yet.\n');
  for (const night of nights) {
    print.line({ type: 'cycle', ...nightInWords(night) });
    print.text(nightText(night));
  }
}

/** Returns to the night before. */
export async function undo({ client, print }: Context): Promise<void> {
  const { activeNight, undone } = await client.sleep.undo();
  const sentence = undoneSentence({ activeNight, undone });
  print.line({ type: 'undo', activeNight, sentence });
  print.text(`${sentence}\n`);
}

/** Shows what a night would do with a text. */
export async function route({ client, print }: Context, command: { text: string }): Promise<void> {
  const routed = await client.sleep.route({ text: command.text });
  const spans = routed.map((span) => ({ ...span, reason: routeReason(span.reason) }));
  print.line({ type: 'route', spans });
  for (const span of spans)
    print.text(`${span.label.padEnd(6)} ${span.text.replaceAll('\n', '\n       ')}\n       ${span.reason}\n`);
}
