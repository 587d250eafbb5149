import { describe, expect, it } from 'vitest';
import type { GraderSpec } from '../types.ts';
import { grade } from './grade.ts';

interface Exam {
  readonly prompt: string;
  readonly grader: GraderSpec;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

const EXAMS: Readonly<Record<string, Exam>> = {
  number: {
    prompt: 'What is 3 + 4?',
    grader: { kind: 'number', value: 7 },
    right: [
      '7',
      ' 7 ',
      '7.',
      '**7**',
      'The answer is 7.',
      '3 + 4 = 7',
      'What is 3 + 4? 7',
      'seven',
      'It is seven.',
      '７',
      '٧',
      '7 apples',
      '3 plus 4 is 7.',
      '7\u200b',
      '7.0',
      '3+4=7, so the answer is 7',
    ],
    wrong: [
      '8',
      '77',
      '17',
      '-7',
      '7.5',
      '7 8',
      '7 or 8',
      'The answer is 7. Or 8.',
      'It is 8. No, it is 7.',
      '3 + 4',
      'What is 3 + 4?',
      'not 7',
      'It is not 7.',
      'seventy',
      'I don\u2019t know.',
      '7 = 8',
      '34',
      '10 7',
    ],
  },
  'number in a comparison': {
    prompt: 'Which is larger, 14 or 41?',
    grader: { kind: 'number', value: 41 },
    right: ['41', 'The larger one is 41.', 'Of 14 and 41, the larger is 41.'],
    wrong: ['14', '14 or 41', '41 or 14', '4.1', '414'],
  },
  'number with steps': {
    prompt: 'Ann has 5 pens, buys 3 and loses 2. How many pens does Ann have now?',
    grader: { kind: 'number', value: 6 },
    right: ['6', '5 + 3 = 8. 8 - 2 = 6.', 'Ann has 6 pens.', 'Ann has 5 + 3 = 8 pens, so she has 6 left.'],
    wrong: ['8', '5 + 3 = 8', 'Ann has 5 pens.', '6 pens and 1 book', 'First 9, so 6.'],
  },
  choice: {
    prompt: 'Ann is taller than Bo. Bo is taller than Cy. Who is the tallest?',
    grader: { kind: 'choice', value: 'Ann', options: ['Ann', 'Bo', 'Cy'] },
    right: ['Ann', 'ann.', '**Ann**', 'Ann is the tallest.', 'Ann is taller than Bo, so Ann is the tallest.', 'The answer is Ann', '"Ann"'],
    wrong: [
      'Bo',
      'Ann or Bo',
      'Ann Bo Cy',
      'Not Ann.',
      'Anna',
      'Annabel',
      'The tallest is Bo, not Ann',
      'Ann is taller than Bo. Bo is taller than Cy. Who is the tallest?',
      'The answer is Bo. Ann is small.',
    ],
  },
  'yes or no': {
    prompt: 'No blicks are red. Tom is a blick. Is Tom red?',
    grader: { kind: 'choice', value: 'No', options: ['Yes', 'No'] },
    right: ['No', 'no.', 'No, Tom is not red.'],
    wrong: ['Yes', 'Yes and no', 'Know', 'No. Yes.'],
  },
  json: {
    prompt: 'Extract name and age as JSON: Mira is 34 years old.',
    grader: { kind: 'json', fields: { name: 'Mira', age: 34 } },
    right: [
      '{"name":"Mira","age":34}',
      '{ "age": 34,\n "name": "Mira" }',
      '```json\n{"name":"Mira","age":34}\n```',
      'Here is the JSON:\n```\n{"name":"Mira","age":34}\n```',
      '{“name”: “Mira”, “age”: 34}',
      '{"name":"Mira","age":34}.',
    ],
    wrong: [
      '{"name":"Mira","age":35}',
      '{"name":"mira","age":34}',
      '{"name":"Mira","age":"34"}',
      '{"name":"Mira"}',
      '{"name":"Mira","age":34,"city":"Rome"}',
      '{"name":"Mira","age":34}{"name":"Mira","age":34}',
      '[{"name":"Mira","age":34}]',
      '{"name":"Mira","age":34',
      'name: Mira, age: 34',
      '{}',
      '{"name":["Mira"],"age":34}',
      'null',
    ],
  },
  summary: {
    prompt: 'Summarise in one sentence of at most 12 words: The tent was sent to Milan. It is late and comes on Friday.',
    grader: {
      kind: 'summary',
      source: 'The tent was sent to Milan 3 weeks ago. It is late and comes on Friday.',
      facts: ['tent', 'Milan', 'Friday'],
      never: ['lost'],
      maxWords: 12,
    },
    right: ['The tent for Milan is late and comes on Friday.', 'Summary: the tent comes to Milan on Friday', 'The tents reach Milan on Friday, after 3 weeks.'],
    wrong: [
      'The tent for Milan is late.',
      'The tent for Milan comes on Friday at 5.',
      'The tent for Milan comes on Friday after 13 weeks.',
      'The tent was sent to Milan. It is late and comes on Friday.',
      'The tent was sent to the city of Milan and is late and comes on Friday.',
      'The tent for Milan was lost on Friday.',
      'The tent does not come to Milan on Friday.',
      'Friday',
      'tent, Milan, Friday',
      'tent Milan Friday tent Milan Friday',
      'Key facts: tent, Milan, and Friday',
      'tent; Milan; Friday; in the',
      'The tent for Milan on Friday',
      'The tent for Milan is late and comes Friday to the',
      'Late tent, Milan, comes Friday,',
      'The tent for Milan comes in five days, on Friday.',
    ],
  },
  'summary with numbers': {
    prompt: 'Sum up both: At 10:30 Bo had 1,200 lamps. Three hours later 5 were sold in Milan. The street has 2 trees.',
    grader: {
      kind: 'summary',
      source: 'At 10:30 Bo had 1,200 lamps. Three hours later 5 were sold in Milan. The street has 2 trees.',
      facts: ['Bo', '1200', '3', '5', 'Milan'],
      never: ['Milan had'],
      maxWords: 40,
    },
    right: [
      'Bo had 1,200 lamps and sold 5 in Milan after 3 hours.',
      'Bo had 1200 lamps and five were sold in Milan three hours later',
      'Three hours after Bo had 1,200 lamps, 5 of them were sold in Milan.',
    ],
    wrong: [
      'At 10:30 Bo had 1,200 lamps. Three hours later 5 were sold in Milan. The street has 2 trees.',
      'At 10:30 Bo had 1,200 lamps, three hours later 5 were sold in Milan, the street has 2 trees.',
      'Bo had 1,200 lamps and sold 5 in Milan.',
      'Bo had 200 lamps and sold 5 in Milan after 3 hours.',
      'Bo had 1,200 lamps and sold 5 in Milan after 3 hours and seven minutes.',
      'Bo had 1,200 lamps and sold 15 in Milan after 3 hours.',
      'Bo had 1,200 lamps, Milan had 5 after 3 hours.',
      'Bo, 1200, 3, 5, Milan, and the',
    ],
  },
  output: {
    prompt: 'What does this Python code print?\nprint("ab" * 2)',
    grader: { kind: 'output', value: 'abab' },
    right: [
      'abab',
      '`abab`',
      '"abab"',
      'abab.',
      'The output is abab',
      'It prints: abab',
      '```\nabab\n```',
      'The code prints `abab`.',
      'Output: abab',
      'The output is:\n```\nabab\n```',
    ],
    wrong: ['ABAB', 'abab abab', 'ab', 'print("ab" * 2)', 'abab or ab', 'ababab', 'The code prints nothing', 'aba b'],
  },
  abstain: {
    prompt: 'What is the capital of Vornak?',
    grader: { kind: 'abstain' },
    right: [
      "I don't know.",
      'I don’t know',
      'I do not know.',
      "I'm not sure.",
      "Sorry, I don't know. Can you tell me more?",
      'I have never heard of Vornak.',
      'I am not familiar with Vornak.',
      "I'm sorry, but I couldn't find any information about Vornak. It may be a fictional place.",
      "I don't have access to private facts about Vornak.",
      'It is impossible to know that.',
      'I have no information on Vornak in my training data up to 2023.',
    ],
    wrong: [
      'Vornak City',
      "I don't know, but it is probably Vorna.",
      "I don't know. It is Zell.",
      'Who knows',
      'The capital is known.',
      'I know: Paris.',
      "I don't know, Vorna.",
      "I don't know: it is Vorna",
      "I'm not sure, it might be Vorna.",
      "I don't know. I think it is Vorna.",
      "I don't know, founded in 1912.",
      "I don't know anything except that it is Vorna.",
      'What is the capital of Vornak?',
    ],
  },
};

const INSTRUCTIONS: Readonly<Record<string, Exam>> = {
  repeat: {
    prompt: 'Say the word "tree" three times.',
    grader: { kind: 'constraints', constraints: [{ kind: 'repeat', word: 'tree', times: 3 }] },
    right: ['tree tree tree', 'Tree, tree, tree.', 'tree\ntree\ntree'],
    wrong: ['tree tree', 'tree tree tree tree', 'tree tree bush', 'treetreetree', 'Say the word "tree" three times.'],
  },
  letterCase: {
    prompt: 'Write in capital letters: Ann is here',
    grader: {
      kind: 'constraints',
      constraints: [
        { kind: 'letterCase', letterCase: 'upper' },
        { kind: 'includes', words: ['Ann', 'is', 'here'] },
      ],
    },
    right: ['ANN IS HERE', '"ANN IS HERE."'],
    wrong: ['Ann is here', 'ANN IS here', 'ANN IS', '1234'],
  },
  startsWith: {
    prompt: 'Start with "Today" and say something about the sea.',
    grader: {
      kind: 'constraints',
      constraints: [
        { kind: 'startsWith', word: 'Today' },
        { kind: 'includes', words: ['sea'] },
      ],
    },
    right: ['Today the sea is calm.', '"Today, the sea is calm."'],
    wrong: ['The sea is calm today.', 'Today is nice.', 'Todays sea', 'Today the seal swims.'],
  },
  endsWith: {
    prompt: 'Tell me about the sea and end with "now".',
    grader: {
      kind: 'constraints',
      constraints: [
        { kind: 'endsWith', word: 'now' },
        { kind: 'includes', words: ['sea'] },
      ],
    },
    right: ['The sea is calm now.', 'The sea is calm now!'],
    wrong: ['Now the sea is calm.', 'The sea, I know', 'now'],
  },
  commaItems: {
    prompt: 'Name three fruits, separated by commas, but never say "apple".',
    grader: {
      kind: 'constraints',
      constraints: [
        { kind: 'commaItems', count: 3, members: { of: ['pear', 'plum', 'cherry', 'lime'], atLeast: 2 } },
        { kind: 'forbids', word: 'apple' },
      ],
    },
    right: ['pear, plum, fig', 'Pear, plum, and fig.', 'pears,plums,figs', 'Cherries, red limes, quince'],
    wrong: [
      'pear, plum',
      'apple, pear, plum',
      'pear, pear, plum',
      'pear plum fig',
      'pear, , plum',
      'hammer, saw, axe',
      'pear, saw, axe',
      'pear plum lime, saw, axe',
      'pear, green pear, axe',
      'pear, Pear., plum',
      'pear, plum, ?',
      'pear, plum, apples',
      'a, b, pear and then I will go on to say more',
    ],
  },
  bullets: {
    prompt: 'List two fruits as bullets.',
    grader: { kind: 'constraints', constraints: [{ kind: 'bullets', count: 2, members: { of: ['pear', 'plum'], atLeast: 1 } }] },
    right: ['- pear\n- plum', '* pear\n\n* plum', 'Two fruits:\n• pear\n• plum'],
    wrong: ['- pear', '- pear\n- plum\n- fig', 'pear\nplum', '- pear\n- pear', '- pear\n- PEAR.', '-\n-', '- pear\n- -', '- pear\nand\n- plum', '- saw\n- axe'],
  },
  numbered: {
    prompt: 'Make a numbered list of two fruits.',
    grader: { kind: 'constraints', constraints: [{ kind: 'numbered', count: 2, members: { of: ['pear', 'plum'], atLeast: 1 } }] },
    right: ['1. pear\n2. plum', '1) pear\n2) plum', '1. pear\n2. quince'],
    wrong: ['1. saw\n2. axe', '1. pear\n2. pear.', '1. pear\n3. plum', '2. pear\n1. plum', '1. pear', '- pear\n- plum'],
  },
  wordCount: {
    prompt: 'Answer in exactly three words: name some fruits.',
    grader: { kind: 'constraints', constraints: [{ kind: 'wordCount', count: 3, members: { of: ['pear', 'plum', 'lime'], atLeast: 2 } }] },
    right: ['pear plum fig', 'Pear, plum, fig.'],
    wrong: ['pear plum pear', 'saw axe pear', 'pear plum', 'pear plum fig lime', 'pear pear pear'],
  },
  quoted: {
    prompt: 'Put quotation marks around this: Ann',
    grader: { kind: 'constraints', constraints: [{ kind: 'quoted' }, { kind: 'includes', words: ['Ann'] }] },
    right: ['"Ann"', '“Ann”', '"Ann".'],
    wrong: ['Ann', '"Ann', '""', '"Bo"', 'He said "Ann"'],
  },
  question: {
    prompt: 'Make a question from this: Ann is at home.',
    grader: { kind: 'constraints', constraints: [{ kind: 'question' }, { kind: 'includes', words: ['Ann', 'home'] }] },
    right: ['Is Ann at home?', 'Is Ann at home ?'],
    wrong: ['Ann is at home.', '?', 'Is Bo at home?', 'What? Is Ann at home?'],
  },
  'words of a sentence': {
    prompt: 'Write a sentence of exactly six words.',
    grader: { kind: 'constraints', constraints: [{ kind: 'wordCount', count: 6 }] },
    right: ['The cat sees the dog today.'],
    wrong: ['The cat sees the dog.', 'the the the the the the', 'The cat and I see the dog.'],
  },
  'a range of words': {
    prompt: 'Tell me about tea in at most five words.',
    grader: { kind: 'constraints', constraints: [{ kind: 'wordRange', atLeast: 3, atMost: 5 }] },
    right: ['Tea is hot.', 'I like to drink tea.'],
    wrong: ['Tea.', 'I like to drink hot tea.'],
  },
  sentences: {
    prompt: 'Tell me about the sea in two sentences and without commas. End with "The end is here."',
    grader: { kind: 'constraints', constraints: [{ kind: 'sentences', count: 2 }, { kind: 'noCommas' }, { kind: 'endsWith', word: 'The end is here.' }] },
    right: ['The sea is calm. The end is here.', 'Is the sea calm? The end is here'],
    wrong: ['The end is here.', 'The sea, they say, is calm. The end is here.', 'The sea. Calm. The end is here.', 'The end is here. The sea is calm.', 'Sea. The end is here.'],
  },
  uses: {
    prompt: 'Use the word "sea" exactly two times.',
    grader: { kind: 'constraints', constraints: [{ kind: 'uses', word: 'sea', times: 2 }] },
    right: ['The sea is a sea.', 'Sea, oh sea!'],
    wrong: ['The sea is calm.', 'sea sea sea', 'The sea and the seas.'],
  },
  sorted: {
    prompt: 'List three fruits in alphabetical order.',
    grader: { kind: 'constraints', constraints: [{ kind: 'sorted' }] },
    right: ['fig, pear, plum', '- Fig\n- pear\n- plum', '1. fig\n2. pear\n3. plum'],
    wrong: ['pear, fig, plum', '- pear\n- fig', '1. plum\n2. fig', 'fig'],
  },
  title: {
    prompt: 'Write about the sea with a title like <<this>>.',
    grader: { kind: 'constraints', constraints: [{ kind: 'title' }] },
    right: ['<<The Sea>>\nIt is calm.', '<<sea>>\n\nCalm.'],
    wrong: ['The Sea\nIt is calm.', '<<The Sea>>', '<<>>\nIt is calm.', '<The Sea>\nIt is calm.', 'It is calm.\n<<The Sea>>', '<<!>>\nIt is calm.'],
  },
  postscript: {
    prompt: 'Write about the sea and end with a "P.S." line.',
    grader: { kind: 'constraints', constraints: [{ kind: 'postscript' }] },
    right: ['The sea is calm.\nP.S. It is blue.', 'The sea is calm. P.S.: Come soon'],
    wrong: ['The sea is calm.', 'P.S. It is blue.', 'The sea is calm.\nP.S.', 'The sea is calm.\nPS It is blue.'],
  },
  mentions: {
    prompt: 'Write about the sea or the sun.',
    grader: { kind: 'constraints', constraints: [{ kind: 'mentions', oneOf: ['sea', 'sun'] }] },
    right: ['The sea is calm.', 'I like the sun.', 'Two suns'],
    wrong: ['It is Sunday.', 'The seal swims.'],
  },
  only: {
    prompt: 'Just say "summer".',
    grader: { kind: 'constraints', constraints: [{ kind: 'only', text: 'summer' }] },
    right: ['summer', 'Summer.', '"summer"', '```\nsummer\n```'],
    wrong: ['I say summer', 'summer summer', 'winter', 'Just say "summer".'],
  },
};

describe.each(Object.entries({ ...EXAMS, ...INSTRUCTIONS }))('%s', (_, { prompt, grader, right, wrong }) => {
  it.each(right)('accepts %j', (reply) => {
    expect(grade({ prompt, grader }, reply)).toMatchObject({ correct: true });
  });

  it.each(wrong)('refuses %j', (reply) => {
    const result = grade({ prompt, grader }, reply);
    expect(result.correct).toBe(false);
    expect(result.reason.length).toBeGreaterThan(0);
  });

  it.each(['', ' \n ', '\u200b'])('refuses nothing at all (%j)', (reply) => {
    expect(grade({ prompt, grader }, reply)).toEqual({ correct: false, reason: 'The reply is empty.' });
  });

  it('refuses the right answer said 10,000 times over', () => {
    const reply = `${right[0]} `.repeat(10_000);
    const start = performance.now();
    expect(grade({ prompt, grader }, reply).correct).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('refuses the right answer lost among 200 other words', () => {
    expect(grade({ prompt, grader }, `${'well then '.repeat(100)}${right[0]}`).correct).toBe(false);
  });
});
