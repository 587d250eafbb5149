import { describe, expect, it } from 'vitest';
import { summaryWords } from '../../../../src-shared/words/night.ts';
import type { NightRecord } from '../../ports.ts';
import type { NightOutputs } from '../record/outputs.ts';
import { NOT_TRAINED } from '../record/train.ts';
import { phaseSummary, storedSummary } from './summaries.ts';

describe('what the brake chose', () => {
  const said = (chosen: number, failed: number[], scales = [1, 0.5]) => {
    const candidates = scales.map((scale) => ({
      ...{ step: 300, scale, gain: 1, learned: null, obeyed: null, rise: 0, won: null, lost: null },
      outcome: failed.includes(scale) ? ('failed' as const) : ('notTried' as const),
    }));
    const brake = {
      ...{ nllLimit: 0.05, styleNllBefore: 2, obeyedBefore: null, candidates },
      chosen: { step: 300, scale: chosen },
    };
    const left = { items: 80, answers: 160, known: 0, brake } as unknown as NightOutputs['examine'];
    return summaryWords(phaseSummary('examine', left));
  };

  it('is named with what failed before it, and nothing where there was no choice', () => {
    expect(said(1, [])).toBe('80 questions, 160 answers, the lesson of step 300 at 100 %, one of 2 measured');
    expect(said(0.5, [1])).toContain('at 50 %, one of 2 measured, after 1 that did not pass');
    expect(said(1, [], [1])).toBe('80 questions, 160 answers');
  });
});

describe('an early stop', () => {
  const said = (reason: 'kl' | 'nll', gauge: NightOutputs['train']['gauge']) =>
    summaryWords(
      phaseSummary('train', { ...NOT_TRAINED, steps: 75, loss: 1, stoppedEarly: { step: 100, reason }, gauge }),
    );
  it('says which number crossed the limit and what was kept', () => {
    const gauge = [{ step: 100, kl: 0.61234, nll: 1.25, nllBase: 1 }];
    expect(said('kl', gauge)).toBe(
      '75 steps, loss 1.00 at the end, stopped at step 100 because its everyday answers had gone too far from the base (0.612 nats per token); step 75 was kept',
    );
    expect(said('nll', gauge)).toContain('(0.250 nats per token)');
    expect(said('nll', [])).toMatch(/surprising to it; step 75 was kept$/);
  });
});

describe('a stored phase', () => {
  const row = (change: Partial<NightRecord['phases'][number]>): NightRecord['phases'][number] => ({
    ...{ phase: 'gather', state: 'done', summary: null, output: { turns: ['a'], studiedAgain: [] } },
    ...change,
  });
  const words = (one: NightRecord['phases'][number], reason: NightRecord['reason'] = null) => {
    const summary = storedSummary(one, { report: null, reason, phases: [one] });
    return summary && summaryWords(summary);
  };
  it('says what it left, or what an older version wrote of it', () => {
    expect(words(row({}))).toBe('1 turn claimed');
    expect(words(row({ summary: 'one turn was claimed' }))).toBe('one turn was claimed');
    expect(words(row({ output: 'damaged' }))).toBeNull();
    expect(words(row({ state: 'running' }))).toBeNull();
  });
  it('that ended the night says why', () => {
    const ended = row({ phase: 'prepare', state: 'skipped', output: null });
    expect(words(ended, { kind: 'memoryOnly', memories: 2 })).toBe('memory only');
    expect(words({ ...ended, state: 'failed' }, { kind: 'failed', sentence: 'The disk is full.' })).toBe(
      'The disk is full.',
    );
  });
});
