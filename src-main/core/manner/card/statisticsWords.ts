import type { StyleTrait } from '../../../../src-shared/contract/index.ts';
import { type Manner, valueOf } from '../traits/table.ts';

type Evidence = StyleTrait['evidence'];
type Counted = Exclude<Evidence[number]['kind'], 'wish'>;

/** Why the statistics think so: “3 answers you shortened, 2 thumbs”. */
export function statisticsWords(manner: Manner, evidence: Evidence): string {
  const parts = (['correction', 'edit', 'thumb', 'regeneration', 'writing'] as const).flatMap((kind) => {
    const count = new Set(evidence.filter((one) => one.kind === kind).map((one) => one.message)).size;
    return count === 0 ? [] : [counted(kind, manner, count)];
  });
  return parts.join(', ');
}

function counted(kind: Counted, manner: Manner, count: number): string {
  const plural = (one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  switch (kind) {
    case 'correction':
      return `${plural('answer', 'answers')} you ${valueOf(manner)?.corrected ?? 'corrected'}`;
    case 'edit':
      return plural('question you asked again with it', 'questions you asked again with it');
    case 'thumb':
      return plural('thumb', 'thumbs');
    case 'regeneration':
      return plural('answer you had written again', 'answers you had written again');
    case 'writing':
      return `${plural('message', 'messages')} you wrote in ${manner.value}`;
    default:
      return kind satisfies never;
  }
}
