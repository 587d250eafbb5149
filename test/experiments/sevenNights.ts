import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Arm, ARMS } from './arms.ts';
import { cacheFolder } from './cache.ts';
import type { Experiment } from './experiment.ts';
import { heldOutRows } from './heldOut.ts';
import { measureNight, type NightNumbers, nightSchema } from './night.ts';
import { DAYS, personOf } from './persons.ts';
import { sevenNightsPage } from './sevenNightsPage.ts';
import { openStage } from './stage.ts';

export const SEEDS = [1, 2, 3];
export const SEVEN_NIGHTS_ARMS = ['gentle', 'seed', 'no replay'] as const satisfies readonly Arm[];
/** After these the whole exam is taken, after the others a quick one. */
const FULL_NIGHTS = [1, DAYS];

/** Three people, seven days and seven nights each, three ways: does anything drift? */
export const sevenNights: Experiment<NightNumbers> = {
  name: 'seven-nights',
  file: '005-seven-nights',
  method: '3',
  pieces: SEVEN_NIGHTS_ARMS.flatMap((arm) =>
    SEEDS.flatMap((seed) =>
      Array.from({ length: DAYS }, (_, index) => {
        const id = (night: number) => `${seed} ${arm} night ${night}`;
        return index === 0 ? { id: id(1) } : { id: id(index + 1), after: id(index) };
      }),
    ),
  ),
  result: nightSchema,
  async run(id, signal) {
    const [, seed, arm, night] = /^(\d+) (.+) night (\d+)$/.exec(id) ?? [];
    const person = personOf(Number(seed));
    // The folder carries the nights before; where it is gone they are slept again.
    const dataFolder = join(cacheFolder, `seven-nights-${seed}-${arm?.replaceAll(' ', '-')}`);
    if (Number(night) === 1) await rm(dataFolder, { recursive: true, force: true });
    const stage = await openStage(dataFolder, signal);
    try {
      const rows = await heldOutRows(stage, person);
      const { cycles, conversations } = stage.ports.database;
      const finished = cycles.list(DAYS).filter((row) => row.verdict !== null).length;
      // A piece that was cut off may have lived its day already; a night that was cut off goes on.
      const live = async (number: number) => {
        const lived = person.days.slice(0, number - 1).flat().length;
        if (conversations.list().length <= lived) await stage.live(person.days[number - 1] ?? [], person.wishes);
      };
      for (let number = finished + 1; number < Number(night); number += 1) {
        await live(number);
        await stage.sleep(ARMS[arm as Arm], { seed: person.seed * 101 + number, suite: 'quick' });
      }
      await live(Number(night));
      const detail = await stage.sleep(ARMS[arm as Arm], {
        seed: person.seed * 101 + Number(night),
        suite: FULL_NIGHTS.includes(Number(night)) ? 'full' : 'quick',
      });
      const numbers = await measureNight(stage, person, rows, detail);
      return numbers;
    } finally {
      await stage.close();
      if (Number(night) === DAYS) await rm(dataFolder, { recursive: true, force: true });
    }
  },
  page: sevenNightsPage,
};
