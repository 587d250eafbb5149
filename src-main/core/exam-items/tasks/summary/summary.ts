import { type Draft, type DraftContext, type DraftKind } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { wordsOf } from '../../text/normalise.ts';
import { ASIDES } from './wordings/asides.ts';
import { BOTH, FOCUSED, WRAPPERS } from './wordings/frames.ts';
import { amount, clock, type Note, type NoteKind } from './note.ts';
import { nearSummaries } from './nearSummaries.ts';
import { peopleNotes } from './peopleNotes.ts';
import { worldNotes } from './worldNotes.ts';

const NOTES: readonly NoteKind[] = [...peopleNotes, ...worldNotes];
// A name that comes twice is rare; after so many draws the tables themselves are at fault.
const TRIES = 8;

const lower = (text: string): string => text.toLowerCase();
const textOf = (notes: readonly Note[]): string => notes.flatMap(({ parts, answer }) => [...parts, answer]).join(' ');

/** The words of a text in a row, each between spaces: a quick way to look for whole words. */
const spoken = (text: string): string => ` ${wordsOf(text).join(' ').toLowerCase()} `;

/** Draws until the two sides share no name, so that no sentence can be read two ways. */
function distinct<Value>(draw: () => Value, fits: (value: Value) => boolean): Value {
  let value = draw();
  for (let attempt = 1; attempt < TRIES && !fits(value); attempt += 1) value = draw();
  return value;
}

/** A sentence that a summary leaves out, and the name in it. */
interface Aside {
  readonly said: string;
  readonly name: string | null;
}

const besides = (asides: readonly Aside[], ...notes: readonly Note[]): string[] => [
  ...asides.flatMap(({ name }) => name ?? []),
  ...notes.flatMap((note) => note.besides ?? []),
];

function asidesFor(context: DraftContext, notes: readonly Note[], count: number): Aside[] {
  const { random, entities } = context;
  const taken = spoken(textOf(notes));
  const free = (value: string): boolean => !taken.includes(spoken(value));
  const draws: Readonly<Record<string, () => string>> = {
    time: () => clock(context),
    number: () => String(amount(context)),
    name: entities.person,
  };
  return random.sample(ASIDES[context.split], count).map((template) => {
    const kind = /\{(\w+)\}/.exec(template)?.[1];
    if (kind === undefined) return { said: template, name: null };
    const value = distinct(draws[kind] as () => string, free);
    return { said: template.replace(`{${kind}}`, value), name: kind === 'name' ? value : null };
  });
}

// "It" after an aside would speak of the aside.
const LEANS_BACK = /\b(?:it|they|them|there (?:are|were)|more|today|now|then|the two|each|all)\b/i;

/** The parts in their order with the asides at random places between them, never in front of an "it". */
function mixed({ random }: DraftContext, parts: readonly string[], asides: readonly Aside[]): string {
  const text = [...parts];
  for (const { said: aside } of asides) {
    const places = [0, ...text.keys(), text.length].filter(
      (place) => place === 0 || place === text.length || !LEANS_BACK.test(text[place] as string),
    );
    text.splice(random.pick(places), 0, aside);
  }
  return text.join(' ');
}

/** One note among asides: one or two at the easy rung, three or four at the middle one. */
function oneNoteDraft(context: DraftContext, note: Note): Draft {
  const { random, rung } = context;
  const asides = asidesFor(context, [note], rung === 'easy' ? random.int(1, 2) : random.int(3, 4));
  const source = mixed(context, note.parts, asides);
  const maxWords = random.pick([12, 13, 14, 15]);
  return {
    prompt: said(context, WRAPPERS, { cap: maxWords, over: maxWords + 1, text: source }),
    answer: note.answer,
    grader: { kind: 'summary', source, facts: note.facts, never: note.never, maxWords },
    near: (own) => nearSummaries({ answer: note.answer, source, facts: note.facts }, besides(asides, note), own),
  };
}

/**
 * True when each note can be told from the other: neither holds the name of the other, or words that the other must not
 * say.
 */
function apart(one: Note, other: Note): boolean {
  const fits = (text: string, { facts, never }: Note): boolean =>
    !text.includes(spoken(facts[0])) && !never.some((phrase) => text.includes(` ${lower(phrase)}`));
  return fits(spoken(textOf([one])), other) && fits(spoken(textOf([other])), one);
}

// The parts of two notes stay in their own order and each note keeps together, or "it" would have two meanings.
const inSomeOrder = ({ random }: DraftContext, one: Note, other: Note): string[] =>
  random.chance(0.5) ? [...one.parts, ...other.parts] : [...other.parts, ...one.parts];

function standardDraft(context: DraftContext, kind: NoteKind): Draft {
  const { random } = context;
  const note = kind(context);
  const other = distinct(
    () => random.pick(NOTES)(context),
    (candidate) => apart(note, candidate),
  );
  const asides = asidesFor(context, [note, other], random.int(3, 4));
  const source = mixed(context, inSomeOrder(context, note, other), asides);
  if (random.chance(0.5)) {
    const maxWords = random.pick([14, 15, 16]);
    const prompt = said(context, FOCUSED, { cap: maxWords, text: source, about: note.about });
    return {
      prompt,
      answer: note.answer,
      grader: { kind: 'summary', source, facts: note.facts, never: [...note.never, other.facts[0]], maxWords },
      near: (own) =>
        nearSummaries(
          { answer: note.answer, source, facts: note.facts },
          [...besides(asides, note, other), ...other.facts],
          own,
        ),
    };
  }
  const maxWords = random.pick([25, 26, 28]);
  const answer = `${note.answer.slice(0, -1)}, and ${other.answer.replace(/^(?:The|A) /, lower)}`;
  const grader = {
    kind: 'summary',
    source,
    facts: [...note.facts, ...other.facts],
    never: [...note.never, ...other.never],
    maxWords,
  } as const;
  const near = (own: DraftContext) =>
    nearSummaries({ answer, source, facts: grader.facts }, besides(asides, note, other), own);
  return { prompt: said(context, BOTH, { cap: maxWords, text: source }), answer, grader, near };
}

export const summaryKinds: readonly DraftKind[] = NOTES.map(
  (kind) => (context) =>
    context.rung === 'hard' ? standardDraft(context, kind) : oneNoteDraft(context, kind(context)),
);
