import type {
  AnswerNote,
  Message,
  PromptMessage,
  Recalled,
  ReplyEvent,
  ReplyStats,
  Settings,
} from '../../../../src-shared/contract/index.ts';
import type { Channel } from '../../channel.ts';
import { EngineError } from '../../engine/connection.ts';
import type { ModelSession } from '../../engine/session.ts';
import { withinAwake } from '../../awakeDeadline.ts';
import { isCancelled, sentenceOf } from '../../failure.ts';
import type { HeardMessage, Memories } from '../../memory/index.ts';
import type { Clock, Database, Log, Models } from '../../ports.ts';
import type { Style } from '../../manner/index.ts';
import { createAnswerText } from './answerText.ts';
import { contradicting } from '../claims/covering.ts';
import { systemInForce } from '../prompt/prompt.ts';
import { fitPrompt, worthReading } from '../prompt/fitPrompt.ts';
import { hearOnce } from './hearOnce.ts';
import { modelOfChat } from './modelOfChat.ts';
import { notesOn } from './notes.ts';
import { writeOtherwise } from '../claims/otherwise.ts';
import { readAnswer } from './readAnswer.ts';
import { refusalOf, tooLong } from '../prompt/refusal.ts';
import { saidBefore } from '../claims/saidBefore.ts';
import { createLoopGuard, firstRound } from './loopGuard.ts';
import type { Loop } from '../../language/loopWatch.ts';
import { samplingFor, samplingInForce } from './sampling.ts';
import { createShownMemories } from './shownMemories.ts';

const RECALL_TIMEOUT_MS = 6_000;
const NOTHING_SAID = 'It found no words for this. Say it in other words, or choose a larger model in Settings.';
/** Of what is worth reading for a window this much is surely in the prompt: two characters for each token. */
const SURELY_READ_SHARE = 1 / 8;
/** Before a model is loaded, as after a start. */
const SMALL_WINDOW_TOKENS = 512;

/** Something the user told: in memory, or earlier in the same chat. */
interface Known {
  text: string;
  recalled: Recalled | null;
}

export interface AnswerDependencies {
  database: Database;
  session: ModelSession;
  memories: Memories;
  style: Pick<Style, 'wishes'>;
  clock: Clock;
  log: Log;
  settings: () => Settings;
  /** Asked again: another answer than the ones before is wanted. */
  again: boolean;
  /**
   * Keeps what the message tells, before its answer is written: what it asks of the manner counts for its own answer.
   * Null when nothing is to be kept.
   */
  hear: ((message: Message) => Promise<HeardMessage>) | null;
  models: Pick<Models, 'list'>;
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
  const shown = createShownMemories(deps, assistant, channel);
  const written = createAnswerText({
    clock: deps.clock,
    channel,
    flush: (text) => deps.database.messages.flush(assistant.id, text),
    onFirst: shown.keep,
  });
  const close = (state: 'complete' | 'stopped' | 'failed', failureSentence: string | null, stats: ReplyStats | null) =>
    deps.database.messages.close(assistant.id, { state, text: written.text, failure: failureSentence, stats });
  const notes: AnswerNote[] = [];
  const hearing = hearOnce(user, deps.hear);
  /** Never fails the answer. */
  const note = async () => {
    try {
      notes.push(...(await notesOn(deps, user, written.text, hearing.heard(), offTheRecord)));
      if (notes.length > 0) deps.database.messages.saveNotes(assistant.id, notes);
    } catch (error) {
      deps.log.error('nothing could be noted beside an answer', { error: String(error) });
    }
  };
  try {
    const recalled = offTheRecord ? [] : await recallFor(deps, user, signal);
    const { session, instead } = await modelOfChat(deps, user, assistant);
    notes.push(...instead);
    const adapter = session.active();
    const stats = await session.use(adapter, 'chat', signal, async (engine) => {
      const model = deps.session.loaded.get();
      if (model === null) throw new EngineError('model_not_loaded', 'The model is not loaded. Try again.');
      const settings = deps.settings();
      const replyTokens = Math.min(settings.generation.maximumTokens, Math.max(48, Math.floor(model.windowTokens / 3)));
      const conversation = deps.database.conversations.get(user.conversation);
      const history =
        user.parent === null
          ? []
          : deps.database.messages
              .pathTo(user.parent, worthReading(model.windowTokens))
              .filter((message) => message.text !== '');
      const systemPrompt = systemInForce(
        conversation?.systemPrompt ?? settings.systemPrompt,
        model.description.template,
      );
      const budget = { windowTokens: model.windowTokens, replyTokens };
      const count = async (prompt: PromptMessage[]) => (await engine.tokenize({ messages: prompt }, { signal })).tokens;
      const refusal = await refusalOf(systemPrompt, user.text, budget.windowTokens - replyTokens, count);
      if (refusal !== null) {
        hearing.never();
        throw tooLong(refusal, budget.windowTokens - replyTokens, model.description.label);
      }
      await hearing.now();
      const wishes = offTheRecord ? [] : await deps.style.wishes(engine, model.description.template, signal);
      const fitWith = async (memories: readonly Known[]) => {
        const parts = {
          systemPrompt,
          wishes,
          history,
          memories: memories.map(({ text }) => text),
          question: user.text,
        };
        const fit = await fitPrompt(parts, budget, count);
        // The question fits alone, so at most the wishes are in its way.
        const last = fit.kind === 'fits' ? fit : await fitPrompt({ ...parts, wishes: [] }, budget, count);
        if (last.kind === 'tooLong') throw tooLong(last.tokens, last.limit, model.description.label);
        deps.database.messages.savePrompt(assistant.id, last.prompt);
        shown.read(memories.slice(0, last.memoriesUsed).flatMap((one) => one.recalled ?? []));
        return last;
      };
      const fit = await fitWith(recalled.map((one) => ({ text: one.text, recalled: one })));
      shown.show(recalled.slice(0, fit.memoriesUsed));
      const startedAt = deps.clock.now();
      const sampled = samplingInForce(conversation?.sampling ?? null, settings.generation, model.description.sampling);
      let generated = 0;
      let loop: Loop | null = null;
      const ask = async function* (messages: PromptMessage[]) {
        const stream = writeOtherwise(
          (sampling) =>
            engine.generate(
              {
                messages,
                maxTokens: replyTokens,
                ...sampling,
                topK: 0,
                repetitionPenalty: 1,
                stop: [],
                cacheKey: user.conversation,
              },
              { signal },
            ),
          (earlier) => samplingFor(sampled, earlier, startedAt),
          deps.again ? earlierAnswers(deps.database, assistant) : [],
        );
        const watch = createLoopGuard(user.text);
        try {
          for (;;) {
            const step = await stream.next();
            if (step.done === true) return { ended: step.value.finishReason, ...step.value };
            generated += 1;
            yield step.value;
            loop = watch(step.value.text);
            if (loop !== null) return { ended: 'loop' as const };
          }
        } finally {
          // An answer that is withheld, or goes round in circles, is not written to its end.
          await stream.return(undefined as never);
        }
      };
      let known: Known | null = null;
      let prompt = fit;
      let result = await readAnswer(ask(fit.prompt), written.write, (denial) => {
        known = contradicting(user.text, denial, [
          ...shown.used.map((one) => ({ text: one.text, recalled: one })),
          ...saidBefore(history),
        ]);
        // A denial never stands below what it denies.
        if (known === null) shown.show([]);
        return known !== null;
      });
      const fact = known as Known | null;
      if (result === null && fact !== null) {
        shown.show(fact.recalled === null ? [] : [fact.recalled]);
        prompt = await fitWith([fact]);
        result = await readAnswer(ask(prompt.prompt), written.write, () => true);
        if (result === null) {
          written.write(`You told me: “${fact.text}”`);
          notes.push({ kind: 'quoted' });
        }
      }
      const circles = loop as Loop | null;
      if (circles !== null && result?.ended === 'loop') {
        written.replace(firstRound(written.text, circles));
        notes.push({ kind: 'wentInCircles' });
      }
      written.finish();
      if (written.text === '') shown.keep();
      const whole = result === null || result.ended === 'loop' ? null : result;
      const seconds = Math.max(whole?.generationSeconds ?? (deps.clock.now() - startedAt) / 1_000, 0.001);
      const promptTokens = whole?.promptTokens ?? prompt.tokens;
      const generatedTokens = whole?.generatedTokens ?? generated;
      return {
        model: model.description.label,
        night: adapter?.cycle ?? null,
        promptTokens,
        reusedTokens: whole?.reusedTokens ?? 0,
        generatedTokens,
        firstTokenMs: (written.firstAt ?? startedAt) - startedAt,
        tokensPerSecond: Math.round((generatedTokens / seconds) * 10) / 10,
        contextUsed: promptTokens + generatedTokens,
        contextSize: model.windowTokens,
        ...(whole?.repeats === true ? { repeats: true } : {}),
        ...(result === null ? {} : { ended: result.ended }),
      } satisfies ReplyStats;
    });
    await note();
    return written.text.trim() === '' ? close('failed', NOTHING_SAID, stats) : close('complete', null, stats);
  } catch (error) {
    // What was told is kept, whatever became of the answer; of a message that is refused nothing is.
    await hearing
      .now()
      .catch((cause: unknown) => deps.log.error('a message could not be heard', { error: String(cause) }));
    if (signal.aborted || isCancelled(error)) {
      await note();
      return close('stopped', null, null);
    }
    deps.log.error('an answer failed', {
      error: String(error),
      detail: error instanceof EngineError ? error.detail : null,
    });
    if (error instanceof EngineError && error.code === 'context_too_long')
      deps.database.messages.saveNotes(assistant.id, [{ kind: 'refused' }]);
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
  const alreadyInPrompt = new Set([
    user.id,
    ...deps.database.messages.pathTo(user.parent ?? user.id, readBy).map((message) => message.id),
  ]);
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
