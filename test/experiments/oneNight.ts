import { gateSentence } from '../../src-shared/words/gate.ts';
import { DEFAULT_SYSTEM_LINE, systemMessage } from '../../src-main/core/chat/index.ts';
import { decideGate } from '../../src-main/core/harness/index.ts';
import { nllLimitOf } from '../../src-main/core/sleep/index.ts';
import { type Arm, ARMS } from './arms.ts';
import type { Experiment } from './experiment.ts';
import { heldOutRows } from './heldOut.ts';
import { examNumbers, isSecret, measureNight, type NightNumbers, nightSchema } from './night.ts';
import { oneNightPage } from './oneNightPage.ts';
import { type Person, personOf } from './persons.ts';
import { onFreshStage, type Stage } from './stage.ts';

export const SEEDS = [1, 2, 3, 4, 5];
export const CARD_ONLY = 'card only';
export const ONE_NIGHT_ARMS: readonly (Arm | typeof CARD_ONLY)[] = [
  'gentle',
  'seed',
  'no replay',
  'no KL',
  'no brake',
  CARD_ONLY,
];

/** Five people, one day and one night each, six ways: what is learned, and what it costs. */
export const oneNight: Experiment<NightNumbers> = {
  name: 'one-night',
  file: '004-one-night',
  method: '2',
  pieces: SEEDS.flatMap((seed) => ONE_NIGHT_ARMS.map((arm) => ({ id: `${seed} ${arm}` }))),
  result: nightSchema,
  run(id, signal) {
    const person = personOf(Number(id.slice(0, id.indexOf(' '))));
    const arm = id.slice(id.indexOf(' ') + 1);
    return onFreshStage(`one-night-${id.replaceAll(' ', '-')}`, signal, async (stage) => {
      if (arm === CARD_ONLY) return cardOnly(stage, person);
      await stage.live(person.days[0] ?? [], person.wishes);
      const detail = await stage.sleep(ARMS[arm as Arm], { seed: person.seed * 101, suite: 'full' });
      return measureNight(stage, person, await heldOutRows(stage, person), detail);
    });
  },
  page: oneNightPage,
};

/** The rival of every night: the wish told in the prompt, nothing trained. */
async function cardOnly(stage: Stage, person: Person): Promise<NightNumbers> {
  const startedAt = performance.now();
  const rows = await heldOutRows(stage, person);
  const system = systemMessage(DEFAULT_SYSTEM_LINE, person.wishes);
  const told = rows.map(({ messages }) => ({ messages: [{ role: 'system', content: system }, ...messages.slice(1)] }));
  const [base, style] = [
    await stage.measure(null, rows, person.wishes),
    await stage.measure(null, told, person.wishes),
  ];
  const { before, after } = await stage.examine(system);
  const exam = examNumbers(before, after);
  const { verdict, reason } = decideGate({ before, after, nllLimit: nllLimitOf(true) });
  return {
    verdict: `not asked (the gate: ${verdict})`,
    reason: gateSentence(reason),
    style: { base, candidate: style, inUse: style },
    exam: { candidate: exam, inUse: exam, secret: examNumbers(before.filter(isSecret), after.filter(isSecret)) },
    scale: null,
    step: null,
    gaugeKl: null,
    rows: { style: 0, replay: 0 },
    seconds: { all: Math.round((performance.now() - startedAt) / 1000) },
  };
}
