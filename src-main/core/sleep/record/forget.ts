import type { Phase } from '../../../../src-shared/contract/index.ts';
import type { NightRecord } from '../../ports.ts';
import { leakedWords } from './examine.ts';
import { FORGOTTEN_WORD, type Forgotten } from './forgotten.ts';
import { OUTPUTS, readOutput } from './outputs.ts';
import { forgetReason } from './verdict.ts';

/**
 * A night that read a conversation, without what it kept of these messages, without any line that holds words of it and
 * without any private word that its leak test named. What cannot be read might hold anything, so it goes. The report of
 * an old night becomes part of its phases.
 */
export function forgetNight(
  night: NightRecord,
  messages: ReadonlySet<string>,
  holdsErased: (text: string) => boolean,
): NightRecord {
  const examined = readOutput('examine', night);
  const leaked = examined.kind === 'read' ? leakedWords(examined.output) : [];
  // A verdict quotes what it names, so a number in it is never mistaken for one of the exam.
  const unquoted = (sentence: string): string =>
    examined.kind === 'unreadable'
      ? sentence.replaceAll(/“[^”]*”/g, `“${FORGOTTEN_WORD}”`)
      : leaked.reduce((rest, words) => rest.replaceAll(`“${words}”`, `“${FORGOTTEN_WORD}”`), sentence);
  const text = (words: string): string => {
    if (!holdsErased(words)) return unquoted(words);
    return words
      .split('\n')
      .map((line) => (holdsErased(line) ? FORGOTTEN_WORD : unquoted(line)))
      .join('\n');
  };
  const orNull = (sentence: string | null) => (sentence === null ? null : text(sentence));
  return {
    reason: night.reason && forgetReason(night.reason, { messages, text }),
    report: null,
    phases: night.phases.map((row) => ({
      ...row,
      summary: orNull(row.summary),
      output: forgetOutput(row.phase, night, { messages, text }),
    })),
  };
}

function forgetOutput(phase: Phase, night: NightRecord, what: Forgotten): unknown {
  const forget = <Name extends Phase>(name: Name): unknown => {
    const stored = readOutput(name, night);
    return stored.kind === 'read' ? OUTPUTS[name].forget(stored.output, what) : null;
  };
  return forget(phase);
}
