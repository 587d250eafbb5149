import { choiceDraft, type Draft, type DraftContext, type DraftKind, numberDraft } from '../draft.ts';
import { ANIMAL_BABIES, ANIMAL_LEGS, ANIMAL_SOUNDS, CAPITALS, DAYS, MEASURES, MONTHS, OPPOSITES, THING_COLOURS } from './knowledgeFacts.ts';

type Fact = readonly [subject: string, answer: string];

const LEADS = ['', '', '', 'Tell me: ', 'Quick question: ', 'Do you know? '] as const;
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
// A lead keeps the facts and changes the wording, which is what differs between the splits.
const led = ({ random }: DraftContext, question: string): string => `${random.pick(LEADS)}${question}`;
const answersOf = (facts: readonly Fact[]): string[] => [...new Set(facts.map(([, answer]) => answer))];

const CAPITAL_ASKS = (country: string) => [
  `What is the capital of ${country}?`,
  `Which city is the capital of ${country}?`,
  `Name the capital of ${country}.`,
  `${country}: what is its capital?`,
];
const COLOUR_ASKS = (thing: string) => [`What colour is ${thing}?`, `Which colour does ${thing} have?`, `Name the colour of ${thing}.`];
const SOUND_ASKS = (animal: string) => [`What sound does a ${animal} make?`, `What does a ${animal} say?`, `Which sound do you hear from a ${animal}?`];
const LEG_ASKS = (animal: string) => [`How many legs does a ${animal} have?`, `A ${animal} has how many legs?`, `Count the legs of a ${animal}.`];
const BABY_ASKS = (animal: string) => [`What is a baby ${animal} called?`, `What do you call a young ${animal}?`, `Name the baby of a ${animal}.`];

const capital: DraftKind = (context) => {
  const [country, answer] = context.random.pick(CAPITALS);
  return choiceDraft(led(context, context.random.pick(CAPITAL_ASKS(country))), answer, answersOf(CAPITALS));
};

const opposite: DraftKind = (context) => {
  const [left, right] = context.random.pick(OPPOSITES);
  const [word, answer] = context.random.chance(0.5) ? [left, right] : [right, left];
  const question = context.random.pick([
    `What is the opposite of ${word}?`,
    `Give the opposite of "${word}".`,
    `Which word means the opposite of ${word}?`,
    `The opposite of ${word} is what?`,
  ]);
  return choiceDraft(
    led(context, question),
    answer,
    OPPOSITES.flat().filter((other) => other !== word),
  );
};

const colour: DraftKind = (context) => {
  const [thing, answer] = context.random.pick(THING_COLOURS);
  return choiceDraft(led(context, context.random.pick(COLOUR_ASKS(thing))), answer, answersOf(THING_COLOURS));
};

const sound: DraftKind = (context) => {
  const [animal, answer] = context.random.pick(ANIMAL_SOUNDS);
  return choiceDraft(led(context, context.random.pick(SOUND_ASKS(animal))), answer, answersOf(ANIMAL_SOUNDS));
};

const baby: DraftKind = (context) => {
  const [animal, answer] = context.random.pick(ANIMAL_BABIES);
  return choiceDraft(led(context, context.random.pick(BABY_ASKS(animal))), answer, answersOf(ANIMAL_BABIES));
};

const legs: DraftKind = (context) => {
  const [animal, count] = context.random.pick(ANIMAL_LEGS);
  return numberDraft(led(context, context.random.pick(LEG_ASKS(animal))), count);
};

const measure: DraftKind = (context) => {
  const [things, count] = context.random.pick(MEASURES);
  const question = context.random.pick([`How many ${things}?`, `Tell me how many ${things}.`, `What is the number of ${things.replace(' are ', ' ')}?`]);
  return numberDraft(led(context, question), count);
};

const neighbour =
  (names: readonly string[], noun: string): DraftKind =>
  (context) => {
    const index = context.random.int(0, names.length - 1);
    const after = context.random.chance(0.5);
    const place = after ? 'after' : 'before';
    const question = context.random.pick([
      `Which ${noun} comes ${place} ${names[index] as string}?`,
      `What ${noun} is right ${place} ${names[index] as string}?`,
      `Name the ${noun} ${place} ${names[index] as string}.`,
    ]);
    const answer = names[(index + (after ? 1 : names.length - 1)) % names.length] as string;
    return choiceDraft(led(context, question), answer, names);
  };

const unknownDraft = (context: DraftContext, question: string): Draft => ({
  prompt: led(context, question),
  answer: "I don't know.",
  grader: { kind: 'abstain' },
});

const unknownOfKnownKind: DraftKind = (context) => {
  const { random, entities } = context;
  const questions = random.pick([
    CAPITAL_ASKS(entities.inventedName()),
    SOUND_ASKS(entities.inventedWord()),
    LEG_ASKS(entities.inventedWord()),
    BABY_ASKS(entities.inventedWord()),
    COLOUR_ASKS(`a ${entities.inventedWord()}`),
  ]);
  return unknownDraft(context, random.pick(questions));
};

const unknownPerson: DraftKind = (context) => {
  const { random, entities } = context;
  const who = `${entities.inventedName()} ${entities.inventedName()}`;
  return unknownDraft(context, random.pick([`Who is ${who}?`, `When was ${who} born?`, `What is ${who} famous for?`, `Where did ${who} grow up?`]));
};

const unknownThing: DraftKind = (context) => {
  const { random, entities } = context;
  const name = entities.inventedName();
  return unknownDraft(
    context,
    random.pick([
      `Who wrote the book "${name}"?`,
      `How tall is Mount ${name}?`,
      `In which year was the battle of ${name}?`,
      `How long is the river ${name}?`,
      `What does the word "${capitalised(name)}" mean?`,
    ]),
  );
};

export const knowledgeKinds: readonly DraftKind[] = [
  capital,
  opposite,
  colour,
  sound,
  baby,
  legs,
  measure,
  neighbour(DAYS, 'day'),
  neighbour(MONTHS, 'month'),
  unknownOfKnownKind,
  unknownPerson,
  unknownThing,
];
