/**
 * Names, numbers and words glued together in the reply that nothing in the prompt gave it: a lesson must not teach
 * invented facts.
 */
export function inventedEntities(prompt: string, reply: string): string[] {
  const given = new Set(
    (prompt.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase()),
  );
  const said = reply.normalize('NFC');
  const names = said.match(/(?<=[\p{L}\p{M}\p{N},;:] )\p{Lu}[\p{Ll}\p{M}]{2,}(?![\p{L}\p{M}])/gu) ?? [];
  const glued = said.match(/(?<![\p{L}\p{M}\p{N}])(?:\p{L}*\p{Ll}\p{Lu}+|\p{Lu}{2,}\p{Ll}+)\p{L}*/gu) ?? [];
  const numbers = said.match(/\d+/g) ?? [];
  return [...names, ...glued, ...numbers].filter((word) => !given.has(word.toLowerCase()) && word !== 'Circadia');
}
