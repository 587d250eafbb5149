import { describe, expect, it } from 'vitest';
import type { NightRecord } from '../../ports.ts';
import { readNight, readOutput } from './outputs.ts';

const row = (phase: NightRecord['phases'][number]['phase'], output: unknown, state = 'done') =>
  ({ phase, state, summary: null, output }) as NightRecord['phases'][number];

describe('a night that was recorded by an earlier version', () => {
  const report = {
    directives: ['Be brief.', 'Be formal.'],
    studied: { style: 2, replay: 4, raw: 0, heldOut: 1, leftOut: [] },
    gauge: [{ step: 25, kl: 0.1, nll: 1, nllBase: 1 }],
    steps: 300,
    leaks: { prompts: 25, facts: 1, found: [] },
  };
  const files = { trainFile: 't', validationFile: null, train: 6, heldOut: 1, seed: 7 };
  const trained = { checkpoint: 'c', step: 300, finished: true };
  const examined = { arms: ['base'], items: 90 };

  it('is read as one of today, each phase with its part of the report', () => {
    const phases = [row('prepare', files), row('train', trained), row('examine', examined)];
    const { outputs, unreadable } = readNight({ report, phases });
    expect(unreadable).toBeNull();
    expect(outputs.prepare).toMatchObject({
      kind: 'lesson',
      seed: 7,
      wishes: [
        { trait: 'own', value: 'Be brief.' },
        { trait: 'formality', value: 'formal' },
      ],
      studied: { style: 2 },
    });
    expect(outputs.train).toMatchObject({ checkpoint: 'c', steps: 300, gauge: [{ step: 25 }] });
    expect(outputs.examine).toMatchObject({ items: 90, leaks: { prompts: 25 }, brake: null });
  });
  it('believes what a phase wrote since more than the report', () => {
    const phases = [row('train', { ...trained, steps: 150, gauge: [] })];
    expect(readNight({ report, phases }).outputs.train).toMatchObject({ steps: 150, gauge: [] });
  });
  it('of light sleep still tells what was left out', () => {
    const leftOut = [{ reason: 'only a greeting', count: 2 }];
    const light = { report: { studied: { ...report.studied, leftOut } }, phases: [row('prepare', null, 'skipped')] };
    expect(readNight(light).outputs.prepare).toEqual({
      kind: 'nothing',
      leftOut: [{ reason: 'greeting', count: 2 }],
      targets: null,
    });
  });
  it('has nothing to tell of phases that it did not reach, and does not read damage as nothing', () => {
    expect(readOutput('decide', { report, phases: [] })).toEqual({ kind: 'none' });
    expect(readOutput('decide', { report, phases: [row('decide', null, 'running')] })).toEqual({ kind: 'none' });
    for (const damaged of [{ leaks: 3 }, 'report', { directives: [{}] }])
      expect(readOutput('examine', { report: damaged, phases: [row('examine', examined)] })).toEqual({
        kind: 'unreadable',
      });
    expect(readOutput('examine', { report: null, phases: [row('examine', examined)] })).toEqual({ kind: 'unreadable' });
  });
  it('with a brake that did not choose between checkpoints yet', () => {
    const tried = [
      { scale: 1, rise: 0.07, outcome: 'screened' },
      { scale: 0.5, rise: 0.02, outcome: 'passed' },
    ];
    const phases = [row('examine', examined)];
    const brake = readNight({ report: { ...report, brake: { scale: 0.5, tried } }, phases }).outputs.examine?.brake;
    expect(brake?.chosen).toEqual({ step: null, scale: 0.5 });
    expect(brake?.candidates.map(({ scale, rise, gain, outcome }) => [scale, rise, gain, outcome])).toEqual([
      [1, 0.07, null, 'screened'],
      [0.5, 0.02, null, 'passed'],
    ]);
    expect(readNight({ report: { ...report, brake }, phases }).outputs.examine?.brake).toEqual(brake);
  });
});
