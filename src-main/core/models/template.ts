import type { Template } from '../engine/protocol.ts';

/** The tokens that each of our renderings writes; `python/circadia_engine/templates.py` asks for the same. */
const MARKS: readonly (readonly [Exclude<Template, 'pocket' | 'qwen3'>, readonly string[]])[] = [
  ['llama3', ['<|begin_of_text|>', '<|start_header_id|>', '<|end_header_id|>', '<|eot_id|>']],
  ['chatml', ['<|im_start|>', '<|im_end|>']],
  ['gemma', ['<bos>', '<start_of_turn>', '<end_of_turn>']],
  ['mistral', ['<s>', '</s>', '[INST]', '[/INST]']],
];
const THINKING = ['<think>', '</think>'];

/** What a chat template can be chosen by, never by the name of an architecture. */
export interface TemplateEvidence {
  /** The tokens of the vocabulary that are no text. */
  tokens: ReadonlySet<string>;
  /** Whether the makers' own template knows `enable_thinking`, the documented switch of Qwen 3. */
  thinkingSwitch: boolean;
}

/** Our rendering for a model with these tokens, or null where none fits. The practice model is told by its folder. */
export function templateOf({ tokens, thinkingSwitch }: TemplateEvidence): Template | null {
  const found = MARKS.find(([, marks]) => marks.every((mark) => tokens.has(mark)))?.[0] ?? null;
  const switchable = thinkingSwitch && THINKING.every((mark) => tokens.has(mark));
  return found === 'chatml' && switchable ? 'qwen3' : found;
}
