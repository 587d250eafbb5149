import { expect, test } from 'vitest';
import { templateOf } from './template.ts';

const of = (tokens: string, thinkingSwitch = false) =>
  templateOf({ tokens: new Set(tokens.split(' ')), thinkingSwitch });

test('the control tokens say which template a model was made with', () => {
  expect(of('<|begin_of_text|> <|end_of_text|> <|start_header_id|> <|end_header_id|> <|eot_id|>')).toBe('llama3');
  expect(of('<|endoftext|> <|im_start|> <|im_end|> <repo_name>')).toBe('chatml');
  expect(of('<pad> <eos> <bos> <start_of_turn> <end_of_turn>')).toBe('gemma');
  expect(of('<unk> <s> </s> [INST] [/INST] [TOOL_CALLS]')).toBe('mistral');
});

test('a model is asked not to reason aloud only where its makers have a switch for it', () => {
  const tokens = '<|im_start|> <|im_end|> <think> </think>';
  expect(of(tokens, true)).toBe('qwen3');
  expect(of(tokens)).toBe('chatml');
  expect(of('<|im_start|> <|im_end|>', true)).toBe('chatml');
});

test('a model with half of the marks, or none, has no template', () => {
  expect(of('<s> </s> <unk>')).toBeNull();
  expect(of('<|start_header_id|> <|end_header_id|> <|eot_id|>')).toBeNull();
  expect(of('<|system|> <|user|> <|assistant|> <|end|>')).toBeNull();
  expect(of('')).toBeNull();
});
