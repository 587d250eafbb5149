import { expect, it, test } from 'vitest';
import type { GgufRefusal } from '../contract/index.ts';
import { ggufSentence, requantisedSentence } from './gguf.ts';

it.each<[GgufRefusal, RegExp]>([
  [{ code: 'notGguf' }, /^model\.gguf is not a GGUF file\. Choose another/],
  [{ code: 'unreadable' }, /cannot be read\. Check/],
  [{ code: 'truncated' }, /shorter than it says.* Download it again\.$/],
  [{ code: 'noMerges' }, /without the rules for joining/],
  [{ code: 'noTemplate' }, /Choose a chat or instruct model\.$/],
  [{ code: 'failed' }, /Nothing was kept of it; try again\.$/],
  [{ code: 'version', version: 1 }, /version 1 of GGUF; Circadia reads 2 and 3/],
  [{ code: 'tooMuch', what: 'tensors' }, /claims more parts than any model has/],
  [{ code: 'damaged', what: 'tokenizer' }, /its vocabulary cannot be read/],
  [{ code: 'missing', what: 'llama.block_count' }, /\(llama\.block_count\)/],
  [{ code: 'misshapen', tensor: 'blk.0.attn_q.weight' }, /blk\.0\.attn_q\.weight has another shape/],
  [{ code: 'overlap', tensor: 'a' }, /its part a lies on top of another/],
  [{ code: 'notFinite', tensor: 'a' }, /numbers that are none/],
  [{ code: 'unknownTensor', tensor: 'a' }, /a part \(a\) that Circadia does not know/],
  [{ code: 'unknownKind', kind: 'mamba' }, /a kind \(mamba\).*Llama, Qwen 2 and Qwen 3/],
  [{ code: 'unknownNumbers', kind: 'type 99' }, /\(type 99\).*Q4_0, Q4_1, Q8_0 or F16\.$/],
  [{ code: 'unknownTokenizer', kind: 'bert' }, /vocabulary of a kind \(bert\)/],
  [{ code: 'unknownScaling', kind: 'yarn' }, /by a rule \(yarn\)/],
  [{ code: 'split', parts: 3 }, /one of 3 parts\. Choose the model in one file\.$/],
  [{ code: 'diskFull', neededBytes: 2e9, freeBytes: 1.5e8 }, /needs 2,000 MB and 150 MB are free/],
])('%j', (reason, sentence) => expect(ggufSentence('model.gguf', reason)).toMatch(sentence));

test('what was rewritten is told, and nothing where nothing was', () => {
  expect(requantisedSentence([])).toBeNull();
  expect(requantisedSentence(['Q4_K', 'Q6_K'])).toMatch(/the kind Q4_K, Q6_K; they were rewritten/);
});
