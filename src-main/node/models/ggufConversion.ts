import { basename } from 'node:path';
import { ggufSentence } from '../../../src-shared/words/gguf.ts';
import type { ConvertGguf } from './convertGguf.ts';
import type { ConvertFile } from './createModelFolders.ts';

/** The conversion as an import needs it: a refusal in words. */
export function ggufConversion(convert: ConvertGguf): ConvertFile {
  return async (request) => {
    const outcome = await convert(request);
    return outcome.kind === 'converted'
      ? outcome
      : { kind: 'refused', sentence: ggufSentence(basename(request.file), outcome.reason) };
  };
}
