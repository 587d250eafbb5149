import type { ChatSampling, SamplingInForce, Settings } from '../../../../src-shared/contract/index.ts';

export interface Sampling {
  temperature: number;
  topP: number;
  minP: number;
  seed: number;
}

/** An answer asked again is written at least this warm, and each further one warmer. */
const WARM = 0.8;
const WARMER_BY = 0.2;
const WARMEST = 1.4;
/**
 * A word needs this share of the likeliest one's chance: at such heat that keeps nonsense out better than a share of
 * all words. Each further answer may stray further.
 */
const LEAST_SHARE = 0.1;
const LEAST_SHARE_OF_ALL = 0.01;
/** A large odd number, so that neighbouring attempts are far apart. */
const SEED_STRIDE = 0x9e3779b1;

/** For a model whose makers advise nothing: the likeliest word, as the practice model was made for. */
const OURS = { temperature: 0, topP: 0.95 };

/** What holds for a chat: its own choice, else what was set, else what the model's makers advise. */
export function samplingInForce(
  chat: ChatSampling | null,
  settings: Pick<Settings['generation'], 'temperature' | 'topP'>,
  model: { temperature: number; topP: number } | null,
): SamplingInForce {
  const first = (which: 'temperature' | 'topP'): SamplingInForce['topP'] => {
    if (chat !== null && chat[which] !== null) return { value: chat[which], from: 'chat' };
    if (settings[which] !== null) return { value: settings[which], from: 'settings' };
    return model === null ? { value: OURS[which], from: 'app' } : { value: model[which], from: 'model' };
  };
  return { temperature: first('temperature'), topP: first('topP') };
}

/**
 * How the answer after `earlier` other answers to the same question is chosen: the first one as is in force, each
 * further one otherwise.
 */
export function samplingFor(
  { temperature: { value: temperature }, topP: { value: topP } }: SamplingInForce,
  earlier: number,
  startedAt: number,
): Sampling {
  const seed = Math.floor((startedAt + earlier * SEED_STRIDE) % 2 ** 31);
  if (earlier === 0) return { temperature, topP, minP: 0, seed };
  return {
    temperature: Math.max(temperature, Math.min(WARM + WARMER_BY * (earlier - 1), WARMEST)),
    topP: 1,
    minP: Math.max(LEAST_SHARE / 2 ** (earlier - 1), LEAST_SHARE_OF_ALL),
    seed,
  };
}
