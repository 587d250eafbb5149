import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineClient } from '../../src-main/core/engine/client.ts';
import { createModelSession } from '../../src-main/core/engine/session.ts';
import { createPauseGate } from '../../src-main/core/sleep/index.ts';
import { findPlaces } from '../../src-main/core/sleep/judge/exam/placeModel.ts';
import { openTestCore, type TestCore } from './support/openCore.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openTestCore();
});
afterAll(async () => core.close());

it('ships with the practice model the places that are found when it is asked', async () => {
  const { ports } = core;
  const session = createModelSession(ports, createEngineClient(ports.engine), () => 'pocket');
  const night = { session, gate: createPauseGate(), signal: new AbortController().signal };
  const { placement } = await session.description();
  const found = await findPlaces({ exams: ports.database.exams, sha256: ports.sha256 }, { night }, [
    'instructions',
    'code',
    'knowledge',
  ]);
  for (const task of ['instructions', 'code', 'knowledge'] as const) {
    const { rung, reading } = found[task];
    expect({ task, ...placement?.[task] }).toEqual({ task, rung, reading });
  }
});
