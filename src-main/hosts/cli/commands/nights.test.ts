import { afterEach, expect, test, vi } from 'vitest';
import type { CycleSummary } from '../../../../src-shared/contract/index.ts';
import type { Context } from '../command.ts';
import { createPrinter } from '../printer.ts';
import { cycles } from './nights.ts';

afterEach(() => vi.unstubAllEnvs());

/** What `cycles` prints of one night that began at this moment, on a machine in this zone. */
async function printed(zone: string, startedAt: string, json = false): Promise<string> {
  vi.stubEnv('TZ', zone);
  let out = '';
  const print = createPrinter(json, { write: (text) => (out += text) }, { write: () => true });
  const night = {
    number: 7,
    startedAt: Date.parse(startedAt),
    verdict: 'promoted',
    changePoints: null,
    inUse: true,
    undone: false,
    reason: null,
    phases: [],
  } as unknown as CycleSummary;
  async function* snapshot() {
    yield [night];
  }
  await cycles(
    {
      client: { sleep: { cycles: async () => snapshot() } } as unknown as Context['client'],
      print,
      onInterrupt: () => () => {},
    },
    { cycle: null },
  );
  return out;
}

test.each([
  ['Europe/Berlin', '2026-11-27T02:15:00Z', '2026-11-27 03:15 CET'],
  ['Europe/Berlin', '2026-07-01T22:30:00Z', '2026-07-02 00:30 CEST'],
  // The hour that comes twice is told apart.
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25 02:30 CEST'],
  ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25 02:30 CET'],
  ['America/New_York', '2026-11-27T02:15:00Z', '2026-11-26 21:15 GMT-5'],
  ['Australia/Lord_Howe', '2026-11-27T02:15:00Z', '2026-11-27 13:15 GMT+11'],
  ['UTC', '2026-11-27T02:15:00Z', '2026-11-27 02:15 UTC'],
])(
  'cycles says when a night began on the clock of this machine, and which clock: %s, %s',
  async (zone, at, expected) => {
    expect(await printed(zone, at)).toBe(`   7  ${expected}  promoted, in use\n`);
  },
);

test('with --json the moment stays a number', async () => {
  expect(JSON.parse(await printed('Europe/Berlin', '2026-11-27T02:15:00Z', true))).toMatchObject({
    startedAt: Date.parse('2026-11-27T02:15:00Z'),
  });
});
