/** What of a model decides how much memory it takes. */
export interface ModelShape {
  parameters: number;
  /** Bits a weight; null where it is not quantised. */
  bits: number | null;
  layers: number;
  hidden: number;
  intermediate: number;
  keyValueHeads: number;
  headDimension: number;
  vocabulary: number;
}

/** How large each model of the catalogue is, for the time before its config is here; as their makers publish it. */
const KNOWN: Readonly<Record<string, Omit<ModelShape, 'parameters' | 'bits'>>> = {
  'smollm2-135m-instruct': sized(30, 576, 1536, 3, 64, 49_152),
  'llama-3.2-1b-instruct-4bit': sized(16, 2048, 8192, 8, 64, 128_256),
  'llama-3.2-3b-instruct-4bit': sized(28, 3072, 8192, 8, 128, 128_256),
  'qwen3-1.7b-4bit': sized(28, 2048, 6144, 8, 128, 151_936),
  'qwen3-4b-instruct-2507-4bit': sized(36, 2560, 9728, 8, 128, 151_936),
};

function sized(
  layers: number,
  hidden: number,
  intermediate: number,
  keyValueHeads: number,
  headDimension: number,
  vocabulary: number,
): Omit<ModelShape, 'parameters' | 'bits'> {
  return { layers, hidden, intermediate, keyValueHeads, headDimension, vocabulary };
}

/** The shape of a model that is not here yet; one that nobody wrote down is taken for a usual one of its size. */
export function shapeOf(id: string, parameters: number | null, bits: number | null): ModelShape | null {
  if (parameters === null) return null;
  const known = KNOWN[id.toLowerCase()];
  return { parameters, bits, ...(known ?? usual(parameters)) };
}

/** Twelve hidden² a layer and 64 hidden a head hold for most; too much is better said than too little. */
function usual(parameters: number): Omit<ModelShape, 'parameters' | 'bits'> {
  const hidden = Math.max(256, Math.round((parameters / 12 / 28) ** 0.5 / 64) * 64);
  return sized(28, hidden, hidden * 3, Math.max(1, Math.round(hidden / 256)), 128, 128_256);
}
