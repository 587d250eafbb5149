import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NO_RESTARTS,
  RESTART_POLICY,
  STOPPED,
  supervise,
  workerStatus,
  type SupervisorEvent,
  type Supervision,
} from './supervisorState.ts';

const policy = RESTART_POLICY;
const exited = (at: number): SupervisorEvent => ({ type: 'exited', at, sentence: 'It stopped.' });
const run = (events: SupervisorEvent[], from: Supervision = STOPPED, rules = policy): Supervision =>
  events.reduce((state, event) => supervise(state, event, rules), from);

describe('starting', () => {
  test('a start under way is joined, not repeated', () => {
    const once = run([{ type: 'startAsked' }]);
    expect(supervise(once, { type: 'startAsked' }, policy)).toBe(once);
  });

  test('backoff doubles from half a second and the third failed start in a row is final', () => {
    let state = run([{ type: 'startAsked' }, exited(1)]);
    expect(state.state).toEqual({ kind: 'backoff', delayMs: 500 });
    state = run([{ type: 'backoffOver' }, exited(2)], state);
    expect(state.state).toEqual({ kind: 'backoff', delayMs: 1000 });
    state = run([{ type: 'backoffOver' }, exited(3)], state);
    expect(state.state).toEqual({ kind: 'failed', sentence: 'It stopped.' });
  });

  test('backoff never exceeds ten seconds', () => {
    const patient = { ...policy, mostFailedStarts: 100 };
    let state = run([{ type: 'startAsked' }]);
    const delays: number[] = [];
    for (let at = 0; at < 12; at++) {
      state = supervise(state, exited(at), patient);
      if (state.state.kind === 'backoff') delays.push(state.state.delayMs);
      state = supervise(state, { type: 'backoffOver' }, patient);
    }
    expect(Math.max(...delays)).toBe(10_000);
    expect(delays).toHaveLength(12);
  });

  test('becoming ready forgives the starts that failed before', () => {
    const state = run([
      { type: 'startAsked' },
      exited(1),
      { type: 'backoffOver' },
      exited(2),
      { type: 'backoffOver' },
      { type: 'ready' },
    ]);
    expect(state).toMatchObject({ state: { kind: 'ready' }, failedStarts: 0 });
  });

  test('a missing program fails at once', () => {
    expect(run([{ type: 'startAsked' }, { type: 'hopeless', sentence: 'Python is missing.' }]).state).toEqual({
      kind: 'failed',
      sentence: 'Python is missing.',
    });
  });
});

describe('crashing', () => {
  const crash = (at: number): SupervisorEvent[] => [exited(at), { type: 'backoffOver' }, { type: 'ready' }];
  const ready = run([{ type: 'startAsked' }, { type: 'ready' }]);

  test('five crashes within two minutes are final', () => {
    const state = run([...crash(0), ...crash(1000), ...crash(2000), ...crash(3000), exited(4000)], ready);
    expect(state.state.kind).toBe('failed');
  });

  test('crashes far apart are always mended', () => {
    const state = run(Array.from({ length: 50 }, (_, index) => crash(index * policy.crashWindowMs)).flat(), ready);
    expect(state.state.kind).toBe('ready');
  });

  test('a process for one run is never started again', () => {
    expect(supervise(ready, exited(1), NO_RESTARTS).state.kind).toBe('failed');
  });
});

describe('stopping', () => {
  test('ends in stopped only once the exit was seen', () => {
    const stopping = run([{ type: 'startAsked' }, { type: 'ready' }, { type: 'stopAsked' }]);
    expect(stopping.state).toEqual({ kind: 'stopping', then: 'stopped' });
    expect(supervise(stopping, exited(1), policy).state).toEqual({ kind: 'stopped' });
  });

  test('a restart waits for the old process to be gone and forgets all failures', () => {
    const failed = run([
      { type: 'startAsked' },
      exited(1),
      { type: 'backoffOver' },
      exited(2),
      { type: 'backoffOver' },
      exited(3),
    ]);
    expect(supervise(failed, { type: 'restartAsked' }, policy)).toEqual({
      state: { kind: 'starting' },
      failedStarts: 0,
      crashes: [],
    });
    const running = run([{ type: 'startAsked' }, { type: 'ready' }, { type: 'restartAsked' }]);
    expect(running.state).toEqual({ kind: 'stopping', then: 'starting' });
    expect(supervise(running, exited(1), policy).state).toEqual({ kind: 'starting' });
  });

  test('becoming ready too late does not undo a stop', () => {
    const stopping = run([{ type: 'startAsked' }, { type: 'stopAsked' }]);
    expect(supervise(stopping, { type: 'ready' }, policy)).toBe(stopping);
  });
});

test('whatever happens, asking for a stop and seeing the exit ends in stopped, and the status is one of the contract', () => {
  const event = fc.oneof(
    fc.constantFrom<SupervisorEvent>(
      { type: 'startAsked' },
      { type: 'restartAsked' },
      { type: 'ready' },
      { type: 'backoffOver' },
      { type: 'hopeless', sentence: 'x' },
    ),
    fc.nat(1_000_000).map(exited),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const state = run(events);
      expect(['stopped', 'starting', 'ready', 'failed']).toContain(workerStatus(state.state).state);
      expect(run([{ type: 'stopAsked' }, exited(2_000_000)], state).state).toEqual({ kind: 'stopped' });
    }),
    { numRuns: 500 },
  );
});
