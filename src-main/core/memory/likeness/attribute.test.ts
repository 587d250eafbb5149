import { describe, expect, it } from 'vitest';
import { attributeOf } from './attribute.ts';

/** The second sentence gives what the first one spoke of another value. */
const CONTRADICTS: [string, string][] = [
  ['My dog is called Biscuit.', 'Actually, my dog is called Rex, not Biscuit.'],
  ['My dog is called Biscuit.', 'No, sorry, my dog is called Rex.'],
  ['My dog is called Biscuit.', 'Hi, oops, my dog is called Rex :)'],
  ['My dog is called Biscuit.', "My dog's name is Rex."],
  ['My dog is named Biscuit', 'The name of my dog is Rex.'],
  ['My dog’s name is Biscuit.', 'wait, my dog is now called Rex!'],
  ['Our dog is called Biscuit.', 'By the way, my dog is named Rex.'],
  ['My café is called Müller.', 'Well, actually my café is called Zoë’s.'],
  ["My sister's dog is called Biscuit.", "Oh, and my sister's dog is called Rex."],
  ['My sister Zoë is called Z.', 'My sister Zoë is called Zo.'],
  ['My name is Ann.', 'I am called Anna.'],
  ['My name is Ann.', "I'm called Anna"],
  ['I live in Hamburg.', 'I moved to Berlin.'],
  ['I live in Hamburg.', "I've moved to Berlin last week."],
  ['I live in Hamburg.', 'I have just moved to São Paulo with my family.'],
  ['I live in Hamburg.', 'I moved to Berlin two weeks ago.'],
  ['I live in Hamburg.', 'I now live in Berlin.'],
  ['I live in Hamburg.', 'Actually, I currently live in Berlin.'],
  ['I live in Hamburg.', 'By the way, I am now living in Berlin.'],
  ['I moved to Berlin.', 'I moved to Łódź in March.'],
  ['I moved to Berlin.', 'now I live in Kraków'],
  ['i live in hamburg', 'i moved to berlin'],
  ['My parents live in Vienna.', 'My parents moved to Graz.'],
  ['My sister Zoë lives in Köln.', 'Sorry, my sister Zoë lives in Bonn, not in Köln.'],
  ['My favourite colour is red.', 'My favorite color is green.'],
  ['My favorite color is red.', 'Green is my favourite colour.'],
  ['My favourite colour is red.', 'My favourite colour is now green.'],
  ['My favourite colour is red.', 'Correction: my favourite colour is green.'],
  ['My favourite theatre is the Globe.', 'My favorite theater is the Thalia.'],
  ['My favourite programme is Dark.', 'My favorite program is Lost.'],
  ['My home town is Leeds.', 'My hometown is York.'],
  ['My phone number is 4711.', 'My new phone number is 4712.'],
  ['My e-mail address is a@b.de.', 'My email address is c@d.de.'],
  ["My brother's birthday is 3 May.", 'My brother’s birthday is on 4 May.'],
  ['I am 34 years old.', "I'm 35 years old."],
  ['I am 34.', 'I turned 35 today.'],
  ['My son is 5 years old.', 'My son is now 6.'],
  ['The staging server is on port 8443.', 'The staging server runs on port 9443 now.'],
  ['The rent of the flat costs 900.', 'Please remember that the rent of the flat costs 950.'],
  ['My flight is on Saturday.', 'My flight is on Sunday.'],
  ['My flight is at 9:30.', 'Update: my flight is at 11.'],
  ['My deadline is Friday.', 'My deadline is on Monday.'],
  ['Please remember: my budget is 300 euros.', 'Remember that my budget is 400 euros.'],
];
/** Both may be true at once. */
const BOTH_HOLD: [string, string][] = [
  ['My dog is called Biscuit.', 'My dog Biscuit likes walks.'],
  ['My dog is called Biscuit.', 'My cat is called Mog.'],
  ['My dog is called Biscuit.', "My sister's dog is called Rex."],
  ['My dog is called Biscuit.', 'My dog was called Rex when we got him.'],
  ['My dog is called Biscuit.', 'My dog is not called Rex.'],
  ['My dog is called Biscuit.', "My dog isn't called Rex."],
  ['My dog is called Biscuit.', "My dog's name is on the collar."],
  ['My old dog is called Biscuit.', 'My dog is called Rex.'],
  ['My first dog is called Biscuit.', 'My second dog is called Rex.'],
  ['My favourite colour is red.', 'My favourite food is soup.'],
  ['My favourite colour is red.', 'My favourite colour is not green.'],
  ['My favourite colour is red.', "My sister's favourite colour is green."],
  ['I live in Hamburg.', 'I lived in Berlin.'],
  ['I live in Hamburg.', 'I moved to another team.'],
  ['I live in Hamburg.', 'I moved to the second floor.'],
  ['I live in Hamburg.', 'I moved to Linux.'],
  ['I live in Hamburg.', 'I moved to TypeScript last year.'],
  ['I live in Hamburg.', 'I moved my desk to Berlin.'],
  ['I live in Hamburg.', 'I moved to Berlin when I was six.'],
  ['I live in Hamburg.', 'I moved to Berlin ten years ago.'],
  ['I live in Hamburg.', 'I want to live in Berlin.'],
  ['I live in Hamburg.', "I don't live in Berlin."],
  ['I live in Hamburg.', 'I used to live in Berlin.'],
  ['I live in Hamburg.', 'My sister lives in Berlin.'],
  ['I live in Hamburg.', 'I live at 5 Main Street.'],
  ['I live in Hamburg.', 'I live in a small flat.'],
  ['I live in Hamburg.', 'I live in the north of the city.'],
  ['I live in Hamburg.', 'I work in Berlin.'],
  ['My sister is a nurse.', 'My sister is a mother of two.'],
  ['My job is nurse.', 'My job is very stressful.'],
  ['My flight is on Saturday.', 'My flight is delayed.'],
  ['My flight is on Saturday.', 'My flight is at 9:30.'],
  ['My phone number is 4711.', 'My old phone number is 4712.'],
  ['My phone number is 4711.', 'My work phone number is 4712.'],
  ['I am 34 years old.', 'I am 5 minutes late.'],
  ['I am 34 years old.', 'I am 180 cm tall.'],
  ['My son is 5 years old.', 'My son is 110 cm tall.'],
  ['Nobody told me that my dog is called Rex.', 'My dog is called Biscuit.'],
];

describe('the attribute that a sentence gives a value to', () => {
  it.each(CONTRADICTS)('is one for “%s” and “%s”', (older, newer) => {
    expect(attributeOf(newer)).not.toBeNull();
    expect(attributeOf(newer)).toBe(attributeOf(older));
  });
  it.each(BOTH_HOLD)('differs for “%s” and “%s”', (one, other) => {
    const keys = [attributeOf(one), attributeOf(other)];
    expect(keys[0] === null || keys[1] === null || keys[0] !== keys[1]).toBe(true);
  });
  it('is read in time that grows with the length of the sentence only', () => {
    const timeOf = (text: string) => {
      const from = performance.now();
      attributeOf(text);
      return performance.now() - from;
    };
    for (const piece of [
      'my a ',
      'now ',
      'actually, ',
      ', not x',
      "my 's name ",
      'My dog is ',
      '   ',
      'i moved to A ',
      'name of my ',
    ]) {
      timeOf(piece.repeat(2_000));
      expect(timeOf(piece.repeat(40_000))).toBeLessThan(50);
    }
  });
});
