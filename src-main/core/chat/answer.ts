import type { Message, Recalled, ReplyEvent, ReplyStats, Settings } from '../../../src-shared/contract/index.ts';
import type { Channel } from '../channel.ts';
import { EngineError } from '../engine/connection.ts';
import type { AdapterChoice, ModelSession } from '../engine/session.ts';
import { withinAwake } from '../awakeDeadline.ts';
import { isCancelled, sentenceOf } from '../failure.ts';
import type { Memories } from '../memory/index.ts';
import type { Clock, Database, Log } from '../ports.ts';
import type { Style } from '../style/index.ts';
import { writeOtherwise } from './otherwise.ts';
import { fitPrompt, worthReading } from './fitPrompt.ts';
import { samplingFor } from './sampling.ts';

/** Text on disk is never older than this while an answer streams. */
const FLUSH_EVERY_MS = 250;
/** Tokens are handed on in groups of about this long. */
const BATCH_MS = 25;
const RECALL_TIMEOUT_MS = 6_000;
const NOTHING_SAID = 'It found no words for this. Say it in other words, or choose a larger model in Settings.';
/** Of what is worth reading for a window this much is surely in the prompt: two characters for each token. */
const SURELY_READ_SHARE = 1 / 8;
/** Before a model is loaded, as after a start. */
const SMALL_WINDOW_TOKENS = 512;

export interface AnswerDependencies {
  database: Database;
  session: ModelSession;
  memories: Memories;
  style: Pick<Style, 'directives'>;
  clock: Clock;
  log: Log;
  settings: () => Settings;
  /** Asked again: another answer than the ones before is wanted. */
  again: boolean;
  active: () => { adapter: AdapterChoice; night: number | null };
}

/** Writes one answer from recall to the closed row; every way out leaves the row closed with all text so far. */
export async function writeAnswer(
  deps: AnswerDependencies,
  user: Message,
  assistant: Message,
  offTheRecord: boolean,
  channel: Channel<ReplyEvent>,
  signal: AbortSignal,
): Promise<Message> {
  const written = { text: '' };
  const close = (state: 'complete' | 'stopped' | 'failed', failureSentence: string | null, stats: ReplyStats | null) =>
    deps.database.messages.close(assistant.id, { state, text: written.text, failure: failureSentence, stats });
  try {
    const recalled = offTheRecord ? [] : await recallFor(deps, user, signal);
    const { adapter, night } = deps.active();
    const stats = await deps.session.use(adapter, 'chat', signal, async (engine) => {
      const model = deps.session.loaded.get();
      if (model === null) throw new EngineError('model_not_loaded', 'The model is not loaded. Try again.');
      const settings = deps.settings();
      const replyTokens = Math.min(settings.generation.maximumTokens, Math.max(48, Math.floor(model.windowTokens / 3)));
      const conversation = deps.database.conversations.get(user.conversation);
      const history = user.parent === null ? [] : deps.database.messages.pathTo(user.parent, worthReading(model.windowTokens)).filter((message) => message.text !== '');
      const fit = await fitPrompt(
        {
          systemPrompt: conversation?.systemPrompt ?? settings.systemPrompt,
          directives: offTheRecord ? [] : await deps.style.directives(engine, model.description.template, signal),
          history,
          memories: recalled.map((one) => one.text),
          question: user.text,
        },
        { windowTokens: model.windowTokens, replyTokens },
        async (prompt) => (await engine.tokenize({ messages: prompt }, { signal })).tokens,
      );
      if (fit.kind === 'tooLong')
        throw new EngineError(
          'context_too_long',
          `This message has ${fit.tokens} tokens and ${model.description.label} reads ${fit.limit}. Send it in parts, or choose a larger model.`,
        );
      deps.database.messages.savePrompt(assistant.id, fit.prompt);
      const used = recalled.slice(0, fit.memoriesUsed);
      if (used.length > 0) {
        deps.database.messages.saveRecalled(assistant.id, used);
        deps.database.memories.recordUse(
          used.map((one) => one.memory),
          assistant.id,
          deps.clock.now(),
        );
        channel.push({ type: 'recalled', recalled: used });
      }
      const startedAt = deps.clock.now();
      let firstTokenMs = 0;
      let flushedAt = startedAt;
      let sentAt = startedAt;
      let unsent = '';
      const stream = writeOtherwise(
        (sampling) =>
          engine.generate({ messages: fit.prompt, maxTokens: replyTokens, ...sampling, topK: 0, repetitionPenalty: 1, stop: [], cacheKey: user.conversation }, { signal }),
        (earlier) => samplingFor(settings.generation, earlier, startedAt),
        deps.again ? earlierAnswers(deps.database, assistant) : [],
      );
      for (;;) {
        const step = await stream.next();
        if (step.done === true) {
          if (unsent !== '') channel.push({ type: 'text', text: unsent });
          const seconds = Math.max(step.value.generationSeconds, 0.001);
          return {
            model: model.description.label,
            night,
            promptTokens: step.value.promptTokens,
            reusedTokens: step.value.reusedTokens,
            generatedTokens: step.value.generatedTokens,
            firstTokenMs,
            tokensPerSecond: Math.round((step.value.generatedTokens / seconds) * 10) / 10,
            contextUsed: step.value.promptTokens + step.value.generatedTokens,
            contextSize: model.windowTokens,
            ...(step.value.repeats ? { repeats: true } : {}),
          } satisfies ReplyStats;
        }
        const now = deps.clock.now();
        if (written.text === '') firstTokenMs = now - startedAt;
        written.text += step.value.text;
        unsent += step.value.text;
        if (now - sentAt >= BATCH_MS && unsent !== '') {
          channel.push({ type: 'text', text: unsent });
          unsent = '';
          sentAt = now;
        }
        if (now - flushedAt >= FLUSH_EVERY_MS) {
          deps.database.messages.flush(assistant.id, written.text);
          flushedAt = now;
        }
      }
    });
    return written.text.trim() === '' ? close('failed', NOTHING_SAID, stats) : close('complete', null, stats);
  } catch (error) {
    if (signal.aborted || isCancelled(error)) return close('stopped', null, null);
    deps.log.error('an answer failed', { error: String(error), detail: error instanceof EngineError ? error.detail : null });
    return close('failed', sentenceOf(error), null);
  }
}

/** What the other versions of this answer say. */
function earlierAnswers(database: Database, assistant: Message): string[] {
  return assistant.versions.filter((id) => id !== assistant.id).flatMap((id) => database.messages.get(id)?.text ?? []);
}

/** Recall never holds up an answer for long and never fails it. */
async function recallFor(deps: AnswerDependencies, user: Message, signal: AbortSignal): Promise<Recalled[]> {
  const settings = deps.settings().memory;
  if (!settings.recall) return [];
  // Older turns than these are cut off, and what they said has to be recalled.
  const readBy = worthReading(deps.session.loaded.get()?.windowTokens ?? SMALL_WINDOW_TOKENS) * SURELY_READ_SHARE;
  const alreadyInPrompt = new Set([user.id, ...deps.database.messages.pathTo(user.parent ?? user.id, readBy).map((message) => message.id)]);
  try {
    return await withinAwake(RECALL_TIMEOUT_MS, 'Recall took too long.', (late) =>
      deps.memories.recall(user.text, settings.maximumRecalled, alreadyInPrompt, AbortSignal.any([signal, late])),
    );
  } catch (error) {
    signal.throwIfAborted();
    deps.log.warn('recall failed', { error: String(error) });
    return [];
  }
}
