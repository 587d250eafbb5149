import type { ReactNode } from 'react';
import type { MemoryCounts } from '../../../src-shared/contract/index.ts';
import { Empty } from '../../ui/note/Note.tsx';
import type { Filter } from './useMemories.ts';

/** The choices above the list, each with its count. */
export function memoryFilters(counts: MemoryCounts | null): { value: Filter; label: ReactNode }[] {
  const label = (words: string, count: number | undefined) => (
    <>
      {words}
      {count === undefined ? null : <em>{count}</em>}
    </>
  );
  return [
    { value: 'all', label: label('All', counts === null ? undefined : counts.active + counts.proposed) },
    { value: 'proposed', label: label('Proposed', counts?.proposed) },
    { value: 'pinned', label: label('Pinned', counts?.pinned) },
    { value: 'replaced', label: label('Replaced', counts?.replaced) },
    { value: 'forgotten', label: label('Forgotten', counts?.forgotten) },
  ];
}

/** What an empty list says, and what would fill it. */
export function NothingRemembered({ filter, query }: { filter: Filter; query: string }) {
  if (query.trim() !== '')
    return <Empty title="No memory fits.">Try another word. The search reads meaning and letters.</Empty>;
  switch (filter) {
    case 'all':
      return (
        <Empty title="Nothing remembered yet.">
          Tell it a fact in a chat, such as the name of your dog. It appears here with its source.
        </Empty>
      );
    case 'proposed':
      return <Empty title="Nothing to confirm.">What a night finds waits here until you say that it is true.</Empty>;
    case 'pinned':
      return <Empty title="Nothing pinned.">A pinned memory stays at the top and is never merged away.</Empty>;
    case 'replaced':
      return <Empty title="Nothing replaced.">When a fact changes, the old one moves here.</Empty>;
    case 'forgotten':
      return <Empty title="Nothing forgotten.">A forgotten memory leaves its place here, without its text.</Empty>;
    default:
      return filter satisfies never;
  }
}
