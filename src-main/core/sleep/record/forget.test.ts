import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { type Phase, PHASES } from '../../../../src-shared/contract/index.ts';
import type { NightRecord } from '../../ports.ts';
import { forgetNight } from './forget.ts';
import { OUTPUTS } from './outputs.ts';

const WORD = 'Wolpertinger';
type Json = z.core.JSONSchema.JSONSchema;

/** Every way an output may be filled: each text that it has room for says the word. */
function filled(schema: Json): unknown[] {
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return options.flatMap((one) => filled(one));
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum !== undefined) return schema.enum.map((one) => one);
  if (Array.isArray(schema.type)) return schema.type.flatMap((type) => filled({ ...schema, type }));
  switch (schema.type) {
    case 'string':
      return [`It said ${WORD} to me`];
    case 'number':
    case 'integer':
      return [1];
    case 'boolean':
      return [true];
    case 'null':
      return [null];
    case 'array':
      return [filled(schema.items as Json)];
    case 'object': {
      const named = schema.properties ?? {};
      const keys = (schema.propertyNames as Json | undefined)?.enum ?? [`my ${WORD}`];
      const values = schema.additionalProperties;
      const more = typeof values === 'object' ? Object.fromEntries(keys.map((key) => [String(key), values])) : {};
      return variants(Object.entries({ ...named, ...more }).map(([name, one]) => [name, filled(one as Json)]));
    }
    default:
      throw new Error(`no text is made for ${JSON.stringify(schema)}`);
  }
}
/** Objects that between them hold every value of every field. */
function variants(fields: readonly (readonly [string, unknown[]])[]): unknown[] {
  const most = Math.max(1, ...fields.map(([, values]) => values.length));
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(fields.map(([name, values]) => [name, values[at % values.length]])),
  );
}
const fillings = (phase: Phase): unknown[] =>
  filled(z.toJSONSchema(OUTPUTS[phase].schema, { io: 'input', target: 'draft-2020-12' }));

describe('whatever a phase can write down', () => {
  const what = { messages: new Set(['m']), text: (text: string) => text.replaceAll(WORD, '…') };
  function forgotten<Name extends Phase>(name: Name, value: unknown): unknown {
    const { schema, forget } = OUTPUTS[name];
    return forget(schema.parse(value), what);
  }
  it.each(PHASES)('%s loses its private words and nothing else', (phase) => {
    const all = fillings(phase);
    // Upkeep of memory writes down numbers alone.
    expect(JSON.stringify(all).includes(WORD)).toBe(phase !== 'tidy');
    for (const value of all) {
      const [before, after] = [OUTPUTS[phase].schema.parse(value), forgotten(phase, value)];
      expect(JSON.stringify(after)).not.toContain(WORD);
      expect(shapeOf(after)).toEqual(shapeOf(JSON.parse(JSON.stringify(before).replaceAll(WORD, '…'))));
      expect(OUTPUTS[phase].schema.safeParse(JSON.parse(JSON.stringify(after))).success).toBe(true);
    }
  });
});

/** The same value with the length of no text. */
function shapeOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? 'text' : one)));
}

describe('a night that read a deleted conversation', () => {
  const row = (phase: Phase, output: unknown, summary: string | null = null) =>
    ({ phase, state: 'done', summary, output }) as NightRecord['phases'][number];
  const sorted = {
    kept: [
      { message: 'mine', text: 'I saw a Wolpertinger' },
      { message: 'other', text: 'Hello' },
    ],
    memories: 0,
    leftOut: [],
  };
  const leaks = {
    prompts: 25,
    facts: 1,
    found: [
      { kind: 'persona', word: 'Zanzibar', prompt: 'hi' },
      { kind: 'fact', word: '8080', prompt: 'Which port is it?' },
    ],
  };
  const told = (sentence: string) => ({ kind: 'told' as const, sentence });
  const reason = 'It knew “8080” when asked “Which port is it?”, and 8080 is a number of the exam.';
  const kept = 'It knew “(forgotten)” when asked “(forgotten)”, and 8080 is a number of the exam.';
  const examined = { arms: ['base'], items: 8080, brake: null, learned: null, leaks };
  const own = new Set(['mine']);

  it('loses what it kept of it and what leaked, and keeps the rest', () => {
    const decided = row('decide', { verdict: 'rejected', reason, harness: null }, reason);
    const phases = [row('sort', sorted), row('examine', examined), decided];
    const after = forgetNight({ reason: told(reason), report: null, phases }, own, () => false);
    expect(after.reason).toEqual(told(kept));
    expect(after.phases.map(({ output }) => output)).toMatchObject([
      { kept: [{ message: 'other', text: 'Hello' }] },
      { items: 8080, leaks: { found: [{ word: '(forgotten)', prompt: 'hi' }, { prompt: '(forgotten)' }] } },
      { reason: told(kept) },
    ]);
    expect(after.phases[2]?.summary).toBe(kept);
  });
  it('loses what the gate named, word and question, and keeps the numbers', () => {
    const leaked = (kind: 'persona' | 'fact', word: string, prompt: string) =>
      ({ kind: 'leaked', leak: { kind, word, prompt }, more: 8080 }) as const;
    const named = leaked('fact', '8080', 'Which port is it?');
    const decided = row('decide', { verdict: 'rejected', reason: named, harness: null });
    const after = forgetNight({ reason: named, report: null, phases: [decided] }, own, () => false);
    expect(after.reason).toEqual(leaked('fact', '(forgotten)', '(forgotten)'));
    expect(after.phases[0]?.output).toMatchObject({ reason: after.reason });
    const said = { reason: leaked('persona', 'Zanzibar', 'hi'), report: null, phases: [] };
    expect(forgetNight(said, own, () => false).reason).toEqual(leaked('persona', '(forgotten)', 'hi'));
  });
  it('loses every line with words of it, wherever a phase wrote them down', () => {
    const studied = { style: 1, replay: 0, raw: 0, heldOut: 0, leftOut: [] };
    const files = { trainFile: 't', validationFile: null, train: 1, heldOut: 0, seed: 1, settings: {}, studied };
    const words = (value: string) => ({ trait: 'own', value });
    const wishes = [words('Be brief.'), words('Say Zanzibar\nand be kind.'), { trait: 'opening', value: 'Zanzibar' }];
    const lesson = { kind: 'lesson', ...files, wishes };
    const night = {
      reason: told('Zanzibar was lost.'),
      report: null,
      phases: [row('prepare', lesson, 'about Zanzibar')],
    };
    const after = forgetNight(night, own, (text) => text.includes('Zanzibar'));
    expect(JSON.stringify(after)).not.toContain('Zanzibar');
    expect(after.phases[0]?.output).toMatchObject({
      wishes: [wishes[0], words('(forgotten)\nand be kind.'), words('(forgotten)')],
    });
  });
  it('of an earlier version loses the same from its report', () => {
    const { leaks: _in, learned: _the, brake: _report, ...bare } = examined;
    const old = { reason: told(reason), report: { leaks }, phases: [row('examine', bare), row('sort', sorted)] };
    const after = forgetNight(old, own, () => false);
    expect(after).toMatchObject({ reason: told(kept), report: null });
    expect(JSON.stringify(after)).not.toMatch(/Zanzibar|Wolpertinger|“8080”/);
    expect(after.phases[0]?.output).toMatchObject({ items: 8080, leaks: { prompts: 25 } });
  });
  it('loses whatever cannot be read, since it may hold anything', () => {
    const damaged = { kept: [{ message: 'mine', words: 'I saw a Wolpertinger' }] };
    const phases = [row('sort', damaged), row('examine', { leaks: 'Zanzibar' })];
    const after = forgetNight({ reason: told(reason), report: null, phases }, own, () => false);
    expect(after).toMatchObject({ reason: told(kept) });
    expect(after.phases.map(({ output }) => output)).toEqual([null, null]);
  });
});
