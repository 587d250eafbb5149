/** The pairs of a list such as `France: Paris, Italy: Rome`, in its order. */
export function pairsOf(list: string): readonly (readonly [string, string])[] {
  return list.split(', ').map((pair) => {
    const [name = '', value = ''] = pair.split(': ');
    return [name, value];
  });
}
