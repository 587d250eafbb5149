import { bare } from '../bare.ts';
import { isHedged, namedOptions } from './namedOption.ts';
import { polarityOf } from './polarity.ts';

/** What is wrong with a reply that must come down to one option and no other; nothing when it is right. */
export function gradeChoice(
  value: string,
  options: readonly string[],
  prompt: string,
  text: string,
): string | undefined {
  const plain = bare(text);
  if (value === 'Yes' || value === 'No') {
    const said = polarityOf(plain, prompt);
    return said === value ? undefined : `Expected ${value}, found ${said ?? 'neither yes nor no'}.`;
  }
  const found = namedOptions(plain, [...new Set([value, ...options])], prompt).filter(
    (option) => option === value || !value.includes(option),
  );
  if (!found.includes(value)) return `Expected ${value}, found ${found[0] ?? 'no option'}.`;
  const other = found.find((option) => option !== value);
  if (other !== undefined) return `Expected ${value}, found ${other} beside it.`;
  return isHedged(plain, value) ? `Expected ${value}, found it beside another.` : undefined;
}
