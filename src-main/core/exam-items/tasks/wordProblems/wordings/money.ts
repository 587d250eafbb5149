import type { Telling } from '../story.ts';

/** `a` things at `b` euros, one product for `c`, a voucher for `d`, paid with `e`. */
export const SHOPPED: Telling = {
  stories: {
    practice: [
      '{who} buys {a} {things} at {b} euros each and one {product} for {c} euros. A voucher takes {d} euros off. {who} pays with {e} euros.',
      'With {e} euros in hand {who} pays for one {product} ({c} euros) and {a} {things} ({b} euros each). The shop takes {d} euros off the bill.',
      '{who} gives {other} {e} euros for {a} {things} and one {product}. Each of the {things} costs {b} euros, the {product} {c} euros, and a voucher of {d} euros is used.',
      'The price of the {product} is {c} euros, and the {things} cost {b} euros each. {who} takes the {product} and {a} {things}, uses a voucher for {d} euros and pays with {e} euros.',
      '{who} wants {a} {things} for {b} euros each. Also, {who} buys one {product} at {c} euros, gets {d} euros off the whole bill and hands over {e} euros.',
      '{other} sells {who} one {product} for {c} euros and {a} {things} at {b} euros each, and takes {d} euros off the whole bill. {who} pays with {e} euros.',
    ],
    gate: [
      '{who} pays with {e} euros for one {product} at {c} euros and {a} {things} at {b} euros each. With a voucher the bill gets {d} euros cheaper.',
      'Each of the {things} costs {b} euros and the {product} costs {c} euros. {who} takes {a} {things} and the {product}, gets {d} euros off in all and hands over {e} euros.',
      '{other} sells {who} {a} {things} for {b} euros each and the {product} for {c} euros. {who} uses a voucher of {d} euros and gives {other} {e} euros.',
    ],
    secret: [
      '{who} has {e} euros in hand and a voucher for {d} euros. With both, {who} pays for {a} {things} at {b} euros each and the {product} for {c} euros.',
      '{who} takes one {product} for {c} euros and {a} {things}, each for {b} euros. The shop makes the whole bill {d} euros cheaper, and {who} hands over {e} euros.',
      'For {a} {things} at {b} euros each and for the {product} at {c} euros, {who} uses {e} euros and a voucher, which takes {d} euros off.',
    ],
  },
  asks: {
    practice: [
      'How many euros does {who} get back?',
      'How many euros come back?',
      'What is the change in euros?',
      'Work out the change for {who}.',
      'how much change is that',
      'Tell me how many euros of it {who} has left.',
    ],
    gate: [
      'How many euros of change does {who} get?',
      'What change comes back to {who}?',
      'Find how many euros {who} gets back.',
    ],
    secret: [
      'How much change does {who} get back?',
      'Tell me the change for {who} in euros.',
      'How many euros come back to {who}?',
    ],
  },
};

/** A price of `a` euros, `b` per cent off, `c` euros in hand, `d` euros saved each week. */
export const SAVED: Telling = {
  stories: {
    practice: [
      'The {product} costs {a} euros, but today it is {b}% cheaper. {who} has {c} euros and saves {d} euros each week.',
      '{who} has already saved {c} euros for the {product} and puts {d} euros aside every week. The price of {a} euros falls by {b} percent.',
      'A shop takes {b}% off the {product}, which cost {a} euros before. {who} saves {d} euros a week and starts with {c} euros.',
      'Every week {who} saves {d} euros. There are {c} euros in the pot now. {who} wants the {product} for {a} euros less {b} percent.',
      '{other} sells the {product} to {who} at {b}% off the price of {a} euros. {who} pays {c} euros at once and {d} euros a week for the rest.',
      '{who} dreams of the {product}. It costs {a} euros minus a rebate of {b}%. {who} owns {c} euros and gets {d} euros more each week.',
    ],
    gate: [
      '{who} wants the {product}, which costs {a} euros but is now {b}% cheaper. {who} starts with {c} euros and puts {d} euros aside each week.',
      'The price of the {product} was {a} euros, and the shop takes {b} percent off. {who} owns {c} euros and saves {d} euros every week.',
      '{who} pays for the {product}: {c} euros at once and then {d} euros each week. It costs {a} euros less {b}%.',
    ],
    secret: [
      'Today the price of the {product}, {a} euros, falls by {b}%. {who} has {c} euros in the pot and gets {d} euros more every week.',
      '{other} sells the {product} for {a} euros minus {b} percent. {who} has already {c} euros and saves {d} euros a week for it.',
      '{who} dreams of the {product} and puts {d} euros a week aside. There are {c} euros now, and the price is {a} euros with {b}% off.',
    ],
  },
  asks: {
    practice: [
      'After how many weeks has {who} the full price of the {product}?',
      'How many weeks does it take to reach the price?',
      'In how many weeks is the {product} paid for?',
      'Work out the number of weeks until the money is there.',
      'how many weeks until there is enough for the {product}',
      'Tell me how many weeks {who} needs.',
    ],
    gate: [
      'How many weeks does {who} need until there is enough for the {product}?',
      'In how many weeks is the full price there?',
      'Find the number of weeks until the {product} is paid for.',
    ],
    secret: [
      'How many weeks does it take to have the money for the {product}?',
      'After how many weeks is the price reached?',
      'Tell me the number of weeks that {who} needs for it.',
    ],
  },
};
