import type { Random } from '../../chance/random.ts';
import { exchanged, spotsToSwap, swapped } from '../../near/exchange.ts';
import { nearNumbers } from '../../near/numbers.ts';

const SEPARATORS = [', ', ',', ' ', '-', '+', ':', '/'] as const;
const OTHER_TRUTH: Readonly<Record<string, string>> = { True: 'False', False: 'True', true: 'false', false: 'true' };

/** Words and numbers of the program that could stand where `part` stands, and do not. */
function strangers(part: string, parts: readonly string[], code: string): string[] {
  const pattern = /^\d+$/.test(part) ? /\b\d+\b/g : /(?<=")\w+(?=")/g;
  return [...new Set(code.match(pattern) ?? [])].filter((other) => !parts.includes(other));
}

/** Several parts: two of them exchanged, one replaced by what the program leaves out, or both. */
function nearParts(parts: readonly string[], code: string, random: Random): (readonly string[])[] {
  const spots = spotsToSwap(parts);
  const open = parts
    .map((part, index) => ({ index, others: strangers(part, parts, code) }))
    .filter(({ others }) => others.length > 0);
  if (open.length === 0) return exchanged(parts, random);
  const [place, second] = random.sample(open, Math.min(2, open.length)) as [
    (typeof open)[number],
    (typeof open)[number],
  ];
  const replace = (where: typeof place, all: readonly string[]) => all.with(where.index, random.pick(where.others));
  const first = replace(place, parts);
  if (spots.length === 0)
    return second === undefined ? [first] : [first, replace(second, parts), replace(second, first)];
  const spot = random.pick(spots);
  return [first, swapped(parts, spot), swapped(first, spot)];
}

/** What the program could seem to print: by another step, in another order, or with a part that it leaves out. */
export function nearOutputs(output: string, code: string, random: Random, alike: () => number): string[] {
  const truth = OTHER_TRUTH[output];
  if (truth !== undefined) return [truth];
  if (/^-?\d+$/.test(output)) return nearNumbers(Number(output), { prompt: code, random, alike });
  const [, open = '', inside = '', close = ''] = /^(\[?)(.*?)(\]?)$/s.exec(output) ?? [];
  const separator = SEPARATORS.find((mark) => inside.includes(mark));
  if (separator !== undefined)
    return nearParts(inside.split(separator), code, random).map((parts) => open + parts.join(separator) + close);
  const named = strangers(output, [output], code);
  return code.includes(`"${output}"`) && named.length > 0
    ? named
    : exchanged(Array.from(output), random).map((letters) => letters.join(''));
}
