import { describe, expect, it } from 'vitest';
import { EXAM_TASKS, type Reading, type Rung, RUNGS } from '../../../../src-shared/contract/vocabulary.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { placeTasks } from './placeTasks.ts';
import { bestOf, type Finding, fitOf, nextProbe } from './search.ts';
import { BAND, chanceOf, standingOf } from './standing.ts';

/** A model that gets this share right on each rung, in each reading; guessing is right in a quarter when it chooses. */
const found = (rung: Rung, reading: Reading, share: number, n = 48): Finding => ({
  rung,
  reading,
  right: Math.round(share * n),
  n,
  chance: reading === 'chosen' ? 0.25 : 0,
});
type Shares = Readonly<Record<Rung, number>>;
async function place(written: Shares, chosen: Shares, offered: readonly Reading[] = ['written', 'chosen']) {
  const asked: string[] = [];
  const placed = await placeTasks(EXAM_TASKS, {
    offers: (_task, reading) => offered.includes(reading),
    take: async (probes) =>
      probes.map(({ task, rung, reading, count }) => {
        if (task === 'code') asked.push(`${rung} ${reading} ${count}`);
        return found(rung, reading, (reading === 'written' ? written : chosen)[rung], count);
      }),
  });
  return { ...placed.code, asked, tasks: Object.keys(placed) };
}
const flat = (share: number): Shares => ({ easy: share, middle: share, hard: share });

describe('a placement', () => {
  it('begins in the middle and stays where the model stands between floor and ceiling', async () => {
    const { rung, reading, asked, tasks } = await place(flat(0.6), flat(0.6));
    expect([rung, reading]).toEqual(['middle', 'written']);
    expect(asked).toEqual(['middle written 12']);
    const near = await place(flat(0.42), flat(0.6));
    expect([near.rung, near.reading]).toEqual(['middle', 'written']);
    expect(near.asked).toEqual(['middle written 12', 'middle written 24', 'middle written 48']);
    expect(tasks).toEqual([...EXAM_TASKS]);
  });

  it('goes up or down, and spares what a few items have decided', async () => {
    expect(await place({ easy: 0.7, middle: 0, hard: 0 }, flat(0.9))).toMatchObject({
      rung: 'easy',
      reading: 'written',
      asked: ['middle written 12', 'easy written 12'],
    });
    expect(await place({ easy: 1, middle: 1, hard: 0.5 }, flat(0.9))).toMatchObject({
      rung: 'hard',
      reading: 'written',
    });
  });

  it('chooses where nothing that is written fits', async () => {
    expect(await place(flat(0.05), { easy: 0.95, middle: 0.6, hard: 0.25 })).toMatchObject({
      rung: 'middle',
      reading: 'chosen',
    });
  });

  it('subtracts chance: a quarter right of four options is nothing', () => {
    expect(fitOf(found('middle', 'chosen', 0.3))).toBe('below');
    expect(fitOf(found('middle', 'written', 0.4))).toBe('fits');
    expect(fitOf(found('middle', 'chosen', 0.6))).toBe('fits');
  });

  it('takes the nearest where none fits, of two as near the harder, and never a reading that is not offered', async () => {
    expect(await place(flat(0), { easy: 0.45, middle: 0.25, hard: 0.25 })).toMatchObject({
      rung: 'easy',
      reading: 'chosen',
    });
    expect(await place(flat(0), flat(0.25))).toMatchObject({ rung: 'middle', reading: 'written' });
    expect(await place(flat(1), flat(0.6), ['written'])).toMatchObject({ rung: 'hard', reading: 'written' });
    expect(bestOf([found('easy', 'written', 0), found('hard', 'written', 0)]).rung).toBe('hard');
    expect(bestOf([found('easy', 'written', 0.98), found('middle', 'written', 0.25)]).rung).toBe('easy');
  });

  it('ends for every model', () => {
    const shares = [0, 0.1, 0.3, 0.4, 0.6, 0.8, 0.9, 1];
    for (const easy of shares)
      for (const middle of shares)
        for (const hard of shares) {
          const findings: Finding[] = [];
          for (let next = nextProbe(findings, ['written', 'chosen']); next !== null;) {
            const { rung, reading, count } = next;
            const at = findings.findIndex((one) => one.rung === rung && one.reading === reading);
            findings.splice(
              at < 0 ? findings.length : at,
              1,
              found(rung, reading, { easy, middle, hard }[rung], count),
            );
            next = nextProbe(findings, ['written', 'chosen']);
            expect(findings.length).toBeLessThanOrEqual(4);
          }
          expect(RUNGS).toContain(bestOf(findings).rung);
        }
  });
});

describe('a standing', () => {
  it('is between where an exam should stand, and blind only where enough items say so', () => {
    const standing = (right: number, n: number, chance: number) => standingOf(wilsonInterval(right, n), chance);
    for (const above of [BAND.low, 0.6, BAND.high])
      expect(standing(Math.round(50 * (0.25 + 0.75 * above)), 50, 0.25)).toBe('between');
    expect(standing(13, 50, 0.25)).toBe('floor');
    expect(standing(3, 50, 0)).toBe('floor');
    expect(standing(49, 50, 0.25)).toBe('ceiling');
    expect([standing(10, 10, 0), standing(0, 10, 0)]).toEqual(['between', 'between']);
  });

  it('knows how often guessing is right: one of the options, or one of the words asked for', () => {
    const grader = { kind: 'choice', value: 'yes', options: ['yes', 'no'] } as const;
    expect(chanceOf({ reading: 'chosen', near: ['a', 'b', 'c'], grader })).toBe(0.25);
    expect(chanceOf({ reading: 'written', near: ['a', 'b', 'c'], grader })).toBe(0.5);
    expect(chanceOf({ reading: 'written', near: [], grader: { kind: 'number', value: 4 } })).toBe(0);
  });
});
