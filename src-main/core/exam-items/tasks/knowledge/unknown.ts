import { type Draft, type DraftContext, type DraftKind, worded, type Wordings } from '../../items/draft.ts';
import { byRung } from '../../items/byRung.ts';
import { guesses } from './guesses.ts';
import { UNKNOWN } from './nearFacts.ts';
import { HARD_YOUNG, SYMBOL } from './wordings/hard.ts';
import { CONTINENT, LANGUAGE } from './wordings/middle.ts';
import { BABY, CAPITAL, COLOUR, LEADS, LEGS, SOUND } from './wordings/pocket.ts';
import { question } from '../../text/question.ts';
import * as unknown from './wordings/unknown.ts';

function unknownDraft(context: DraftContext, text: string): Draft {
  const prompt = `${worded(context, LEADS)}${text}`;
  return { prompt, answer: UNKNOWN, grader: { kind: 'abstain' }, near: (own) => guesses(text, own) };
}

const MIDDLE_TABLES: readonly (readonly [Wordings<string>, 'inventedName' | 'inventedWord'])[] = [
  [CAPITAL, 'inventedName'],
  [LANGUAGE, 'inventedName'],
  [CONTINENT, 'inventedName'],
  [HARD_YOUNG, 'inventedWord'],
  [SYMBOL, 'inventedWord'],
];

/** A question in the words of a known kind about a thing that does not exist. */
const ofKnownKind: DraftKind = (context) => {
  const { random, entities, rung } = context;
  if (rung === 'middle') {
    const [table, named] = random.pick(MIDDLE_TABLES);
    return unknownDraft(context, question(context, table, { name: entities[named]() }));
  }
  const [table, name] = random.pick<readonly [Wordings<string>, string]>([
    [CAPITAL, entities.inventedName()],
    [SOUND, entities.inventedWord()],
    [LEGS, entities.inventedWord()],
    [BABY, entities.inventedWord()],
    [COLOUR, `a ${entities.inventedWord()}`],
  ]);
  return unknownDraft(context, question(context, table, { name }));
};

/** A question about invented names or about what nobody outside can know, in the words of the split. */
const about =
  (table: Wordings<string>): DraftKind =>
  (context) => {
    const { entities } = context;
    const [person, other] = entities.people(2) as [string, string];
    const names = {
      first: entities.inventedName(),
      last: entities.inventedName(),
      thing: entities.inventedName(),
      word: entities.inventedWord(),
      product: entities.product(),
      city: entities.city(),
      person,
      other,
    };
    return unknownDraft(context, question(context, table, names));
  };

export const unknownKinds: readonly DraftKind[] = [
  ofKnownKind,
  byRung({ easy: about(unknown.PERSON), middle: about(unknown.PERSON), hard: about(unknown.CAREER) }),
  byRung({ easy: about(unknown.THING), middle: about(unknown.THING), hard: about(unknown.PAPER) }),
  byRung({ easy: about(unknown.PRIVATE), middle: about(unknown.UNKNOWABLE), hard: about(unknown.UNKNOWABLE) }),
];
