/** A right value and a wrong one for the same place. */
type Place<Value> = readonly [right: Value, wrong: Value];

/**
 * Three wrong answers from two places with two values each. With the right one they are all four combinations, so none of
 * them lies in the middle of the others and nothing but the question tells which is right.
 */
export function square<One, Other>(
  build: (one: One, other: Other) => string,
  [one, wrongOne]: Place<One>,
  [other, wrongOther]: Place<Other>,
): string[] {
  return [build(wrongOne, other), build(one, wrongOther), build(wrongOne, wrongOther)];
}
