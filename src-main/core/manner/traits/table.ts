import { STYLE_TRAITS, type Wish } from '../../../../src-shared/contract/index.ts';
import { bullets } from './bullets.ts';
import { emoji } from './emoji.ts';
import { formality } from './formality.ts';
import { greeting } from './greeting.ts';
import { language } from './language.ts';
import { length } from './length.ts';
import { letterCase } from './letterCase.ts';
import { own } from './own.ts';
import { ending, opening } from './phrases.ts';
import type { Manner, Trait, Value, Way } from './trait.ts';

export type { Manner } from './trait.ts';

/** Everything that the app knows about wishes; whatever hears, tells, checks or takes off a wish reads it here. */
export const TRAITS: Readonly<Record<Wish['trait'], Trait>> = {
  length,
  bullets,
  formality,
  letterCase,
  emoji,
  greeting,
  language,
  opening,
  ending,
  own,
};

/** What a wish is; undefined for a value that its trait does not have. */
export function valueOf({ trait, value }: Wish): Value | undefined {
  const { values, ofWords } = TRAITS[trait];
  return Object.hasOwn(values, value) ? values[value] : ofWords?.(value);
}

/** True for a value that the card can set the trait to. */
export function isValue({ trait, value }: Manner): boolean {
  return valueOf({ trait, value }) !== undefined && /^[^\n]{1,40}$/.test(value);
}

/** What a trait may be set to by hand; a phrase of the user's own can only be kept or removed. */
export function choicesOf({ trait, value: present }: Manner): string[] {
  const { values, ofWords } = TRAITS[trait];
  return ofWords === undefined ? Object.keys(values) : [present];
}

/** The sentence in which a model is told a wish. */
export function lineOf(wish: Wish): string {
  return valueOf(wish)?.line ?? wish.value;
}

/** The wish as a model with this template is told it; null where it is not told. */
export function toldAs(wish: Wish, template: string): Wish | null {
  const instead = template === 'pocket' ? valueOf(wish)?.pocket : undefined;
  return instead === undefined ? wish : instead;
}

/** What a sentence asks for in one way, at most one value of each trait, in the order of the card. */
export function heardAs(way: Way, sentence: string): Manner[] {
  return STYLE_TRAITS.flatMap((trait) => {
    const { values, ofWords, heard } = TRAITS[trait];
    const named = heard?.[way]?.exec(sentence)?.[1];
    if (named !== undefined) {
      const isNamed = (value: string) => value.toLowerCase() === named.toLowerCase();
      const value = ofWords === undefined ? Object.keys(values).find(isNamed) : named;
      return value === undefined ? [] : [{ trait, value }];
    }
    const found = Object.keys(values).filter((value) => values[value]?.heard?.[way]?.test(sentence));
    // A denial names what it denies: “not as a list”.
    const value = found.find((one) => one === 'no') ?? found[0];
    return value === undefined ? [] : [{ trait, value }];
  });
}
