import type { GgufRefusal } from '../contract/index.ts';
import { count } from './numbers.ts';

const ANOTHER = 'Choose another file.';
const AGAIN = 'Download it again.';

/** Why a GGUF file was not imported, and what to do. `name` is the file's. */
export function ggufSentence(name: string, reason: GgufRefusal): string {
  switch (reason.code) {
    case 'notGguf':
      return `${name} is not a GGUF file. ${ANOTHER}`;
    case 'unreadable':
      return `${name} cannot be read. Check that it is there and that you may open it.`;
    case 'truncated':
      return `${name} is shorter than it says: its download was not finished. ${AGAIN}`;
    case 'noMerges':
      return `${name} brings a vocabulary without the rules for joining its pieces, so no text can be read with it. ${ANOTHER}`;
    case 'noTemplate':
      return `${name} has none of the marks of a chat that Circadia knows (Llama 3, ChatML, Qwen, Gemma, Mistral), so it cannot be talked to. Choose a chat or instruct model.`;
    case 'failed':
      return `${name} was not imported: the import stopped. Nothing was kept of it; try again.`;
    case 'version':
      return `${name} is written in version ${count(reason.version)} of GGUF; Circadia reads 2 and 3. ${ANOTHER}`;
    case 'tooMuch':
      return `${name} is damaged: it claims more ${TOO_MUCH[reason.what]} than any model has. ${AGAIN}`;
    case 'damaged':
      return `${name} is damaged: its ${reason.what === 'tokenizer' ? 'vocabulary' : 'description'} cannot be read. ${AGAIN}`;
    case 'missing':
      return `${name} is incomplete: it does not say or hold what is needed (${reason.what}). ${ANOTHER}`;
    case 'misshapen':
      return `${name} is damaged: its part ${reason.tensor} has another shape than the model needs. ${AGAIN}`;
    case 'overlap':
      return `${name} is damaged: its part ${reason.tensor} lies on top of another. ${AGAIN}`;
    case 'notFinite':
      return `${name} is damaged: its part ${reason.tensor} holds numbers that are none. ${AGAIN}`;
    case 'unknownTensor':
      return `${name} holds a part (${reason.tensor}) that Circadia does not know, so it would not answer as it should. ${ANOTHER}`;
    case 'unknownKind':
      return `${name} is a model of a kind (${reason.kind}) that Circadia cannot import; it takes Llama, Qwen 2 and Qwen 3. ${ANOTHER}`;
    case 'unknownNumbers':
      return `${name} keeps its numbers in a way (${reason.kind}) that Circadia cannot read. Choose the same model as Q4_0, Q4_1, Q8_0 or F16.`;
    case 'unknownTokenizer':
      return `${name} has a vocabulary of a kind (${reason.kind}) that Circadia cannot import. ${ANOTHER}`;
    case 'unknownScaling':
      return `${name} stretches its positions by a rule (${reason.kind}) that Circadia does not have. ${ANOTHER}`;
    case 'split':
      return `${name} is one of ${count(reason.parts)} parts. Choose the model in one file.`;
    case 'diskFull':
      return `There is not enough room on the disk: the import needs ${megabytes(reason.neededBytes)} and ${megabytes(reason.freeBytes)} are free. Free some space and try again.`;
  }
}

const TOO_MUCH = {
  tensors: 'parts',
  metadata: 'entries',
  text: 'text in one place',
  list: 'entries in a list',
  header: 'description',
} as const;

/** What was lost in an import, or null where every number is the file's own. */
export function requantisedSentence(kinds: readonly string[]): string | null {
  if (kinds.length === 0) return null;
  return `Circadia's engine has no numbers of the kind ${kinds.join(', ')}; they were rewritten in the nearest kind it has, so answers may differ a little from those of other programs.`;
}

function megabytes(bytes: number): string {
  return `${count(Math.ceil(bytes / 1e6))} MB`;
}
