import { choiceDraft, type DraftContext, type DraftKind } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { DAYS, EVENT_FROM, EVENT_ON, EVENT_WHEN, EVENTS, TODAY, WHICH_DAY } from './wordings/days.ts';
import { puzzle } from './layout.ts';

const dayAt = (index: number): string => DAYS[((index % 7) + 7) % 7] as string;

function gap(steps: number): string {
  const side = steps > 0 ? 'after' : 'before';
  return Math.abs(steps) === 1 ? `the day ${side}` : `${Math.abs(steps)} days ${side}`;
}

/** Four events, each placed by another one, told out of order; one of them is not needed. */
function schedule(context: DraftContext) {
  const { random, entities } = context;
  const events = random.sample(EVENTS, 4);
  const shift = () => random.int(1, 4) * (random.chance(0.6) ? 1 : -1);
  const moves = [0, shift(), shift(), shift()];
  const start = random.int(0, 6);
  const clues = events.map((event, index) => {
    const [who, day] = [entities.person(), dayAt(start)];
    // The fourth hangs on the first, so that it leads away from the question.
    const other = events[index === 3 ? 0 : index - 1];
    return other === undefined
      ? said(context, EVENT_ON, { event, day, who })
      : said(context, EVENT_FROM, { event, other, gap: gap(moves[index] as number), who });
  });
  const question = said(context, EVENT_WHEN, { event: events[2] as string });
  return choiceDraft(
    puzzle(context, random.sample(clues, clues.length), question),
    dayAt(start + (moves[1] as number) + (moves[2] as number)),
    DAYS,
  );
}

export const dayShift: DraftKind = (context) => {
  const { random, entities, rung } = context;
  if (rung === 'hard' && random.chance(0.7)) return schedule(context);
  const start = random.int(0, 6);
  const steps = rung === 'easy' ? random.int(1, 3) : rung === 'middle' ? random.int(3, 9) : random.int(8, 40);
  const ahead = random.chance(0.6);
  const when = steps === 1 ? (ahead ? 'tomorrow' : 'yesterday') : ahead ? `in ${steps} days` : `${steps} days ago`;
  const verb = ahead ? { verb: 'is it', said: 'it is' } : { verb: 'was it', said: 'it was' };
  const clue = said(context, TODAY, { day: dayAt(start), who: entities.person() });
  return choiceDraft(
    puzzle(context, [clue], said(context, WHICH_DAY, { ...verb, when })),
    dayAt(ahead ? start + steps : start - steps),
    DAYS,
  );
};
