import type { ModelFit } from '../../../../src-shared/contract/vocabulary.ts';
import type { ModelShape } from './shape.ts';

/** What the machine is, as far as it decides what fits. */
export interface Machine {
  memoryBytes: number;
  /** It computes on its graphics part, in the model's own half precision. */
  appleSilicon: boolean;
}

export interface MemoryNeed {
  chatBytes: number;
  sleepBytes: number;
  machineBytes: number;
  fits: ModelFit;
}

/** Python, MLX and what it keeps ready, without a model; generous, not measured on every platform. */
const PROCESS_BYTES = 400_000_000;
/** On a CPU a model up to this size is written out in four bytes a weight (`python/circadia_engine/model.py`). */
const MOST_WRITTEN_OUT = 300_000_000;
/** Tokens of a chat that are kept; longer windows are cut to this (`node/models`). */
const LONGEST_WINDOW_TOKENS = 8192;
/** Tokens of one training step: eight rows of a usual length. */
const STEP_TOKENS = 1024;
/** What the system and other apps keep; a Mac lets its graphics part use about three quarters as well. */
const USABLE_SHARE = 0.75;

/** What a model takes to chat and to sleep on this machine, and whether that fits. */
export function memoryNeed(shape: ModelShape, windowTokens: number, machine: Machine): MemoryNeed {
  const numberBytes = machine.appleSilicon ? 2 : 4;
  const weights = weightBytes(shape, machine);
  const { layers, keyValueHeads, headDimension } = shape;
  const tokens = Math.min(windowTokens, LONGEST_WINDOW_TOKENS);
  const cache = 2 * layers * keyValueHeads * headDimension * numberBytes * tokens;
  const chatBytes = PROCESS_BYTES + weights + cache;
  const sleepBytes = chatBytes + PROCESS_BYTES + weights + stepBytes(shape, numberBytes);
  return { chatBytes, sleepBytes, machineBytes: machine.memoryBytes, fits: fitOf(chatBytes, sleepBytes, machine) };
}

/** The weights as they lie in memory. */
function weightBytes({ parameters, bits }: ModelShape, { appleSilicon }: Machine): number {
  if (!appleSilicon && parameters <= MOST_WRITTEN_OUT) return parameters * 4;
  // Scale and offset of every group of 32 or 64 come on top.
  return bits === null ? parameters * (appleSilicon ? 2 : 4) : (parameters * (bits + 0.75)) / 8;
}

/** What a training step keeps of every layer for the way back, and the likelihoods of all words three times. */
function stepBytes({ layers, hidden, intermediate, vocabulary }: ModelShape, numberBytes: number): number {
  const perToken = layers * (12 * hidden + 4 * intermediate) * numberBytes + 3 * vocabulary * 4;
  return STEP_TOKENS * perToken;
}

function fitOf(chatBytes: number, sleepBytes: number, { memoryBytes }: Machine): ModelFit {
  const usable = memoryBytes * USABLE_SHARE;
  if (chatBytes > usable) return 'neither';
  return sleepBytes > usable ? 'chatOnly' : 'both';
}
