import { single, Wrong } from '../givenWords.ts';

export type ModelCommand =
  | { name: 'modelList' }
  | { name: 'modelGet'; id: string }
  | { name: 'modelUse'; id: string }
  | { name: 'modelRemove'; id: string }
  | { name: 'modelImport'; path: string };

/** What is asked of the models. */
export function modelCommand(words: string[]): ModelCommand {
  const [verb = 'list', ...rest] = words;
  switch (verb) {
    case 'list':
      if (rest.length > 0) throw new Wrong('models list takes nothing more.');
      return { name: 'modelList' };
    case 'get':
    case 'use':
    case 'remove':
      if (rest.length === 0) throw new Wrong('Give the id of a model; models list shows them.');
      return { name: MODEL_VERBS[verb], id: single('model', rest) };
    case 'import':
      return { name: 'modelImport', path: single('model folder or GGUF file', rest) };
    default:
      throw new Wrong('models takes list, get, use, remove or import.');
  }
}
const MODEL_VERBS = { get: 'modelGet', use: 'modelUse', remove: 'modelRemove' } as const;
