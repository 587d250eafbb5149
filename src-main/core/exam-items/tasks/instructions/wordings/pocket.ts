import type { Wordings } from '../../../items/draft.ts';

export const REPEAT: Wordings<string> = {
  practice: [
    'Say the word "{word}" {n} times.',
    'Repeat "{word}" {n} times.',
    'Write "{word}" exactly {n} times and nothing else.',
    'Please say "{word}" {n} times.',
    'Can you write the word "{word}" {n} times?',
    'I want to read "{word}" {n} times in your answer.',
    '"{word}", {n} times please',
    'Print "{word}" {n} times in a row.',
    'type {word} {n} times',
    'Give me the word {word} {n} times, nothing more.',
    'Your answer is the word "{word}" {n} times over.',
    'Could you repeat the word {word} {n} times for me?',
    'Write the same word again and again: "{word}", {n} times.',
    'I say "{word}" once. You say it {n} times.',
    'Make a line with "{word}" in it {n} times and no other word.',
  ],
  gate: [
    'Answer with the word "{word}" {n} times.',
    'Can you say {word} {n} times in a row?',
    'write {word} {n} times and no other word',
    'I want you to repeat the word "{word}" {n} times, please.',
  ],
  secret: [
    'Please write "{word}" {n} times in a row.',
    'Could you say the word {word} {n} times for me?',
    'repeat {word} {n} times, nothing more',
    'Print the word "{word}" {n} times and nothing else.',
  ],
};

export const UPPER: Wordings<string> = {
  practice: [
    'Write in capital letters: {text}',
    'Put this in upper case: {text}',
    'Make this all capitals: {text}',
    'Please write "{text}" in capital letters.',
    'How does "{text}" look in upper case?',
    'Change every letter to a capital: {text}',
    'I need this in big letters: {text}',
    'Can you turn "{text}" into capitals?',
    'all caps please: {text}',
    'Use only capital letters to write: {text}',
    'Type this with capital letters only.\n{text}',
    '{text}\nWrite that again in upper case.',
    'Say "{text}" in capitals.',
  ],
  gate: [
    'Please put "{text}" in capital letters.',
    'Can you write this in upper case? {text}',
    'Change this to all capitals: {text}',
    'I need "{text}" in capitals',
  ],
  secret: [
    'Write this with only capital letters: {text}',
    'Please turn this into upper case: {text}',
    'Could you make "{text}" all capitals?',
    'in capital letters please: {text}',
  ],
};

export const LOWER: Wordings<string> = {
  practice: [
    'Write in small letters: {text}',
    'Put this in lower case: {text}',
    'Make this all small letters: {text}',
    'Please write "{text}" in lower case.',
    'How does "{text}" look in small letters?',
    'No capitals please: {text}',
    'I need this without capital letters: {text}',
    'Can you turn "{text}" into lower case?',
    'Use only small letters to write: {text}',
    'Change every letter to a small one: {text}',
    '{text}\nWrite that again in lower case.',
    'Say "{text}" in small letters.',
  ],
  gate: [
    'Please put "{text}" in small letters.',
    'Can you write this in lower case? {text}',
    'Change this to all small letters: {text}',
  ],
  secret: [
    'Write this with only small letters: {text}',
    'Please turn this into lower case: {text}',
    'Could you make "{text}" all lower case?',
  ],
};

export const QUOTE: Wordings<string> = {
  practice: [
    'Put quotation marks around this: {text}',
    'Write this in double quotes: {text}',
    'Quote this: {text}',
    'Please put double quotes around these words: {text}',
    'Can you quote this for me? {text}',
    'I need quotation marks around this text: {text}',
    'in quotes please: {text}',
    '{text}\nPut that in quotation marks.',
    'Copy this between double quotes: {text}',
    'Use quotation marks and write: {text}',
    'Make a quote of this.\n{text}',
  ],
  gate: [
    'Please write this in quotation marks: {text}',
    'Can you put double quotes around this? {text}',
    'Quote these words: {text}',
    '{text}\nWrite that in double quotes.',
  ],
  secret: [
    'Please quote this text: {text}',
    'Put this between quotation marks: {text}',
    'Could you write these words in double quotes? {text}',
    'I need this in quotes: {text}',
  ],
};

/** The same task for one word, which stands inside the sentence. */
export const QUOTE_WORD: Wordings<string> = {
  practice: [
    'Put quotation marks around the word {text}.',
    'Write the word {text} in double quotes.',
    'Quote this: {text}',
    'Please quote the word {text}.',
    'Can you put {text} in quotation marks?',
    'I need double quotes around {text}.',
    'Write this in double quotes: {text}',
    'copy {text} between quotation marks',
  ],
  gate: [
    'Please put double quotes around the word {text}.',
    'Can you quote the word {text} for me?',
    'Write {text} between quotation marks.',
  ],
  secret: [
    'Please write {text} in quotation marks.',
    'Could you put quotes around the word {text}?',
    'Copy the word {text} in double quotes.',
  ],
};

export const QUESTION: Wordings<string> = {
  practice: [
    'Turn this into a question: {who} is {place}.',
    'Make a question from this: {who} is {place}.',
    'Ask if {who} is {place}.',
    'Change this sentence into a question: {who} is {place}.',
    'Can you make this a question? {who} is {place}.',
    'Write the question for this sentence: {who} is {place}.',
    'Please ask whether {who} is {place}.',
    'I think {who} is {place}. Ask me about it with a question.',
    '{who} is {place}. Make that a question.',
    'You want to know if {who} is {place}. What do you ask?',
    'make a question out of this: {who} is {place}',
    'How do you ask if {who} is {place}?',
    'Somebody asks if {who} is {place}. Write the question.',
  ],
  gate: [
    'Please turn this sentence into a question: {who} is {place}.',
    '{who} is {place}. Now ask that as a question.',
    'Write a question that asks if {who} is {place}.',
    'ask me whether {who} is {place}',
  ],
  secret: [
    'Can you turn this into a question for me? {who} is {place}.',
    'Ask a question to know if {who} is {place}.',
    'Please change this to a question: {who} is {place}.',
    '{who} is {place}. What is the question?',
  ],
};

export const ONLY: Wordings<string> = {
  practice: [
    'Reply with only the word "{word}".',
    'Answer with "{word}" and nothing else.',
    'Just say "{word}".',
    'Say only "{word}".',
    'Please write {word} and stop.',
    'Your whole answer must be "{word}".',
    'Can you say {word}? Only that word, please.',
    'One word is enough: "{word}". Say it.',
    'I want to read "{word}" and nothing more.',
    'write only {word}',
    'Do not explain anything, just write "{word}".',
    'Give me the word "{word}" alone.',
    'Copy this word: {word}',
  ],
  gate: [
    'Please answer with only the word "{word}".',
    'Just write the word {word} and nothing more.',
    'say {word}, only that word',
    'Your answer must be "{word}" and no other word.',
  ],
  secret: [
    'Please say just "{word}" and stop.',
    'Reply with {word} and nothing else.',
    'Write the word "{word}" alone.',
    'I want only the word {word} as your answer',
  ],
};
