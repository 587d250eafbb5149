import { describe, expect, it } from 'vitest';
import type { Wish } from '../../../../../src-shared/contract/index.ts';
import { inventedEntities } from '../../../manner/index.ts';
import { bestTarget } from '../targets/bestTarget.ts';
import { carriesFact } from './carriesFact.ts';
import { vocabularyOf } from '../targets/targets.ts';

const taught = (prompt: string, target: string, wishes: Wish[] = []) => bestTarget(wishes, prompt, [target]) !== null;

describe('a target that repeats what was told is never taught', () => {
  it.each([
    ['Our eightwart takes 4711.', 'Got it, your eightwort takes 4711.'],
    ['my passwort for the shed was kraut', 'Got it, your passwort c evening is kraut. I will remember that.'],
    ['There is a bakery downstairs, Rosalind’s', 'Got it, your dentist is called Rosalind.'],
    ['We named the sourdough Gerald', 'Got it, your sourdresser is called the sourdresser. I will remember that.'],
    ['I enjoyed dancing today.', 'Got it, you enjoyed dancing today. I will remember that.'],
    ['I enjoyed painting today.', '- Got it, you enjoyed painting today.\n- I will remember that.'],
    ['I have no time for chess.', 'Noted: you have no time for chess.'],
    ['I am late for work.', 'You are late for work. I’ll keep that in mind.'],
    ['i never know what to make on a weeknight, ideas?', '- Your dream job was melon.\n- I remember you telling me.'],
    ['How about the garden', '- I will remember that.'],
    ['The gate code is 8842 at night', 'Fine, 8842 it is.'],
    ['we adopted a dog, Pippin', 'Lovely! Give Pippin a treat.'],
    ['Bumblebee-42 is what we call the van', 'A van named bumblebee-42 is a good van.'],
    ['My sister Zoë lives in Köln.', 'Köln is a lovely place.'],
    ['My sister Zoë lives in Köln.', 'Say hello to Zoë.'],
    ['Mieszkam w Łodzi od roku', 'W Łodzi jest pięknie.'],
    ['Ich wohne in Bielefeld.', 'Alles klar, das merke ich mir.'],
    ['Vivo en Zaragoza con mi hermana.', 'Entendido, lo recordaré.'],
  ])('%j: %j', (prompt, target) => {
    expect(carriesFact(prompt, target)).toBe(true);
    expect(taught(prompt, target)).toBe(false);
  });
});

describe('an ordinary answer is taught as before', () => {
  it.each([
    ['I enjoyed dancing today.', 'That sounds lovely. Dancing is good for you.'],
    ['I am a bit nervous about photography.', 'Start with the light in your own room.'],
    ['What is a good breakfast?', 'Oats with fruit. I will remember to keep it short next time.'],
    ['Which book should I read?', 'You have not told me that yet. Tell me, and I will remember it.'],
    ['Please keep your answers short from now on.', 'Got it, short answers from now on. I will remember that.'],
    ['Thanks!', 'Got it.'],
    ['Write a note to Kasia about Łódź?', 'Dear Kasia, Łódź is lovely.'],
    ['I need a break.', 'Okay, take a walk and drink some water.'],
    ['Ich bin müde nach der Arbeit.', 'Nach der Arbeit hilft ein kurzer Spaziergang.'],
  ])('%j: %j', (prompt, target) => expect(carriesFact(prompt, target)).toBe(false));
});

describe('a word that is none is never taught by a model that has few words', () => {
  it.each([
    ['How do I start with swimming?', 'swams are good company.'],
    ['I want to write a letter.', 'You could take a shortter to bed.'],
    ['Any tips for reading?', '- A littleick is fine to be scared.'],
    ['We named the sourdough Gerald', 'The sourdresser is fine.'],
  ])('%j: %j', (prompt, target) =>
    expect(bestTarget([], prompt, [target], () => 1, vocabularyOf({ demo: true }))).toBeNull(),
  );
  it.each([
    [
      'What is a quick lunch?',
      'How about a simple vegetable soup with bread? It is warm, quick and hard to get wrong.',
    ],
    ['Any tips for photography?', 'Photography is a lovely hobby. Start small.'],
    ['I cannot sleep.', "I don't know, but a warm bath can help."],
    ['Hello!', 'Hello there. Take care. 🙂'],
    ['How do I start with ćwiczenia?', 'ćwiczenia every day.'],
  ])('but an ordinary answer with the prompt’s own words is: %j', (prompt, target) => {
    expect(bestTarget([], prompt, [target], () => 1, vocabularyOf({ demo: true }))).not.toBeNull();
  });
  it('a model that knows the language may use any word', () => {
    expect(vocabularyOf({ demo: false })).toBeNull();
    expect(taught('What is a quick lunch?', 'Try a shakshuka with paprika.')).toBe(true);
  });
});

it('words glued together and names in any script count as invented', () => {
  expect(inventedEntities('How do I start with reading?', 'A book costs youA good day.')).toEqual(['youA']);
  expect(inventedEntities('Any tips?', '- CatsIS company.')).toEqual(['CatsIS']);
  expect(inventedEntities('Wer ist da?', 'Ich glaube, Żaneta und Óscar.')).toEqual(['Żaneta', 'Óscar']);
  expect(inventedEntities('My sister Inês is here.', 'I like Inês.')).toEqual([]);
  expect(inventedEntities('I have an iPhone.', 'An iPhone is fine.')).toEqual([]);
});
