import { useEffect, useState } from 'react';
import type { LabItem } from '../../../../src-shared/contract/index.ts';
import { describeFailure, type Failure } from '../../../client/index.ts';
import { type AppState, useApp } from '../../../state/index.ts';

export type Answers =
  | { kind: 'loading' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'ready'; items: readonly LabItem[]; n: number };

/** The contract's largest page. */
const PAGE_ITEMS = 500;

async function readAll(
  { client }: AppState,
  run: string,
  against: string | null,
  signal: AbortSignal,
): Promise<{ items: LabItem[]; n: number }> {
  const items: LabItem[] = [];
  for (;;) {
    const request = {
      run,
      changed: false,
      offset: items.length,
      limit: PAGE_ITEMS,
      ...(against === null ? {} : { against }),
    };
    const page = await client.lab.items(request, { signal });
    items.push(...page.items);
    if (page.items.length === 0 || items.length >= page.total) return { items, n: page.n };
  }
}

/** Every answer of a run, beside those of another run or of what it was compared with. `again` asks once more. */
export function useAnswers(run: string, against: string | null): { answers: Answers; again(): void } {
  const app = useApp();
  const [asked, setAsked] = useState(0);
  const key = `${run} ${against ?? ''} ${asked}`;
  const [held, setHeld] = useState<{ key: string; answers: Answers } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    readAll(app, run, against, abort.signal).then(
      ({ items, n }) => {
        if (!abort.signal.aborted) setHeld({ key, answers: { kind: 'ready', items, n } });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setHeld({ key, answers: { kind: 'failed', failure: describeFailure(error) } });
      },
    );
    return () => abort.abort();
  }, [app, run, against, key]);
  return {
    answers: held?.key === key ? held.answers : { kind: 'loading' },
    again: () => setAsked((times) => times + 1),
  };
}
