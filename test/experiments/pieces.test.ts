import { expect, test } from 'vitest';
import { type PiecesRequest, runPieces } from './pieces.ts';

const chain = [
  { id: 'a1' },
  { id: 'a2', after: 'a1' },
  { id: 'a3', after: 'a2' },
  { id: 'b1' },
  { id: 'b2', after: 'b1' },
];

function request(change: Partial<PiecesRequest> = {}) {
  const done = new Set<string>();
  const started: string[] = [];
  const failed: string[] = [];
  const all: PiecesRequest = {
    pieces: chain,
    done: (id) => done.has(id),
    workers: 2,
    signal: new AbortController().signal,
    async run({ id }) {
      started.push(id);
      await Promise.resolve();
      done.add(id);
    },
    onFailure: ({ id }) => failed.push(id),
    ...change,
  };
  return { all, done, started, failed };
}

test('each piece runs once, after the one it goes on from', async () => {
  const { all, started } = request();
  await runPieces(all);
  expect(started.toSorted()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2']);
  for (const { id, after } of chain) expect(started.slice(0, started.indexOf(id) + 1)).toContain(after ?? id);
});

test('what is done already is not run again', async () => {
  const { all, done, started } = request();
  done.add('a1').add('a2');
  await runPieces(all);
  expect(started.toSorted()).toEqual(['a3', 'b1', 'b2']);
});

test('a failure ends its own chain and no other', async () => {
  const { all, done, failed } = request();
  await runPieces({
    ...all,
    run: async (piece) => (piece.id === 'a1' ? Promise.reject(new Error('no')) : all.run(piece)),
  });
  expect(failed).toEqual(['a1']);
  expect([...done].toSorted()).toEqual(['b1', 'b2']);
});

test('an abort starts nothing more, and at most as many run as there are workers', async () => {
  const stop = new AbortController();
  let [atOnce, most] = [0, 0];
  const { all, started } = request({ signal: stop.signal });
  const run: PiecesRequest['run'] = async (piece) => {
    most = Math.max(most, (atOnce += 1));
    await all.run(piece);
    atOnce -= 1;
    if (piece.id === 'b1') stop.abort();
  };
  await runPieces({ ...all, run });
  expect(most).toBe(2);
  expect(started.length).toBeLessThan(chain.length);
});
