import { useCallback, useEffect, useState } from 'react';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { describeFailure } from '../../client/index.ts';
import { useApp, useValue } from '../../state/index.ts';

export type Filter = 'all' | 'proposed' | 'pinned' | 'replaced' | 'forgotten';
const PAUSE_MS = 150;

/** The memories a filter or a search asks for; read again after every change of the counts. */
export function useMemories(
  filter: Filter,
  query: string,
): { memories: Memory[] | null; sentence: string | null; reload(): void } {
  const app = useApp();
  const counts = useValue(app.counts);
  const [memories, setMemories] = useState<Memory[] | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const wanted = query.trim();
  useEffect(() => {
    let current = true;
    const read = () => {
      const reading =
        wanted !== ''
          ? app.client.memory.search({ query: wanted, limit: 50 }).then((hits) => hits.map((hit) => hit.memory))
          : filter === 'all'
            ? app.client.memory.list({})
            : filter === 'pinned'
              ? app.client.memory.list({ pinned: true })
              : app.client.memory.list({ state: filter });
      reading.then(
        (found) => {
          if (current) {
            setMemories(found);
            setSentence(null);
          }
        },
        (error: unknown) => {
          if (current) setSentence(describeFailure(error).sentence);
        },
      );
    };
    const timer = setTimeout(read, wanted === '' ? 0 : PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [app, filter, wanted, counts, round]);
  return { memories, sentence, reload };
}
