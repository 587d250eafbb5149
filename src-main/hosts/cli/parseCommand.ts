import { parseArgs, type ParseArgsConfig } from 'node:util';
import {
  MEMORY_STATES,
  RECIPES,
  type RecipeName,
  SECRET_ROTATIONS,
  type Suite,
  SUITES,
} from '../../../src-shared/contract/vocabulary.ts';
import { cycleNumber, needed, oneOf, single, Wrong } from './givenWords.ts';
import { modelCommand, type ModelCommand } from './models/parseModels.ts';

type MemoryState = (typeof MEMORY_STATES)[number];
const ROTATIONS = Array.from({ length: SECRET_ROTATIONS }, (_, rotation) => String(rotation));

export type Command =
  | { name: 'chat'; text: string; conversation: string | null; offTheRecord: boolean }
  | { name: 'sleep'; recipe: RecipeName | null; anyway: boolean }
  | { name: 'cycles'; cycle: number | null }
  | { name: 'undo' }
  | { name: 'memorySearch'; query: string }
  | { name: 'memoryList'; state: MemoryState | null }
  | { name: 'memoryForget'; ids: string[] }
  | { name: 'memoryWrite'; id: string | null; text: string; evenIfSecret: boolean }
  | { name: 'style' }
  | { name: 'route'; text: string }
  | { name: 'harness'; suite: Suite; rotation: number; aa: boolean; fresh: boolean; changed: boolean; place: boolean }
  | { name: 'ownExam'; file: string }
  | { name: 'labRun'; file: string; runName: string | null; recipe: RecipeName | null; suite: Suite | null }
  | { name: 'import'; file: string; learn?: boolean }
  | { name: 'chats' }
  | { name: 'learn'; conversations: string[]; on: boolean }
  | { name: 'systemPrompt'; conversation: string; use: boolean }
  | { name: 'export'; folder: string }
  | { name: 'backup'; file: string }
  | { name: 'restore'; file: string }
  | { name: 'forget'; conversation: string }
  | { name: 'eraseAgain'; receipt: string }
  | { name: 'verify'; erased: string | null }
  | ModelCommand;

/** One command by its name. */
export type CommandOf<Name extends Command['name']> = Extract<Command, { name: Name }>;

export type Parsed = { ok: true; command: Command; json: boolean } | { ok: false; sentence: string };

const OPTIONS = {
  chat: { conversation: { type: 'string' }, 'off-the-record': { type: 'boolean' } },
  sleep: { recipe: { type: 'string' }, anyway: { type: 'boolean' } },
  cycles: {},
  undo: {},
  style: {},
  route: {},
  chats: {},
  learn: { off: { type: 'boolean' } },
  prompt: { use: { type: 'boolean' } },
  import: { learn: { type: 'boolean' } },
  export: {},
  backup: {},
  restore: {},
  forget: { again: { type: 'boolean' } },
  verify: { erased: { type: 'string' } },
  models: {},
  memory: { state: { type: 'string' }, 'even-if-secret': { type: 'boolean' } },
  harness: {
    suite: { type: 'string' },
    rotation: { type: 'string' },
    aa: { type: 'boolean' },
    fresh: { type: 'boolean' },
    changed: { type: 'boolean' },
    place: { type: 'boolean' },
    file: { type: 'string' },
  },
  lab: { name: { type: 'string' }, recipe: { type: 'string' }, suite: { type: 'string' } },
} satisfies Record<string, NonNullable<ParseArgsConfig['options']>>;

const isCommandName = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);

function memoryCommand(words: string[], { state, 'even-if-secret': even }: Record<string, unknown>): Command {
  const [verb, ...rest] = words;
  switch (verb) {
    case 'search':
      return { name: 'memorySearch', query: needed('the words to search for', rest) };
    case 'list':
      return { name: 'memoryList', state: oneOf('state', MEMORY_STATES, state) };
    case 'forget':
      if (rest.length === 0) throw new Wrong('Give the ids of the memories to forget; memory list shows them.');
      return { name: 'memoryForget', ids: rest };
    case 'write':
      return { name: 'memoryWrite', id: null, text: needed('the text to remember', rest), evenIfSecret: even === true };
    case 'edit': {
      const [id, ...text] = rest;
      if (id === undefined) throw new Wrong('Give the id of the memory to edit; memory list shows it.');
      return { name: 'memoryWrite', id, text: needed('the new text', text), evenIfSecret: even === true };
    }
    default:
      throw new Wrong('memory takes search, list, write, edit or forget.');
  }
}

/** A file of one's own is asked as it is; what else `harness` takes is about the app's exam. */
function ownExamCommand(file: string, { json: _json, file: _file, ...others }: Record<string, unknown>): Command {
  const [other] = Object.keys(others);
  if (other !== undefined) throw new Wrong(`--file goes without --${other}.`);
  return { name: 'ownExam', file: single('file', file === '' ? [] : [file]) };
}

function toCommand(name: keyof typeof OPTIONS, words: string[], values: Record<string, unknown>): Command {
  switch (name) {
    case 'chat':
      return {
        name,
        text: needed('the text to send', words),
        conversation: typeof values.conversation === 'string' ? values.conversation : null,
        offTheRecord: values['off-the-record'] === true,
      };
    case 'sleep':
      return { name, recipe: oneOf('recipe', RECIPES, values.recipe), anyway: values.anyway === true };
    case 'cycles':
      return { name, cycle: cycleNumber(words) };
    case 'memory':
      return memoryCommand(words, values);
    case 'models':
      return modelCommand(words);
    case 'route':
      return { name, text: needed('the text to route', words) };
    case 'harness':
      if (words.length > 0) throw new Wrong('harness takes options only.');
      if (typeof values.file === 'string') return ownExamCommand(values.file, values);
      return {
        name,
        suite: oneOf('suite', SUITES, values.suite) ?? 'full',
        rotation: Number(oneOf('rotation', ROTATIONS, values.rotation) ?? 0),
        aa: values.aa === true,
        fresh: values.fresh === true,
        changed: values.changed === true,
        place: values.place === true,
      };
    case 'lab': {
      const [verb, ...rest] = words;
      if (verb !== 'run') throw new Wrong('lab takes run FILE.');
      return {
        name: 'labRun',
        file: single('file', rest),
        runName: typeof values.name === 'string' ? values.name : null,
        recipe: oneOf('recipe', RECIPES, values.recipe),
        suite: oneOf('suite', SUITES, values.suite),
      };
    }
    case 'import':
      return { name, file: single('file', words), ...(values.learn === true ? { learn: true } : {}) };
    case 'learn':
      if (words.length === 0) throw new Wrong('Give the ids of the chats; chats shows them.');
      return { name, conversations: words, on: values.off !== true };
    case 'prompt':
      return { name: 'systemPrompt', conversation: single('conversation', words), use: values.use === true };
    case 'backup':
    case 'restore':
      return { name, file: single('file', words) };
    case 'export':
      return { name, folder: single('folder', words) };
    case 'forget':
      return values.again === true
        ? { name: 'eraseAgain', receipt: single('receipt', words) }
        : { name, conversation: single('conversation', words) };
    case 'verify':
      if (words.length > 0) throw new Wrong('verify takes options only.');
      if (values.erased === '') throw new Wrong('Give --erased a receipt or a text.');
      return { name, erased: typeof values.erased === 'string' ? values.erased : null };
    case 'undo':
    case 'chats':
    case 'style':
      if (words.length > 0) throw new Wrong(`${name} takes nothing more.`);
      return { name };
  }
}

/** Turns the words after `circadia` into a command, or a sentence about what is wrong with them. */
export function parseCommand(args: string[]): Parsed {
  const position = args.findIndex((word) => !word.startsWith('-'));
  const name = args[position];
  if (name === undefined) return { ok: false, sentence: 'Name a command.' };
  if (!isCommandName(name)) return { ok: false, sentence: `"${name}" is not a command.` };
  try {
    const options: NonNullable<ParseArgsConfig['options']> = { ...OPTIONS[name], json: { type: 'boolean' } };
    const { values, positionals } = parseArgs({ args: args.toSpliced(position, 1), allowPositionals: true, options });
    return { ok: true, command: toCommand(name, positionals, values), json: values.json === true };
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
}
