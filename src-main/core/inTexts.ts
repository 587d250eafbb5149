import { wishSchema } from '../../src-shared/contract/index.ts';
import { lineOf } from './manner/index.ts';

const keptWishSchema = wishSchema.strict();

/**
 * The same value with each text in it, at any depth, changed; names of fields too, as they may be anybody's, and a wish
 * as the line in which it is told.
 */
export function inTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry: unknown) => inTexts(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  const wish = keptWishSchema.safeParse(value).data;
  if (wish !== undefined) {
    const line = lineOf(wish);
    const changed = change(line);
    return changed === line ? wish : { trait: 'own', value: changed };
  }
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [change(name), inTexts(entry, change)]));
}
