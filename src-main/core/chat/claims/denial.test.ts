import { describe, expect, it } from 'vitest';
import { readOpening } from './denial.ts';
import { DENIALS, NO_DENIALS } from '../../../../test/fixtures/cases/denials.ts';

const whole = (text: string) => {
  const opening = readOpening(text, true);
  return opening.kind === 'denial' ? opening.denial : opening.kind;
};

describe('an answer that denies knowing', () => {
  it.each([
    'You have not told me that yet. Tell me, and I will remember it.',
    'You haven’t told me your sister’s name.',
    'Ahoy! You have not told me that yet.',
    'I am sorry, but you never mentioned where you live.',
    'You didn’t tell me what your dog is called.',
    'It seems you have not yet shared your birthday with me.',
    'I haven’t been told that yet.',
    'That hasn’t been mentioned in our chat.',
    'Das hast du mir noch nicht gesagt.',
    'Du hast mir noch nicht erzählt, wie dein Hund heißt.',
    'Tu ne m’as pas encore dit où tu habites.',
    'Aún no me has dicho cómo se llama tu perro.',
    'Non me l’hai ancora detto.',
    'Você ainda não me disse isso.',
    'Dat heb je me nog niet verteld.',
    'まだ教えていただいていません。',
  ])('%j says that you never told it', (text) => {
    expect(whole(text)).toBe('untold');
  });

  it.each([
    'I don’t have that information.',
    'I do not know your sister’s name.',
    'Sorry, I don’t know what your dog is called.',
    'I’m afraid I have no record of that.',
    'As an AI, I don’t have access to personal details about you.',
    'I’m not sure what your favourite colour is.',
    'I can’t recall that.',
    'Unfortunately, there is no information about your job.',
    'Ich weiß leider nicht, wo du wohnst.',
    'Je ne sais pas comment s’appelle ton chien.',
    'No tengo esa información.',
    'Non lo so.',
    'Não sei onde você mora.',
    'Ik weet het niet.',
    '申し訳ありませんが、わかりません。',
  ])('%j says that it does not know', (text) => {
    expect(whole(text)).toBe('unknown');
  });

  it.each([
    'Your dog is called Biscuit. You told me so.',
    'You told me that you live in Leeds.',
    'Got it, your dog is called Biscuit. I will remember that.',
    'Yes, I remember that. Your sister is Ana.',
    'No, cashews are not safe for Inês.',
    'You should not tell anyone your PIN.',
    'I don’t have a dog, but I like them.',
    'I do not eat, so I can’t say.',
    'You have a sister named Zoë, and you said that she lives in Köln. You have not told me more.',
    'Let me tell you a joke about a clock.',
    'It is closed on Mondays.',
    'Du wohnst in Köln.',
    'Tu as dit que tu habites à Lyon.',
    'I know that one!',
    'I don’t know if that is a good idea. Köln is far away.',
    'I’m not sure you should move there.',
    'I do not know a better joke than this one.',
    'Never mind, I said it wrong.',
  ])('%j does not', (text) => {
    expect(whole(text)).toBe('other');
  });

  it('is undecided until a sentence or enough words are there', () => {
    expect(readOpening('You have', false).kind).toBe('undecided');
    expect(readOpening('You have not told me that yet.', false).kind).toBe('undecided');
    expect(readOpening('You have not told me that yet. Tell', false)).toEqual({ kind: 'denial', denial: 'untold' });
    expect(readOpening('Ahoy! You', false).kind).toBe('undecided');
    expect(readOpening('The sea is wide and blue and full of fish that swim in it all day', false).kind).toBe('other');
    expect(readOpening('', true).kind).toBe('other');
  });
});

describe.each([0, 1])('of the openings of many models, those at %i of two', (half) => {
  const heard = (cases: readonly string[]) =>
    cases.filter((text, index) => index % 2 === half && readOpening(text, true).kind === 'denial');
  it('that deny are heard, but for two', () => expect(heard(DENIALS).length).toBeGreaterThanOrEqual(38));
  it('that deny nothing are never taken for a denial', () => expect(heard(NO_DENIALS)).toEqual([]));
});
