import type { StyleCard, Wish } from '../../../../src-shared/contract/index.ts';
import type { EngineClient } from '../../engine/client.ts';
import { failure } from '../../failure.ts';
import type { Memories } from '../../memory/index.ts';
import type { CorePorts } from '../../ports.ts';
import { createReadTopic, type ReadTopic } from '../../topic.ts';
import { findWishes } from '../hearing/findWishes.ts';
import { type OwnWords, signalsOf } from '../hearing/signals.ts';
import { isValue, lineOf, type Manner } from '../traits/table.ts';
import { buildCard, type KeptWish, styleChoicesSchema, type StyleChoices } from './card.ts';
import { fitWishes, toldWishes } from './told.ts';

/** Older questions say less about today and cost time at every change. */
const MOST_TRACES = 1_000;
const KEY = 'style.choices';

type Trait = Manner['trait'];
type Choice = NonNullable<StyleChoices[Trait]>;

export interface Style {
  /** `changed` after a turn, a thumb, a change of memories or of the model. */
  card: ReadTopic<StyleCard>;
  /** The style line as sentences, as the model in use would read it. */
  lines(): string[];
  /** The wishes of that line as data, at most 150 tokens of it by the model's own count. */
  wishes(engine: Pick<EngineClient, 'tokenize'>, template: string, signal: AbortSignal): Promise<Wish[]>;
  /** Conversations that the card in force was read from: a night that follows it has read these too. */
  sources(): string[];
  switch(trait: Trait, on: boolean): StyleCard;
  pin(trait: Trait, value: string | null): StyleCard;
  addWish(text: string): Promise<StyleCard>;
  remove(trait: Trait): Promise<StyleCard>;
}

export type StyleDependencies = Pick<CorePorts, 'database' | 'clock' | 'log' | 'secrets'> & {
  memories: Pick<Memories, 'writeWish' | 'forget'>;
  ownWords: OwnWords;
  template: () => string;
};

/**
 * The style card: read from the database when it is asked for after a change, so that what was deleted is gone from it.
 */
export function createStyle({ database, clock, log, secrets, memories, ownWords, template }: StyleDependencies): Style {
  const choices = (): StyleChoices => styleChoicesSchema.safeParse(database.values.get(KEY)).data ?? {};
  const choose = (trait: Trait, change: (before: Choice) => Choice) => {
    const all = choices();
    database.values.set(KEY, { ...all, [trait]: change(all[trait] ?? {}) });
  };
  const keptWishes = (): KeptWish[] =>
    database.memories
      .list({ state: 'active', limit: 5_000 })
      .filter((row) => row.kind === 'preference')
      .map((row) => ({
        id: row.id,
        text: row.text,
        message: row.source?.message ?? null,
        conversation: row.source?.conversation ?? null,
        at: row.saidAt,
      }));
  let last: StyleCard | null = null;
  const card = createReadTopic(() => {
    try {
      last = buildCard({
        signals: signalsOf(database.messages.styleTraces(MOST_TRACES), ownWords),
        wishes: keptWishes(),
        choices: choices(),
        template: template(),
      });
    } catch (error) {
      if (last === null) throw error;
      log.warn('the style card could not be read again', { error: String(error) });
    }
    return last;
  });
  const changed = () => {
    card.changed();
    return card.get();
  };

  return {
    card,
    lines: () => toldWishes(card.get(), template()).map(lineOf),
    async wishes(engine, readBy, signal) {
      return fitWishes(
        toldWishes(card.get(), readBy),
        async (text) => (await engine.tokenize({ messages: [{ role: 'user', content: text }] }, { signal })).tokens,
      );
    },
    sources() {
      const seen = card
        .get()
        .traits.flatMap((trait) => (trait.off ? [] : trait.evidence.map((one) => one.conversation)));
      return [...new Set([...seen, ...keptWishes().map((wish) => wish.conversation)])].filter((id) => id !== null);
    },
    switch(trait, on) {
      choose(trait, ({ offAt: _, ...rest }) => (on ? rest : { ...rest, offAt: clock.now() }));
      return changed();
    },
    pin(trait, value) {
      if (value !== null && !isValue({ trait, value }))
        throw failure('BAD_REQUEST', 'That is not one of the values to choose from.');
      choose(trait, ({ pinned: _, ...rest }) => (value === null ? rest : { ...rest, pinned: value }));
      return changed();
    },
    async addWish(text) {
      const secret = await secrets.find(text);
      if (secret !== null)
        throw failure(
          'REFUSED',
          `This looks like ${secret}. A wish is told to the model with every message, so leave it out.`,
        );
      memories.writeWish(text);
      return changed();
    },
    async remove(trait) {
      const alone = keptWishes().filter((wish) => {
        const found = findWishes(wish.text);
        return found.length > 0 && found.every((one) => one.trait === trait);
      });
      choose(trait, () => ({ since: clock.now() }));
      if (alone.length > 0) await memories.forget(alone.map((wish) => wish.id));
      return changed();
    },
  };
}
