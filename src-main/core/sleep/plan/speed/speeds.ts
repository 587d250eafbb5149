import * as z from 'zod';
import { isProcessor } from '../../model/threads.ts';

/** What a machine does with a model in a second: tokens, or exam items. */
export const SPEEDS = ['prompt', 'answer', 'training', 'chosen', 'written'] as const;
export type Speed = (typeof SPEEDS)[number];
export type Speeds = Readonly<Record<Speed, number>>;
/** What was measured of each, oldest first. */
export type SpeedReadings = Readonly<Record<Speed, readonly number[]>>;

const readings = z.array(z.number().positive()).catch([]);
export const speedReadingsSchema = z.object({
  prompt: readings,
  answer: readings,
  training: readings,
  chosen: readings,
  written: readings,
});
export const NO_READINGS: SpeedReadings = { prompt: [], answer: [], training: [], chosen: [], written: [] };

/** One slow night beside a film does not slow down the next four plans. */
const READINGS_KEPT = 5;

/** The readings with a new one; only the last five count. */
export function withReading(all: SpeedReadings, speed: Speed, perSecond: number): SpeedReadings {
  if (!Number.isFinite(perSecond) || perSecond <= 0) return all;
  return { ...all, [speed]: [...all[speed], perSecond].slice(-READINGS_KEPT) };
}

/** Tokens of prompt and answer that an exam item of each reading takes: 450 items of all tasks, SmolLM2's tokenizer. */
export const ITEM_TOKENS = { prompt: 110, options: 40, answer: 45 };

/** Measured on two cores with a model of 135 million parameters; on Apple silicon with one of 3.2 thousand million. */
const KNOWN = {
  cpu: { parameters: 135e6, prompt: 150, answer: 70, training: 110 },
  gpu: { parameters: 3.2e9, prompt: 300, answer: 60, training: 150 },
} as const;

/** What to expect of a model of this size before anything was measured: a guess. */
export function guessedSpeeds(parameters: number, device: string): Speeds {
  const known = isProcessor(device) ? KNOWN.cpu : KNOWN.gpu;
  const scale = known.parameters / Math.max(1e6, parameters);
  const [prompt, answer, training] = [known.prompt * scale, known.answer * scale, known.training * scale];
  return { prompt, answer, training, ...itemSpeeds(prompt, answer) };
}

/** The median of what was measured; the rest as guessed, in the proportion in which the guess was wrong elsewhere. */
export function speedsFrom(measured: SpeedReadings, guess: Speeds): Speeds {
  const known = (speed: Speed) => median(measured[speed]);
  const ratios = (['prompt', 'answer', 'training'] as const).flatMap((speed) => {
    const found = known(speed);
    return found === null ? [] : [found / guess[speed]];
  });
  const scale = median(ratios) ?? 1;
  const [prompt, answer, training] = [
    known('prompt') ?? guess.prompt * scale,
    known('answer') ?? guess.answer * scale,
    known('training') ?? guess.training * scale,
  ];
  const items = itemSpeeds(prompt, answer);
  return {
    prompt,
    answer,
    training,
    chosen: known('chosen') ?? items.chosen,
    written: known('written') ?? items.written,
  };
}

function itemSpeeds(prompt: number, answer: number): Pick<Speeds, 'chosen' | 'written'> {
  return {
    chosen: prompt / (ITEM_TOKENS.prompt + ITEM_TOKENS.options),
    written: 1 / (ITEM_TOKENS.prompt / prompt + ITEM_TOKENS.answer / answer),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
