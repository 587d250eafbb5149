import type { PromptMessage } from '../../../../../src-shared/contract/index.ts';
import type { EngineClient } from '../../../engine/client.ts';
import type { ModelSession } from '../../../engine/session.ts';
import type { Clock } from '../../../ports.ts';
import { type Speed, SPEEDS } from './speeds.ts';

/** What a night's own work says of the speed of model and machine. */
export interface Meter {
  /** The same session; every call through it is timed. */
  session: ModelSession;
  trained(tokens: number, seconds: number): void;
  /** Of whatever was seen long enough to say. */
  perSecond(): Partial<Record<Speed, number>>;
  /** The same, and begins anew, so that nothing is counted twice. */
  take(): Partial<Record<Speed, number>>;
}

/** Less than this says more about the machine's other business. */
const FEWEST_SECONDS = 1;
const CHARACTERS_PER_TOKEN = 4;
/** Of a batch that reads and writes so much goes to the writing at least. */
const LEAST_WRITING = 0.25;

interface Seen {
  units: number;
  seconds: number;
}
function nothingSeen(): Record<Speed, Seen> {
  const none = () => ({ units: 0, seconds: 0 });
  return { prompt: none(), answer: none(), training: none(), chosen: none(), written: none() };
}

/**
 * Times the calls of a night. An answer's time is what is left after its prompt was read at the speed that `prompt`
 * gives, since the engine tells of both together.
 */
export function createMeter(session: ModelSession, clock: Pick<Clock, 'now'>, promptPerSecond: () => number): Meter {
  let seen = nothingSeen();
  const add = (speed: Speed, units: number, seconds: number) => {
    seen[speed].units += units;
    seen[speed].seconds += seconds;
  };
  const seconds = (speed: Speed) => seen[speed].seconds;
  const rate = (speed: Speed) => seen[speed].units / seen[speed].seconds;

  /** The items of a call, and what `tell` makes of them and of the seconds that they took. */
  async function* timed<Item, Result>(
    stream: AsyncGenerator<Item, Result>,
    tell: (items: readonly Item[], seconds: number) => void,
  ): AsyncGenerator<Item, Result> {
    const items: Item[] = [];
    const startedAt = clock.now();
    for (;;) {
      const next = await stream.next();
      if (next.done === true) {
        tell(items, (clock.now() - startedAt) / 1000);
        return next.value;
      }
      items.push(next.value);
      yield next.value;
    }
  }
  const watched = (engine: EngineClient): EngineClient => ({
    ...engine,
    generateBatch: (params, options) =>
      timed(engine.generateBatch(params, options), (items, took) => {
        const read = params.prompts.reduce((sum, { messages }) => sum + tokensOf(messages), 0) / promptPerSecond();
        const written = items.reduce((sum, { tokens }) => sum + tokens, 0);
        add('answer', written, Math.max(took - read, took * LEAST_WRITING));
      }),
    score: (params, options) =>
      timed(engine.score(params, options), (_items, took) =>
        add(
          'prompt',
          params.items.reduce(
            (sum, { messages, answer }) => sum + tokensOf(messages) + answer.length / CHARACTERS_PER_TOKEN,
            0,
          ),
          took,
        ),
      ),
    examine: (params, options) =>
      timed(engine.examine(params, options), (items, took) => add('written', items.length, took)),
    choose: (params, options) =>
      timed(engine.choose(params, options), (items, took) => add('chosen', items.length, took)),
  });
  const perSecond: Meter['perSecond'] = () =>
    Object.fromEntries(SPEEDS.flatMap((speed) => (seconds(speed) < FEWEST_SECONDS ? [] : [[speed, rate(speed)]])));
  return {
    session: {
      ...session,
      use: (adapter, priority, signal, work) =>
        session.use(adapter, priority, signal, (engine, wanted) => work(watched(engine), wanted)),
    },
    trained: (tokens, took) => add('training', tokens, took),
    perSecond,
    take() {
      const found = perSecond();
      seen = nothingSeen();
      return found;
    },
  };
}

function tokensOf(messages: readonly PromptMessage[]): number {
  return messages.reduce((sum, { content }) => sum + content.length / CHARACTERS_PER_TOKEN + 4, 0);
}
