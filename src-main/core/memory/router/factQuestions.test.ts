import { expect, it } from 'vitest';
import { questionAbout } from './factQuestions.ts';

it.each([
  ['My dog is called Biscuit.', 'What is my dog called?', 'Biscuit'],
  ["My sister's name is Clara", 'What is my sister called?', 'Clara'],
  ['I have a cat named Mittens, and she is old.', 'What is my cat called?', 'Mittens'],
  ['Remember that I live in Leeds!', 'Where do I live?', 'Leeds'],
  ['I’m allergic to nuts and milk.', 'What am I allergic to?', 'nuts'],
  ['Our aunt lives in Bergen.', 'Where does our aunt live?', 'Bergen'],
  ['My brother works as a florist.', 'What does my brother do for a living?', 'florist'],
  ['The staging server is on port 8080.', 'Which port is the staging server on?', '8080'],
  ['My birthday is on 14 June.', 'When is my birthday?', '14 June'],
  ['The spare key is in the blue box.', 'Where is the spare key?', 'the blue box'],
  ['My favourite colour is teal.', 'What is my favourite colour?', 'teal'],
  ['Petra is my sister.', 'Who is my sister?', 'Petra'],
])('asks for what %j states', (fact, question, value) => {
  expect(questionAbout(fact)).toEqual({ question, value });
});

it.each([
  'How is my dog called?',
  'It rained all day.',
  'My plan is to walk along the whole coast of Wales in one summer with a donkey.',
  '',
])('has no question about %j', (sentence) => {
  expect(questionAbout(sentence)).toBeNull();
});
