import type { Wordings } from '../../../items/draft.ts';
import type { Sentence } from '../story.ts';

/** A sentence about `a` things that do not count. */
export const DISTRACTIONS: Wordings<Sentence> = {
  practice: [
    ({ other, a }) => `${other} lives in a house with ${a} windows.`,
    ({ who, a }) => `The street of ${who} has ${a} trees.`,
    ({ who, a }) => `${who} wears the shirt with number ${a}.`,
    ({ a }) => `It rained on ${a} days that season.`,
    ({ other, a }) => `The bus of ${other} has ${a} seats.`,
    ({ a }) => `On the wall hang ${a} pictures.`,
    ({ who, a }) => `Yesterday ${who} walked ${a} steps.`,
    ({ who, other, a }) => `${who} and ${other} have known each other for ${a} months.`,
    ({ a }) => `Outside, ${a} birds sit on a roof.`,
  ],
  gate: [
    ({ who, a }) => `The house of ${who} has ${a} doors.`,
    ({ a }) => `That day ${a} people sat on the bus.`,
    ({ other, a }) => `${other} has walked past ${a} trees.`,
    ({ who, a }) => `On the way ${who} saw ${a} birds.`,
  ],
  secret: [
    ({ who, a }) => `${who} sits in seat ${a}.`,
    ({ a }) => `The door has the number ${a}.`,
    ({ other, a }) => `${other} has ${a} pictures on the wall.`,
    ({ a }) => `Near the house stand ${a} trees.`,
  ],
};
