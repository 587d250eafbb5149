import { type Draft, type DraftContext, type DraftKind, numberDraft, type Wordings } from '../../items/draft.ts';
import { said } from '../../text/fill.ts';
import { COMPARED, STOCK } from './wordings/amounts.ts';
import { DISTRACTIONS } from './wordings/distractions.ts';
import { SAVED, SHOPPED } from './wordings/money.ts';
import { PACKED, RATIO, SHARED } from './wordings/shares.ts';
import { AGE, RATE, WORKED } from './wordings/times.ts';
import { type StoryNumbers, storyOf, type Telling } from './story.ts';

const DISTRACTED = 0.6;

/** A story and its question, often with a number that has nothing to do with it. */
function draft(context: DraftContext, { stories, asks }: Telling, numbers: StoryNumbers, answer: number): Draft {
  const { random } = context;
  const story = storyOf(context, numbers);
  const say = (wordings: Wordings<string>): string => said(context, wordings, story);
  const parts = [say(stories), say(asks)];
  if (random.chance(DISTRACTED)) {
    const number = random.int(3, 48);
    // A distraction must not give the answer away.
    const a = number === answer ? number + 1 : number;
    parts.splice(random.int(0, 1), 0, said(context, DISTRACTIONS, { ...story, a }));
  }
  return numberDraft(parts.join(' '), answer);
}

const stock: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(90, 180), random.int(3, 12), random.int(6, 24)];
  const [d, e] = [random.int(5, 60), random.int(3, 24)];
  return draft(context, STOCK, { a, b, c, d, e }, a + b * c - d - e);
};

const ratio: DraftKind = (context) => {
  const { random } = context;
  const [a, b, times] = [random.int(4, 9), random.int(2, 3), random.int(6, 35)];
  return draft(context, RATIO, { a, b, c: (a + b) * times }, a * times);
};

const packed: DraftKind = (context) => {
  const { random } = context;
  const [a, b, d] = [random.int(6, 25), random.int(12, 36), random.int(3, 9)];
  let c = ((a * b) % d) + d * random.int(1, 4);
  if (a * b - c === d * d) c += d;
  return draft(context, PACKED, { a, b, c, d }, (a * b - c) / d);
};

const shared: DraftKind = (context) => {
  const { random } = context;
  const [d, each, c] = [random.int(3, 12), random.int(13, 45), random.int(5, 40)];
  const a = random.int(10, d * each + c - 10);
  return draft(context, SHARED, { a, b: d * each + c - a, c, d }, each);
};

const compared: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(15, 120), random.int(6, 60), random.int(2, 4)];
  return draft(context, COMPARED, { a, b, c }, a + (a + b) * (1 + c));
};

const age: DraftKind = (context) => {
  const { random } = context;
  const [a, c] = [random.int(19, 60), random.int(3, 25)];
  const b = random.int(3, a - 8);
  return draft(context, AGE, { a, b, c }, a + (a - b) + 2 * c);
};

const rate: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(4, 24), random.pick([5, 10, 12, 15, 20, 30]), random.int(2, 8)];
  const made = (c * 60 * a) / b;
  const d = random.int(3, Math.min(60, made - 1));
  return draft(context, RATE, { a, b, c, d }, made - d);
};

/** `9:05` for 545 minutes after midnight. */
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const worked: DraftKind = (context) => {
  const { random } = context;
  const [start, minutes, c, d] = [
    random.int(84, 140) * 5,
    random.int(19, 70) * 5,
    random.int(2, 9) * 5,
    random.int(3, 12) * 5,
  ];
  return draft(context, WORKED, { start: clock(start), end: clock(start + minutes + c + d), c, d }, minutes);
};

const shopped: DraftKind = (context) => {
  const { random } = context;
  const [a, b, c] = [random.int(3, 12), random.int(4, 25), random.int(40, 95)];
  const d = random.int(5, 30);
  const total = a * b + c - d;
  const e = Math.ceil((total + 1) / 50) * 50;
  return draft(context, SHOPPED, { a, b, c, d, e }, e - total);
};

// The price is a multiple of 20 and the rebate one of 5 per cent, so every sum on the way is whole.
const saved: DraftKind = (context) => {
  const { random } = context;
  const [b, d, weeks] = [random.int(1, 8) * 5, random.int(6, 24), random.int(4, 15)];
  const a = Math.ceil((d * weeks + 20) / (1 - b / 100) / 20) * 20;
  return draft(context, SAVED, { a, b, c: a - (a * b) / 100 - d * weeks, d }, weeks);
};

/** What a model of three billion weights is asked: two to four steps, often with a number to leave out. */
export const standardWordProblemKinds: readonly DraftKind[] = [
  stock,
  ratio,
  packed,
  shared,
  compared,
  age,
  rate,
  worked,
  shopped,
  saved,
];
