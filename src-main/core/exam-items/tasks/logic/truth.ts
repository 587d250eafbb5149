import type { DraftKind } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { puzzle } from './layout.ts';
import { yesNo } from './rules.ts';
import { ABOUT, CLAIMS, COLOURS, HABITS, THING_ASKED, THINGS, TWO_SORTS } from './wordings/tellers.ts';
import {
  CONDITIONS,
  HOME_ASKED,
  LURES,
  NEWS,
  PLAIN_RULES,
  RULES,
  STAYS,
  TODAY_ASKED,
  WENT_OUT,
  YESTERDAY_ASKED,
} from './wordings/truth.ts';

const habit = (honest: boolean) => (honest ? 'honest' : 'liar');

export const condition: DraftKind = (context) => {
  const { random, entities, rung } = context;
  const [who, other] = entities.people(2) as [string, string];
  const state = { ...random.pick(CONDITIONS), who };
  if (rung === 'easy') {
    const yes = random.chance(0.5);
    return yesNo(
      `${said(context, RULES, state)} ${said(context, NEWS[yes ? 'so' : 'not'], state)} ${said(context, TODAY_ASKED, state)}`,
      yes,
    );
  }
  const forward = random.chance(0.5);
  const rules = [said(context, PLAIN_RULES, state), said(context, STAYS, state)];
  if (rung === 'hard') rules.push(said(context, LURES, { who: other }));
  const news = said(context, forward ? NEWS.so : WENT_OUT, forward ? { ...state, who: other } : state);
  return yesNo(
    puzzle(
      context,
      [...random.sample(rules, rules.length), news],
      said(context, forward ? HOME_ASKED : YESTERDAY_ASKED, state),
    ),
    forward,
  );
};

export const truthTeller: DraftKind = (context) => {
  const { random, entities, rung } = context;
  const claim = { thing: random.pick(THINGS), colour: random.pick(COLOURS) };
  const names = rung === 'easy' ? [entities.person()] : entities.people(rung === 'middle' ? 2 : random.int(2, 3));
  const honest = names.map(() => random.chance(0.5));
  const clues = names.map((who, index) => {
    const other = names[index + 1];
    if (other === undefined) return said(context, CLAIMS, { who, ...claim });
    // An honest person names the other's habit, a liar the opposite one.
    return said(context, ABOUT[habit(honest[index] === honest[index + 1])], { who, other });
  });
  const known = said(context, HABITS[habit(honest[0] === true)], { who: names[0] as string });
  const order =
    rung === 'easy'
      ? [known, ...clues]
      : [said(context, TWO_SORTS, {}), ...random.sample([known, ...clues], clues.length + 1)];
  return yesNo(puzzle(context, order, said(context, THING_ASKED, claim)), honest.at(-1) === true);
};
