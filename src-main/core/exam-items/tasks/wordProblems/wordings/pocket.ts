import type { Wordings } from '../../../items/draft.ts';

/** `a` holders with `b` things each. */
export const GROUPS_WORDINGS: Wordings<string> = {
  practice: [
    '{who} has {a} {holders} with {b} {things} each. How many {things} are there in all?',
    'There are {a} {holders}. Each holds {b} {things}. How many {things} is that?',
    '{who} puts {b} {things} in each of {a} {holders}. How many {things} does {who} use?',
    'Each {holder} holds {b} {things}. How many {things} do {a} {holders} hold?',
    'One {holder} has {b} {things} in it. What do {a} such {holders} hold together?',
    '{who} buys {a} {holders}. In every {holder} are {b} {things}. Count the {things}.',
    'How many {things} are in {a} {holders} of {b} {things} each?',
    '{who} fills {a} {holders} with {b} {things} each. What is the total?',
    '{who} carries {b} {things} in one {holder}, and there are {a} of these. How many {things} are carried?',
    '{a} {holders}, {b} {things} in each, how many {things}',
    '{other} gives {who} {a} {holders}, each with {b} {things}. How many {things} does {who} get?',
    'Tell me how many {things} fit in {a} {holders} if each takes {b}.',
  ],
  gate: [
    '{who} has {a} {holders}, and in each {holder} are {b} {things}. How many {things} are that together?',
    'If one {holder} holds {b} {things}, how many {things} do {a} {holders} hold?',
    '{who} puts {b} {things} into every one of {a} {holders}. Tell me the total number of {things}.',
    'Please count the {things} in {a} {holders} with {b} each.',
  ],
  secret: [
    'How many {things} are there in total if {a} {holders} hold {b} {things} each?',
    'In the room of {who} are {a} {holders}. Every one has {b} {things} in it. What number of {things} is that?',
    '{who} buys {a} {holders} with {b} {things} in each. How many {things} does {who} have?',
    '{who} fills {a} {holders}, and each takes {b} {things}. How many {things} are used?',
  ],
};

/** `a` things shared among `b` friends. */
export const SHARE_WORDINGS: Wordings<string> = {
  practice: [
    '{who} shares {a} {things} equally among {b} friends. How many does each get?',
    '{b} friends split {a} {things} evenly. How many {things} does each friend get?',
    '{who} puts {a} {things} into {b} {holders}, the same number in each. How many go into one?',
    '{b} people share {a} {things}. How many does each person get?',
    'There are {a} {things} for {b} children. Each child gets the same. How many is that for one child?',
    'If {b} friends share {a} {things}, how many {things} go to each?',
    '{who} has {a} {things} and makes {b} equal groups. How many {things} are in one group?',
    '{who} gives the same number of {things} to {b} friends and uses up all {a}. What does one friend get?',
    'Divide {a} {things} among {b} {holders}. How many are in each?',
    '{a} {things}, {b} people, the same for all: how many for each',
    '{who} and {other} make {b} equal parts of {a} {things}. How large is one part?',
  ],
  gate: [
    '{b} children share {a} {things} equally. How many {things} are there for each child?',
    '{who} splits {a} {things} into {b} equal groups. What number of {things} is in each group?',
    'If {a} {things} go to {b} people evenly, how many does one person get?',
    '{who} gives {a} {things} to {b} friends, the same number to each. Tell me how many each friend has.',
  ],
  secret: [
    'Share {a} {things} among {b} people so that all get the same. How many go to one person?',
    '{who} fills {b} {holders} with the same number of {things} and uses {a}. How many {things} are in each?',
    '{who} has {a} {things} for {b} friends, and each friend gets the same. What does each of them get?',
    'How many {things} does each child get if {b} children split {a} {things} equally?',
  ],
};

/** `a` things, `b` more, then `c` fewer. */
export const GAIN_THEN_LOSS_WORDINGS: Wordings<string> = {
  practice: [
    '{who} has {someA}, buys {b} more and gives away {c}. How many {things} are left?',
    '{who} starts with {someA}, finds {b} and loses {c}. How many {things} does {who} have now?',
    '{who} had {someA}. First {who} got {b} more, then {who} lost {c}. How many {things} remain?',
    '{who} has {someA}. {other} brings {b} more and takes {c} back. How many does {who} keep?',
    'In the morning {who} has {someA}. Then {who} buys {b} and sells {c}. Count the {things} of {who}.',
    '{who} gets {b} from {other} and drops {c}. Before that {who} had {someA}. How many are there now?',
    'A bag holds {someA}. {who} puts in {b} and takes out {c}. How many {things} are in the bag now?',
    '{who} wins {b} and then gives {c} away, after having {someA} at first. How many does {who} have in the end?',
    'If {who} has {someA}, adds {b} and sells {c}, how many {things} does that leave?',
    '{who}: {someA}, then {b} more, then {c} fewer. how many now',
  ],
  gate: [
    '{who} has {someA}, gets {b} more and loses {c}. What number of {things} does {who} have now?',
    '{who} had {someA} and found {b} more. Then {other} took {c}. How many {things} does {who} keep in the end?',
    'There are {someA} in a bag. {who} adds {b} and then takes {c} out. How many {things} does the bag hold?',
    'First {who} buys {b} more, then {who} gives {c} away, after having {someA} at the start. How many {things} are there in the end?',
  ],
  secret: [
    '{who} keeps {someA}, wins {b} more and then sells {c}. Tell me how many {things} remain.',
    '{other} gives {b} more to {who}, who had {someA}. Later {who} drops {c}. How many {things} has {who} now?',
    'If {who} starts with {someA}, buys {b} and loses {c}, how many {things} are left in the end?',
    '{who} puts {b} more into a bag with {someA} and takes back {c}. Count the {things} in it.',
  ],
};

/** `a` things, of which `b` and then `c` go. */
export const TWO_LOSSES_WORDINGS: Wordings<string> = {
  practice: [
    '{who} had {someA}, sold {b} and broke {c}. How many {things} are left?',
    '{who} had {someA}. {b} went on Monday and {c} on Friday. How many are left?',
    '{who} has {someA}, gives {b} to {other} and loses {c}. How many {things} does {who} still have?',
    'From {someA} {who} first takes {b} and then {c}. How many {things} remain?',
    '{who} had {someA}. {other} took {b}, and {who} dropped {c}. Count the {things} that remain.',
    '{who} sells {b} in the morning and {c} later. At the start there were {someA}. How many does {who} keep?',
    'A bag holds {someA}. {who} takes out {b}, then {c} more. How many {things} stay in the bag?',
    '{who} sends {b} to {other} and sells {c} of the {someA}. What is left?',
    'If {who} has {someA} and loses {b} and then {c}, how many {things} does that leave?',
    '{who}: {someA}, {b} sold, {c} lost. how many now',
  ],
  gate: [
    '{who} had {someA}, gave {b} to {other} and sold {c}. What number of {things} is left?',
    'Of {someA}, {who} loses {b} on Monday and {c} on Friday. How many {things} does {who} keep in the end?',
    'There are {someA} in a bag. {who} takes {b}, and then {c} more. How many {things} remain in the bag?',
    'First {other} takes {b} and then {who} drops {c} of the {someA} that {who} had. What number of {things} does {who} still have?',
  ],
  secret: [
    '{who} starts with {someA}, breaks {b} and sells {c}. Tell me how many {things} remain.',
    '{who} sends {b} and later {c} more to {other}. At first {who} had {someA}. What number of {things} remains?',
    'If {who} gives away {b} and then {c} of {someA}, how many {things} are left in the end?',
    '{who} keeps {someA} in a bag but loses {b} today and {c} later. Count the {things} that are left.',
  ],
};

/** `a` things at `b` coins each. */
export const PRICE_WORDINGS: Wordings<string> = {
  practice: [
    'One of the {things} costs {b} coins. What do {a} of them cost?',
    '{who} buys {a} {things} at {b} coins each. How many coins does {who} pay?',
    'The price of {one} is {b} coins. How many coins do {a} {things} cost?',
    'How much do {a} {things} cost at {b} coins each?',
    '{who} pays {b} coins for each of {a} {things}. How many coins is that in all?',
    '{other} sells {things} for {b} coins each. {who} takes {a}. What must {who} pay?',
    'If one costs {b} coins, how much do {a} {things} cost?',
    'In the shop the {things} cost {b} coins each, and {who} wants {a}. How many coins does {who} need?',
    '{who} sells {a} {things} for {b} coins each. How many coins does {who} get?',
    '{a} {things}, {b} coins each, how many coins together',
    'Tell me what {who} pays for {a} {things} when each costs {b} coins.',
  ],
  gate: [
    'If the price of one is {b} coins, how many coins do {a} {things} cost in all?',
    '{who} takes {a} {things} from the shop. Each costs {b} coins. Tell me how many coins {who} needs.',
    '{who} gets {a} {things} from {other} and pays {b} coins for each. How many coins does that make for {other}?',
    'What is the price of {a} {things} together if one costs {b} coins?',
  ],
  secret: [
    '{who} wants {a} {things}, and each costs {b} coins. How much must {who} pay?',
    '{other} sells {a} {things} to {who}, each for {b} coins. What does {who} pay in all?',
    'In a shop {b} coins is the price for each of the {things}. How many coins are needed for {a}?',
    'How many coins does {who} need for {a} {things} if each is sold for {b} coins?',
  ],
};

/** `a` euros in hand, `b` euros the price. */
export const CHANGE_WORDINGS: Wordings<string> = {
  practice: [
    'The {product} costs {b} euros. {who} pays with {a} euros. How many euros come back?',
    '{who} has {a} euros and buys the {product} for {b} euros. How many euros are left?',
    '{who} gives {a} euros for the {product}, which costs {b} euros. What is the change?',
    'The price of the {product} is {b} euros. {who} has {a} euros. How many euros does {who} keep?',
    '{who} spends {b} of {a} euros on one {product}. How much money is left?',
    '{who} buys the {product} from {other} for {b} euros and pays {a}. How many euros does {other} give back?',
    'How much change does {who} get for {a} euros when the {product} costs {b} euros?',
    'With {a} euros {who} pays for the {product}. It costs {b} euros. How much comes back?',
    'If {who} had {a} euros and the {product} cost {b} euros, how many euros does {who} have now?',
    '{product} for {b} euros, paid with {a} euros, how many euros change',
    'Tell me how many euros {who} has left after paying {b} of {a} euros for the {product}.',
  ],
  gate: [
    'After buying the {product} for {b} euros, how many euros does {who} have left of {a} euros?',
    '{who} pays for the {product} with {a} euros, but it costs only {b} euros. How many euros does {who} get back?',
    'What change does {who} get when the price of the {product} is {b} euros and {who} gives {a} euros?',
    'Of {a} euros, {who} spends {b} on the {product}. Tell me how many euros are left.',
  ],
  secret: [
    '{who} gives {a} euros in the shop. One {product} costs {b} euros there. How many euros come back to {who}?',
    'The {product} is sold for {b} euros. How much money does {who} keep from {a} euros?',
    'If {who} pays {b} euros for the {product} and had {a} euros, how much money is left for {who}?',
    '{other} sells the {product} to {who} for {b} euros and gets {a}. How many euros must {other} give back?',
  ],
};
