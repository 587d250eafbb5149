import { describe, expect, it } from 'vitest';
import { findWishes } from './findWishes.ts';

describe('standing wishes', () => {
  it.each([
    ['Please keep your answers short.', ['length:short']],
    ['Always use bullet points.', ['bullets:yes']],
    ['Always end with: Over and out.', ['ending:Over and out']],
    ['Start every answer with "Ahoy".', ['opening:Ahoy']],
    ['The answer was short.', []],
    ['I like short films.', []],
    ['Write a short poem.', []],
    ['Give me a list of short words.', []],
    ['Please be brief.', ['length:short']],
    ['I prefer shorter answers.', ['length:short']],
    ['From now on write in lower case.', ['letterCase:lower']],
    ['Shorter, please.', ['length:short']],
    ['Please stop using bullet points.', ['bullets:no']],
    ['No emojis, please.', ['emoji:no']],
    ['Never use emojis in your answers.', ['emoji:no']],
    ['Longer answers, please.', ['length:long']],
    ['Longer, please.', ['length:long']],
    ['Please answer in German from now on.', ['language:German']],
    ["Don't greet me.", ['greeting:no']],
    ['Please keep your answers to one sentence.', ['length:one sentence']],
    ['Can you answer in German?', []],
    ['There are no bullet points in the file.', []],
    ['The answers took longer than always.', []],
    ['I work without emojis at the office.', []],
  ])('reads the trait of %j', (sentence, wishes) => {
    expect(findWishes(sentence).map(({ trait, value }) => `${trait}:${value}`)).toEqual(wishes);
  });
});
