import { afterAll, beforeAll, expect, test } from 'vitest';
import { importDay, openTestCore, type TestCore } from './support/openCore.ts';

let core: TestCore;
/** Trainers running now, and the most that ever ran at once. */
const trainers = { now: 0, most: 0, onStart: () => undefined as void };
beforeAll(async () => {
  core = await openTestCore();
  const { startTrainer } = core.ports;
  core.ports.startTrainer = async () => {
    trainers.now += 1;
    trainers.most = Math.max(trainers.most, trainers.now);
    const trainer = await startTrainer();
    trainers.onStart();
    return {
      ...trainer,
      close: async () => {
        await trainer.close();
        trainers.now -= 1;
      },
    };
  };
  await importDay(core);
});
afterAll(async () => core.close());

const trainerStarts = () => new Promise<void>((resolve) => (trainers.onStart = resolve));
const jsonLines = Array.from({ length: 6 }, (_, index) =>
  JSON.stringify({ prompt: `Question ${index}?`, completion: `Answer ${index}.` }),
).join('\n');
const experiment = async () => {
  const events = await core.client.lab.experiment({ name: 'rows', jsonLines, recipe: 'seed', suite: 'quick' });
  const ended = (async () => {
    for await (const event of events) if (event.type === 'finished') return event.run.failure;
    throw new Error('the run never finished');
  })();
  ended.catch(() => undefined);
  return { ended };
};
/** Resolves with the failure of the run, or rejects with the refusal. */
const run = async () => (await experiment()).ended;
const night = () => core.client.sleep.goToSleep({ recipe: 'seed', anyway: true });
const ASLEEP = { code: 'REFUSED', message: 'It is asleep. The lab waits until the night is over.' };

test('a night and a run of the lab never train beside each other, and who is refused is told why', async () => {
  const training = trainerStarts();
  const first = await experiment();
  await training;
  await expect(night()).rejects.toMatchObject({
    code: 'REFUSED',
    message: 'Not asleep yet. An experiment is running in the Lab. Wait for its end, or stop it there.',
  });
  expect(core.core.sleep.status.get().conditions.at(-1)).toMatchObject({ name: 'lab', met: false });
  await expect(run()).rejects.toMatchObject({
    message: 'An experiment is running. Wait for its end, or stop it.',
  });
  await core.client.lab.cancel();
  expect(await first.ended).toBe('You cancelled it.');
  expect(core.core.sleep.status.get().conditions.map(({ name }) => name)).not.toContain('lab');

  // Asked in the same breath: the night is not yet asleep, and the slot is its own already.
  const trainsAtNight = trainerStarts();
  const [slept, refused, again] = await Promise.allSettled([night(), run(), night()]);
  expect(slept.status).toBe('fulfilled');
  expect(refused).toMatchObject({ status: 'rejected', reason: ASLEEP });
  expect(again).toMatchObject({ status: 'rejected', reason: { message: 'It is asleep already.' } });
  await trainsAtNight;
  await expect(run()).rejects.toMatchObject(ASLEEP);
  await core.client.sleep.wakeUp({ mode: 'discard' });
  const verdicts: string[] = [];
  for await (const event of await core.client.sleep.night({ cycle: 1 }))
    if (event.type === 'verdict') verdicts.push(event.verdict);
  expect(verdicts).toEqual(['interrupted']);

  const trainsAgain = trainerStarts();
  const last = await experiment();
  await trainsAgain;
  await core.client.lab.cancel();
  expect(await last.ended).toBe('You cancelled it.');
  expect(trainers).toMatchObject({ now: 0, most: 1 });
}, 240_000);
