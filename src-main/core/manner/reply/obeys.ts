import { STYLE_TRAITS, type Wish } from '../../../../src-shared/contract/index.ts';
import { type Manner, TRAITS, valueOf } from '../traits/table.ts';

/** Does the reply obey this wish? null when it cannot be checked by rule. */
export function obeys(wish: Wish, reply: string): boolean | null {
  return valueOf(wish)?.obeys?.(reply.trim()) ?? null;
}

/** True for a wish that a rule can check. */
export function isCheckable(wish: Wish): boolean {
  return typeof valueOf(wish)?.obeys === 'function';
}

/** True when every wish that can be checked is obeyed. */
export function obeysAll(wishes: readonly Wish[], reply: string): boolean {
  return wishes.every((wish) => obeys(wish, reply) !== false);
}

/** What a wish that no rule decides can be recognised by; null where there is no sign of it either way. */
export function seemsToObey(wish: Wish, reply: string): boolean | null {
  const seen = TRAITS[wish.trait].seems?.(reply.trim()) ?? null;
  return seen === null ? null : seen === wish.value;
}

/** True when the answer shows every wish that can only be recognised, such as a language. */
export function showsAll(wishes: readonly Wish[], reply: string): boolean {
  return wishes.every((wish) => TRAITS[wish.trait].seems === undefined || seemsToObey(wish, reply) === true);
}

/** The manners that an answer shows; a manner that it does not show is no evidence. */
export function mannersOf(answer: string): Manner[] {
  const text = answer.trim();
  return STYLE_TRAITS.flatMap((trait) => {
    const value = TRAITS[trait].shows?.(text) ?? null;
    return value === null ? [] : [{ trait, value }];
  });
}
