import { wordings } from '../../../items/draft.ts';

/** The tasks that conditions are added to. */
export const ABOUT = wordings(
  'Write a short text about {topic}.|Tell me about {topic}.|What would you say about {topic}?|I need a few lines on {topic} for our newsletter.|Describe {topic} to a visitor.|Please write something about {topic}.|Our class is collecting texts about {topic}; write one.|Give me a small piece on {topic}.',
  'Please describe {topic} for our newsletter.|Could you write a little about {topic}?|Write a small text on {topic} for a visitor.|I would like to read something about {topic}.',
  'Can you write a few lines about {topic} for our class?|Please give me a short text on {topic}.|What can you tell a visitor about {topic}?|We are collecting texts and still need one about {topic}.',
);
export const BULLET_TASK = wordings(
  'List {n} {things} as bullet points.|Write a bullet list of {n} {things}.|Give me {n} {things}, one bullet each.|I am preparing a quiz and need {n} {things} in a bullet list.|Name {n} {things}, each on its own line after a dash.|Which {n} {things} come to mind? Answer with bullets.',
  'Please write {n} {things} as a list of bullet points.|For a quiz, name {n} {things} with a bullet before each.|Could you give me a bullet list with {n} {things}?',
  'I need {n} {things}, each after a dash on its own line.|Can you list {n} {things} with bullets for our quiz?|Please make a bullet list that holds {n} {things}.',
);
export const NUMBER_TASK = wordings(
  'Make a numbered list of {n} {things}.|List {n} {things} and number them from 1.|Give me {n} {things} in a numbered list.|Number {n} {things}, one on each line.|I am preparing a test and need a numbered list of {n} {things}.|Write down {n} {things}, each with its number in front.',
  'Please name {n} {things} in a numbered list.|Could you list {n} {things} with a number in front of each?|For a test, number {n} {things} on separate lines.',
  'I need {n} {things}, numbered and one on each line.|Can you write a numbered list with {n} {things}?|Please list {n} {things} for our test and number them.',
);
export const COMMA_TASK = wordings(
  'Name {n} {things} on one line, separated by commas.|List {n} {things} with commas between them.|Give me a comma list of {n} {things}.|Write {n} {things} in one line and put commas between them.|Which {things} do you know? Name {n}, separated by commas.|I need {n} {things} as one line with commas for a table.',
  'Please write {n} {things} with commas between them on one line.|For a table, give me {n} {things} separated by commas.|Could you name {n} {things} in a comma list?',
  'I would like {n} {things} in one line, with commas.|Can you list {n} {things}, separated by commas, for our table?|Please put {n} {things} on one line with commas between them.',
);
export const REPEAT_TASK = wordings(
  'Write the word "{word}" {n} times.|Repeat "{word}" exactly {n} times.|Say "{word}" {n} times in a row.|I want to see the word "{word}" {n} times.|Answer with "{word}", {n} times over.|Please print "{word}" {n} times and nothing else.',
  'Please repeat the word "{word}" {n} times.|I want you to write "{word}" {n} times in a row.|Answer by saying "{word}" exactly {n} times.',
  'Can you print the word "{word}" {n} times?|Please write "{word}" {n} times over.|Say the word "{word}" exactly {n} times and nothing else.',
);
export const QUESTION_TASK = wordings(
  'Ask me a question about {topic}.|Write one question about {topic} for a quiz.|What would you ask an expert on {topic}?|I need a quiz question about {topic}.|Think of a question about {topic}.|Please write a question about {topic} and no answer to it.',
  'Please ask an expert one question about {topic}.|For our quiz, think of one question on {topic}.|Could you write me a question about {topic}?',
  'Can you think of a quiz question on {topic}?|Please ask me one thing about {topic}.|I would like to ask an expert about {topic}; write the question.',
);

/** The conditions, each a sentence of its own. */
export const SENTENCES = wordings(
  'Use exactly {n} sentences.|Your answer must have {n} sentences.|Write {n} sentences, no more and no fewer.|Keep it to exactly {n} sentences.|The text has {n} sentences.|I want {n} sentences.',
  'Answer in exactly {n} sentences.|There must be {n} sentences in your text.|Write exactly {n} sentences and no more.',
  'The answer should have exactly {n} sentences.|Please use {n} sentences, no more and no fewer.|Keep your text to {n} sentences.',
);
export const NO_COMMAS = wordings(
  'Do not use any commas.|Commas are not allowed.|Write without commas.|Avoid commas.|There must be no comma in your answer.|Leave out all commas.',
  'Please do not write any commas.|No comma is allowed in the text.|Use no commas at all.',
  'Your text must not have a comma.|Please avoid all commas.|Write it without any comma.',
);
export const END_PHRASE = wordings(
  'End with the words "{phrase}" and nothing after them.|Finish with "{phrase}".|Your last words must be "{phrase}".|Close with "{phrase}".|The text ends with "{phrase}".|Let the final words be "{phrase}".',
  'Please finish with the words "{phrase}".|The last words of your answer are "{phrase}".|At the very end write "{phrase}".',
  'Let your text end with "{phrase}".|Close your answer with the words "{phrase}".|The final words must be "{phrase}".',
);
export const START_WORD = wordings(
  'Start with the word "{word}".|Your first word must be "{word}".|Begin with "{word}".|Let "{word}" be the first word.|The text begins with the word "{word}".|Open with "{word}".',
  'Please begin with the word "{word}".|The first word of your answer is "{word}".|Make "{word}" your first word.',
  'Your text starts with "{word}".|Please open with the word "{word}".|Let the answer begin with "{word}".',
);
export const FORBID_TWO = wordings(
  'Do not use the words "{first}" or "{second}".|Never say "{first}" or "{second}".|The words "{first}" and "{second}" are not allowed.|Avoid "{first}" and "{second}".|Leave out the words "{first}" and "{second}".|Write it without "{first}" and without "{second}".',
  'Please avoid the words "{first}" and "{second}".|You may not say "{first}" or "{second}".|Neither "{first}" nor "{second}" may be in your answer.',
  'Do not write "{first}" or "{second}" anywhere.|Your text must not use the words "{first}" and "{second}".|Please leave out "{first}" and "{second}".',
);
export const USE_TIMES = wordings(
  'Use the word "{key}" exactly {n} times.|The word "{key}" must come exactly {n} times.|Say "{key}" {n} times in all.|Write the word "{key}" {n} times, no more and no fewer.|"{key}" has to be in the text exactly {n} times.|Let the word "{key}" appear {n} times.',
  'Please use "{key}" exactly {n} times.|The word "{key}" should appear exactly {n} times.|In all, write "{key}" {n} times.',
  'Make the word "{key}" appear exactly {n} times.|Your text says "{key}" {n} times, no more.|Please let "{key}" come exactly {n} times.',
);
export const KEYWORDS = wordings(
  'Use the words {words}.|The words {words} must be in it.|Include {words}.|Make sure that {words} are in the text.|Work in the words {words}.|Your answer has to hold {words}.',
  'Please include the words {words}.|All of {words} must be in your text.|Make use of {words}.',
  'Your answer must include {words}.|Please work in {words}.|The text should hold the words {words}.',
);
export const MOST_WORDS = wordings(
  'Use at most {n} words.|Stay under {more} words.|Your answer may have {n} words at most.|Keep it within {n} words.|No more than {n} words.|Write at most {n} words in all.',
  'Please stay within {n} words.|The text may not have more than {n} words.|Write fewer than {more} words.',
  'Please use no more than {n} words.|Keep your answer under {more} words.|At most {n} words are allowed.',
);
export const WORD_COUNT = wordings(
  'Write one sentence of exactly {n} words.|Your sentence must have exactly {n} words.|Use exactly {n} words in one sentence.|Answer with a single sentence of {n} words.|It should be one sentence with {n} words.|Make it a sentence of exactly {n} words.',
  'Please answer in one sentence of exactly {n} words.|The answer is a single sentence with exactly {n} words.|Use one sentence and exactly {n} words.',
  'Make one sentence that has exactly {n} words.|Your answer is one sentence of {n} words.|Please write a single sentence with exactly {n} words.',
);
export const ALL_UPPER = wordings(
  'Use capital letters only.|Write everything in capital letters.|The whole answer must be in upper case.|No small letters.|Put all of it in capitals.|Every letter must be a capital.',
  'Please write in capital letters only.|Everything must be in upper case.|Use nothing but capitals.',
  'Your whole answer is in capital letters.|Please use upper case for every letter.|Small letters are not allowed.',
);
export const ALL_LOWER = wordings(
  'Use small letters only.|Write everything in lower case.|The whole answer must be in lower case.|No capital letters.|Put all of it in small letters.|Do not use a single capital letter.',
  'Please write in small letters only.|Everything must be in lower case.|Use nothing but small letters.',
  'Your whole answer is in small letters.|Please use lower case for every letter.|Capital letters are not allowed.',
);
export const SORTED = wordings(
  'Put them in alphabetical order.|The list must be in alphabetical order.|Sort them from A to Z.|Order them by the alphabet.|Let them follow the alphabet.|Sort the list alphabetically.',
  'Please sort them alphabetically.|They must be in order from A to Z.|Write them in alphabetical order.',
  'The order must follow the alphabet.|Please put the list in order from A to Z.|Keep them in alphabetical order.',
);
export const ALL_QUOTED = wordings(
  'Put your whole answer in double quotes.|The whole reply must stand in double quotation marks.|Wrap everything in double quotes.|Begin and end with a double quotation mark.|Write it all between double quotes.|Your reply stands inside double quotes.',
  'Please wrap your answer in double quotation marks.|Everything must stand between double quotes.|Put double quotation marks around the whole text.',
  'Please write the whole answer inside double quotation marks.|The reply begins and ends with a double quote.|Wrap the whole text in double quotes.',
);
export const TITLE = wordings(
  'Put a title on the first line, in double angle brackets like <<this>>.|The first line is a title written <<like this>>.|Give it a title in double angle brackets, as in <<title>>, on a line of its own at the top.|Start with a line that holds a title, wrapped as <<title>>.|Above the text put a title between << and >>.|It needs a title line such as <<my title>> at the top.',
  'Please start with a title line wrapped <<like this one>>.|At the top there must be a title in double angle brackets, such as <<a title>>.|Put a line with a title between << and >> first.',
  'Your text has a title on top, wrapped in double angle brackets like <<a name>>.|Please give it a first line with a title written as <<name>>.|The title stands above the text between << and >>.',
);
export const POSTSCRIPT = wordings(
  'Add a postscript that starts with "P.S." at the end.|End with a postscript beginning with "P.S." and a few words.|Put a note after the text, starting with "P.S." and then your words.|After the text comes a postscript that begins with "P.S." and says one more thing.|It needs a last line that starts with "P.S." and adds something.|Close with one more thought after "P.S." on a new line.',
  'Please finish with a note that begins with "P.S." and adds a thought.|At the end there must be a postscript starting with "P.S." and a few words.|Add one more line after the text, beginning with "P.S." and some words.',
  'Your text closes with a postscript that begins with "P.S." on a new line.|Please put one more thought at the end, starting with "P.S." as usual.|The last line is a note that starts with "P.S." and says something.',
);
export const END_PHRASES = wordings(
  'That is all.|I hope this helps.|Thank you for reading.|And that is the truth.|See you soon.|More will follow.',
  'This is the end.|Have a nice day.|That was the news.',
  'Thanks and see you.|I hope you like it.|That is my view.',
);
