import { STYLE_TRAITS, type Wish } from '../../../../src-shared/contract/index.ts';
import { obeysAll } from '../reply/obeys.ts';
import { valueOf } from '../traits/table.ts';
import { dress } from './dress.ts';

/** A question with an answer that obeys the wishes, shown to a teacher before it is asked itself. */
export interface WorkedExample {
  question: string;
  answer: string;
}

/** Questions with plain answers of the app's own, in no exam, lesson or probe. */
const PLAIN: readonly WorkedExample[] = [
  {
    question: 'How can I keep a houseplant alive?',
    answer: 'Place it near a window. Water it when the soil feels dry. Turn it once a week.',
  },
  {
    question: 'How can I get better at drawing?',
    answer: 'Practise ten minutes every day. Write down what went well. Rest one day a week.',
  },
];

/**
 * Two answers that obey all of these wishes: in the words of the trait where it has some, the rest put on by rule. None
 * where one of the wishes cannot be shown, for an example that ignores a wish teaches to ignore it.
 */
export function workedExamples(wishes: readonly Wish[]): WorkedExample[] {
  if (wishes.length === 0) return [];
  const values = wishes.map(valueOf);
  const shown = values.flatMap((value) => value?.shown ?? []).length > 0 ? values.findLast((one) => one?.shown) : null;
  // Two that both need words of their own, formal German say, are in nobody's table.
  if (values.filter((value) => value?.shown).length > 1) return [];
  if (wishes.some((wish) => !canShow(wish))) return [];
  const dressed = PLAIN.map(({ question, answer }, at) => ({
    question,
    answer: dress(wishes, shown?.shown?.[at] ?? answer),
  }));
  return dressed.flatMap(({ question, answer }) =>
    answer === null || !obeysAll(wishes, answer) ? [] : [{ question, answer }],
  );
}

function canShow(wish: Wish): boolean {
  const value = valueOf(wish);
  return (
    STYLE_TRAITS.some((trait) => trait === wish.trait) && (value?.dress ?? value?.shown ?? value?.usual) !== undefined
  );
}
