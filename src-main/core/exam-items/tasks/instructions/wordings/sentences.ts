import type { Wordings } from '../../../items/draft.ts';

export const START: Wordings<string> = {
  practice: [
    'Write a sentence about {topic} that starts with "{word}".',
    'Start with the word "{word}" and say something about {topic}.',
    'Begin your answer with "{word}": tell me about {topic}.',
    'Tell me about {topic}. Your first word must be "{word}".',
    'Please write something about {topic} and begin with "{word}".',
    'Can you start a sentence about {topic} with "{word}"?',
    'The first word is "{word}" and the subject is {topic}. Write the sentence.',
    'begin with {word} and write about {topic}',
    'What can you say about {topic}? Start with "{word}".',
    'I want a sentence about {topic}, and it must begin with the word "{word}".',
    'Use "{word}" as the first word of a sentence about {topic}.',
    'Say one thing about {topic}, starting with "{word}".',
    'Let "{word}" be the first word when you describe {topic}.',
    'Write about {topic} in a sentence that begins with the word "{word}".',
  ],
  gate: [
    'Please begin with the word "{word}" and tell me about {topic}.',
    'Write about {topic} and start with "{word}".',
    'Can you say something about {topic} with "{word}" as the first word?',
    'start with {word} and write a sentence about {topic}',
  ],
  secret: [
    'Say something about {topic} that begins with "{word}".',
    'I want you to start with "{word}" when you write about {topic}.',
    'Tell me one thing about {topic}, with {word} as your first word.',
    'Could you write a sentence about {topic}, starting with the word "{word}"?',
  ],
};

export const END: Wordings<string> = {
  practice: [
    'Write a sentence about {topic} that ends with "{word}".',
    'Tell me about {topic} and end with the word "{word}".',
    'End your answer with "{word}": say something about {topic}.',
    'Describe {topic}. Your last word must be "{word}".',
    'Please write something about {topic} and finish with "{word}".',
    'Can you end a sentence about {topic} with "{word}"?',
    'The last word is "{word}" and the subject is {topic}. Write a sentence.',
    'finish with {word} and write about {topic}',
    'What do you know about {topic}? End with "{word}".',
    'I want a sentence about {topic}, and it must end with the word "{word}".',
    'Use "{word}" as the last word of a sentence about {topic}.',
    'Say one thing about {topic}, ending with "{word}".',
    'Let "{word}" be the last word when you describe {topic}.',
  ],
  gate: [
    'Please end with the word "{word}" and tell me about {topic}.',
    'Write about {topic} and finish with "{word}".',
    'Can you say something about {topic} with "{word}" as the last word?',
    'end with {word} and write a sentence about {topic}',
  ],
  secret: [
    'Say something about {topic} that ends with "{word}".',
    'I want you to finish with "{word}" when you write about {topic}.',
    'Tell me one thing about {topic}, with {word} as your last word.',
    'Could you write a sentence about {topic}, ending with the word "{word}"?',
  ],
};

export const USE_WORD: Wordings<string> = {
  practice: [
    'Write a sentence with the word "{key}" in it.',
    'Use the word "{key}" in a sentence.',
    'Make a sentence with "{key}".',
    'Please write one sentence that has the word {key}.',
    'Can you use "{key}" in a short sentence?',
    'say something with the word {key} in it',
    'I need a sentence, and "{key}" must be in it.',
    'Tell me something and use the word "{key}".',
    'Give me a sentence with {key} in it.',
    'Which sentence can you make with the word "{key}"?',
    'Put the word {key} into a sentence of your own.',
  ],
  gate: [
    'Please make a sentence with the word "{key}" in it.',
    'Can you write something with the word {key}?',
    'Use {key} in one short sentence.',
    'I want a sentence that has "{key}" in it',
  ],
  secret: [
    'Give me one short sentence with the word "{key}".',
    'Could you put "{key}" into a sentence?',
    'write a sentence and use the word {key}',
    'Say one sentence that has the word "{key}" in it.',
  ],
};

export const EITHER: Wordings<string> = {
  practice: [
    'Write a sentence about {topic} or {other}.',
    'Tell me something about {topic} or {other}.',
    'Choose {topic} or {other} and write a sentence about it.',
    'Say something about either {topic} or {other}.',
    'Do you want to write about {topic} or {other}? Write one sentence.',
    'Pick one and describe it: {topic} or {other}.',
    'Please say one thing about {topic} or about {other}.',
    'Describe {topic}, or {other} if you like.',
    'You may write about {topic} or about {other}. Choose one.',
    'one sentence about {topic} or {other}, please',
    'Can you tell me about {topic} or {other}?',
  ],
  gate: [
    'Please write one sentence about either {topic} or {other}.',
    'Choose one, {topic} or {other}, and tell me about it.',
    'Can you say something about {topic} or about {other}?',
    'describe {topic} or {other} in a sentence',
  ],
  secret: [
    'Pick {topic} or {other} and say one thing about it.',
    'Could you describe {topic} or {other}?',
    'I want a sentence about {topic} or about {other}.',
    'tell me one thing about either {topic} or {other}',
  ],
};
