import type { StyleTrait } from '../../../src-shared/contract/index.ts';
import type { EvidenceKind, Trait } from './traits.ts';

type Evidence = StyleTrait['evidence'];

/** Why the statistics think so: “3 answers you shortened, 2 thumbs”. */
export function statisticsWords(trait: Trait, value: string, evidence: Evidence): string {
  const parts = (['correction', 'edit', 'thumb', 'regeneration', 'writing'] as const).flatMap((kind) => {
    const count = new Set(evidence.filter((one) => one.kind === kind).map((one) => one.message)).size;
    return count === 0 ? [] : [counted(kind, trait, value, count)];
  });
  return parts.join(', ');
}

function counted(kind: Exclude<EvidenceKind, 'wish'>, trait: Trait, value: string, count: number): string {
  const plural = (one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  switch (kind) {
    case 'correction':
      if (trait !== 'length') return plural('answer you corrected', 'answers you corrected');
      return `${plural('answer', 'answers')} you ${value === 'long' ? 'wanted longer' : 'shortened'}`;
    case 'edit':
      return plural('question you asked again with it', 'questions you asked again with it');
    case 'thumb':
      return plural('thumb', 'thumbs');
    case 'regeneration':
      return plural('answer you had written again', 'answers you had written again');
    case 'writing':
      return `${plural('message', 'messages')} you wrote in ${value}`;
    default:
      return kind satisfies never;
  }
}
