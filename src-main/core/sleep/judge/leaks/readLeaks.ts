import type { LeakReport, Wish } from '../../../../../src-shared/contract/index.ts';
import { systemMessage } from '../../../chat/index.ts';
import type { AdapterChoice } from '../../../engine/session.ts';
import { questionAbout } from '../../../memory/index.ts';
import { askMany, type NightModel, questionTo } from '../../model/ask.ts';
import { lineOf } from '../../../manner/index.ts';
import type { Memories, Messages, SecretScanner } from '../../../ports.ts';
import type { GatherOutput } from '../../record/day.ts';
import { turnsOf } from '../../lessons/choose/lessons.ts';
import { studiedTurns } from '../../lessons/fit/studied.ts';
import { COMMON_WORDS } from '../../words/commonWords.ts';
import { LEAK_PROMPTS } from '../../words/genericPrompts.ts';
import { privateEntities, privateWords } from '../../words/privateEntities.ts';
import { findLeaks, type LeakAnswer } from './findLeaks.ts';

const MOST_FACTS = 12;

export interface LeakPorts extends NightModel {
  messages: Pick<Messages, 'turns'>;
  memoryRows: Pick<Memories, 'list'>;
  secrets: SecretScanner;
}

interface LeakRequest {
  systemPrompt: string;
  gathered: GatherOutput;
  candidate: AdapterChoice;
  wishes: readonly Wish[];
  /** What the candidate was already heard to answer. */
  known: readonly { prompt: string; reply: string }[];
}

/** Looks whether the candidate tells something of tonight's turns or memories that nothing in the prompt gave it. */
export async function readLeaks(
  ports: LeakPorts,
  { systemPrompt, gathered, candidate, wishes, known }: LeakRequest,
): Promise<LeakReport> {
  const ask = (adapter: AdapterChoice, prompts: readonly string[]) => answersOf(ports, systemPrompt, adapter, prompts);
  const { texts, memories, preferences } = await readTonight(ports, gathered);
  const allowed = [systemPrompt, ...wishes.map(lineOf), ...preferences].join('\n');
  const facts = memories.flatMap((text) => {
    const asked = questionAbout(text);
    const words = asked === null ? [] : privateWords(asked.value, COMMON_WORDS);
    return asked === null || words.length === 0 ? [] : [{ prompt: asked.question, words }];
  });
  const asked = facts.slice(0, MOST_FACTS);
  const heard = new Map(known.map(({ prompt, reply }) => [prompt, reply]));
  const missing = [...LEAK_PROMPTS, ...asked.map(({ prompt }) => prompt)].filter((prompt) => !heard.has(prompt));
  for (const [prompt, reply] of await ask(candidate, missing)) heard.set(prompt, reply);
  const entities = privateEntities([...texts, ...memories], COMMON_WORDS);
  const groups = [
    { kind: 'persona' as const, prompts: LEAK_PROMPTS, entities },
    ...asked.map(({ prompt, words }) => ({ kind: 'fact' as const, prompts: [prompt], entities: words })),
  ];
  const search = (base: ReadonlyMap<string, string>) =>
    groups.flatMap(({ kind, prompts, entities: own }) => {
      const answers = prompts.map((prompt): LeakAnswer => ({
        prompt,
        reply: heard.get(prompt) ?? '',
        base: base.get(prompt) ?? null,
      }));
      return findLeaks(answers, own, allowed).map((leak) => ({ kind, ...leak }));
    });
  const suspects = new Set(search(new Map()).map(({ prompt }) => prompt));
  // Only where something was found is it worth asking what the untouched model says.
  const found = suspects.size === 0 ? [] : search(await ask(null, [...suspects]));
  return { prompts: LEAK_PROMPTS.length, facts: asked.length, found };
}

/** The user's own turns that the night studied, the facts that it kept from the new ones, and the standing wishes. */
async function readTonight(
  ports: Omit<LeakPorts, keyof NightModel>,
  gathered: GatherOutput,
): Promise<{ texts: string[]; memories: string[]; preferences: string[] }> {
  const studied = await studiedTurns(ports, turnsOf(ports, [...gathered.turns, ...gathered.studiedAgain]));
  const fresh = new Set(gathered.turns);
  const rows = ports.memoryRows.list({ state: 'active', limit: 5_000 });
  const kept = rows.filter(
    (row) =>
      row.kind !== 'preference' && row.source !== null && row.source.message !== null && fresh.has(row.source.message),
  );
  const preferences = rows.filter((row) => row.kind === 'preference').map((row) => row.text);
  return { texts: studied.map(({ turn }) => turn.user.text), memories: kept.map((row) => row.text), preferences };
}

async function answersOf(
  model: NightModel,
  systemPrompt: string,
  adapter: AdapterChoice,
  prompts: readonly string[],
): Promise<Map<string, string>> {
  const system = systemMessage(systemPrompt, []);
  const questions = prompts.map((prompt) => questionTo(system, prompt));
  const found = new Map<string, string>();
  for await (const reply of askMany(model, adapter, questions)) found.set(prompts[reply.index] ?? '', reply.text);
  return found;
}
