import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type SleepStatus } from '../../../../src-shared/contract/index.ts';
import type { CorePorts } from '../../../core/ports.ts';
import type { Readings } from '../../../core/sleep/schedule/schedule.ts';
import { sleepStatus } from '../../../core/sleep/views/sleepStatus.ts';
import { stateLine } from '../../../../src-shared/words/tray.ts';

const ports = {
  settings: { get: () => DEFAULT_SETTINGS },
  database: { values: { get: () => null }, cycles: { list: () => [], activeAdapter: () => null } },
} as unknown as CorePorts;
const ready: Readings = {
  now: new Date('2026-11-22T02:00:00').getTime(),
  onMains: true,
  idleSeconds: 3_600,
  thermal: 'nominal',
  freeMemoryBytes: 9e9,
  neededMemoryBytes: 4e9,
  freeDiskBytes: 9e9,
  neededDiskBytes: 1e9,
  newTurns: 20,
  turnsNeeded: 12,
  modelMissing: null,
  labRuns: false,
};

describe('the line of the tray for a state that the core sends', () => {
  it.each<[string, Partial<Readings>]>([
    ['Falling asleep, waiting for mains power', { onMains: false }],
    ['Falling asleep, waiting for you to be away', { idleSeconds: 30 }],
    ['Falling asleep, waiting for the computer to cool down', { thermal: 'serious' }],
    ['Falling asleep, waiting for more disk', { freeDiskBytes: 0 }],
    ['Falling asleep, waiting for more memory', { freeMemoryBytes: 0 }],
    ['Falling asleep, waiting for the model', { modelMissing: 'The model is not here.' }],
    ['Falling asleep, waiting for the Lab', { labRuns: true }],
    ['Awake', { newTurns: 2 }],
    ['Drowsy, 20 new turns', {}],
  ])('%s', (line, change) => {
    expect(stateLine(sleepStatus(ports, { ...ready, ...change }, null))).toBe(line);
  });

  it.each<[string, Extract<SleepStatus['state'], { kind: 'paused' }>['why']]>([
    ['Sleep paused: You paused it', 'asked'],
    ['Sleep paused: You came back', 'cameBack'],
    ['Sleep paused: This computer is on battery', 'battery'],
  ])('%s', (line, why) => {
    const status = sleepStatus(ports, ready, null);
    const state = { kind: 'paused', cycle: 1, phase: 'train', progress: 0, why, step: null } as const;
    expect(stateLine({ ...status, state })).toBe(line);
  });
});
