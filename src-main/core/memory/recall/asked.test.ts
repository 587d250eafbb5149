import { describe, expect, it } from 'vitest';
import { statementAsked } from './asked.ts';
import { attributeOf } from '../likeness/attribute.ts';

describe('what a question asks for', () => {
  it.each([
    ['Where do I live?', 'I moved to Berlin.'],
    ['where do i live now', 'I live in Hamburg.'],
    ['Do you know which city I… sorry, which city do I live in?', 'I moved to Köln.'],
    ['Where does my sister Zoë live?', 'My sister Zoë moved to Bonn.'],
    ['Where do my parents live now?', 'My parents live in Vienna.'],
    ['How old am I?', 'I turned 35 today.'],
    ["What's my age?", "I'm 35."],
    ['How old is my son?', 'My son is now 6.'],
    ['What’s my name?', 'I am called Anna.'],
    ['What is my dog called?', "My dog's name is Rex."],
    ["What's my sister's dog called now?", "My sister's dog is called Rex."],
    ['What is the name of my café?', 'My café is called Zoë’s.'],
    ['What is my favourite colour?', 'Green is my favorite color.'],
    ["What's my phone number?", 'My new phone number is 4711.'],
  ])('“%s” is answered by “%s”', (question, fact) => {
    expect(attributeOf(statementAsked(question) ?? '')).toBe(attributeOf(fact));
    expect(attributeOf(fact)).not.toBeNull();
  });
  it.each([
    'Where do penguins live?',
    'How old is the universe?',
    'Where do I find my keys?',
    'What is a dog called?',
    'What is the name of the king?',
    'I live in Berlin.',
  ])('“%s” asks for none of them', (question) => {
    expect(statementAsked(question)).toBeNull();
  });
});
