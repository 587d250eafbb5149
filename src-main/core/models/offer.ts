import type { ModelAbout } from '../../../src-shared/contract/vocabulary.ts';
import type { Asset } from './assets.ts';
import type { Machine, MemoryNeed } from './fit/needs.ts';

/** The practice model that comes with Circadia. */
export const PRACTICE_MODEL = 'pocket';
/** The model that a newcomer talks to; it comes by itself. */
export const FIRST_MODEL = 'smollm2-135m-instruct';

const ABOUT: Readonly<Record<string, ModelAbout>> = {
  [FIRST_MODEL]: 'first',
  'llama-3.2-3b-instruct-4bit': 'article',
  'qwen3-4b-instruct-2507-4bit': 'thinker',
  'llama-3.2-1b-instruct-4bit': 'lightMac',
  'qwen3-1.7b-4bit': 'lightMac',
};

/** Which of the models of the catalogue this is. */
export function aboutOf(id: string): ModelAbout {
  return ABOUT[id.toLowerCase()] ?? 'catalogue';
}

/** True where it is offered on this machine. */
export function isOffered({ kind, offered }: Asset, { appleSilicon }: Machine): boolean {
  return kind === 'model' && (offered === 'everywhere' || appleSilicon);
}

/** Best first: the article's before the larger one, which takes nights twice as long. */
const MAC_ORDER: readonly ModelAbout[] = ['article', 'lightMac', 'first'];

/** The one to take here: on a Mac the best that can chat and sleep in its memory, elsewhere the first model. */
export function recommendedOf(
  offered: readonly { id: string; memory: Pick<MemoryNeed, 'fits'> | null }[],
  { appleSilicon }: Machine,
): string | null {
  const order = appleSilicon ? MAC_ORDER : (['first'] as const);
  for (const about of order) {
    const found = offered.find((one) => aboutOf(one.id) === about && one.memory?.fits === 'both');
    if (found !== undefined) return found.id;
  }
  return null;
}
