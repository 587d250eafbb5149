import { describe, expect, it } from 'vitest';
import { contradicting, covers } from './covering.ts';

describe('a fact that answers the question', () => {
  it.each([
    ['What is my dog called?', 'My dog is called Biscuit.'],
    ['Where does my sister live?', 'My sister Zoë lives in Köln.'],
    ['What does my brother do for a living?', 'My brother works as a florist.'],
    ['Which port is the staging server on?', 'The staging server is on port 8443.'],
    ['What is Inês allergic to?', 'My sister Inês is allergic to cashews.'],
    ['What is Ine\u0302s allergic to?', 'My sister Inês is allergic to cashews.'],
    ['What is my sister called?', 'My sister Zoë lives in Köln.'],
    ['Who is my sister?', 'Petra is my sister.'],
    ['When is my flight?', 'My flight is on Saturday.'],
    ['Where is my bicycle?', 'My bicycle is in the cellar.'],
    ['How many children does my aunt have?', 'My aunt has three children.'],
    ['When is my café closed?', 'My café is closed on Mondays'],
  ])('%j: %j', (question, fact) => {
    expect(covers(question, fact)).toBe(true);
  });

  it.each([
    ['What is my cat called?', 'My dog is called Biscuit.'],
    ['What is my favourite colour?', 'My favourite food is soup.'],
    ['Where does my sister live?', 'My sister is allergic to cashews.'],
    ['What is my sister called?', 'My sister is allergic to cashews.'],
    ['What is my sister called?', 'My sister lives in Köln.'],
    ['Who is my sister?', 'My sister works at the harbour.'],
    ['When is my flight?', 'My flight is with a small airline.'],
    ['Where is my bicycle?', 'My bicycle is silver.'],
    ['How old is my dog?', 'My old dog sleeps all day.'],
    ['How are you?', 'My dog is called Biscuit.'],
    ['What am I allergic to?', 'My sister is allergic to wool.'],
    ['My dog?', 'my dog'],
  ])('%j: not %j', (question, fact) => {
    expect(covers(question, fact)).toBe(false);
  });

  it('does not answer a wish for advice with a quotation', () => {
    const facts = [{ text: 'My sister Zoë lives in Köln.' }];
    expect(contradicting('Should I move to Köln like my sister?', 'unknown', facts)).toBeNull();
    expect(contradicting('Can you tell me where my sister lives?', 'untold', facts)).toBe(facts[0]);
  });

  it('does not answer a question about the world from memory', () => {
    const facts = [{ text: 'My dog is called Biscuit.' }];
    expect(contradicting('What is a dog?', 'unknown', facts)).toBeNull();
    expect(contradicting('What is my dog called?', 'unknown', facts)).toBe(facts[0]);
    expect(contradicting('What is the dog called?', 'untold', facts)).toBe(facts[0]);
  });
});
