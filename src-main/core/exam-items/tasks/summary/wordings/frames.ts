import type { Wordings } from '../../../items/draft.ts';

/** How a summary of a note is asked for. */
export const WRAPPERS: Wordings<string> = {
  practice: [
    'Summarise in one sentence of at most {cap} words: {text}',
    'Sum up this note in at most {cap} words.\n{text}',
    '{text}\nGive a summary in one sentence, {cap} words at most.',
    'What is the main point? Use at most {cap} words. {text}',
    'Please write a short summary of this note, no more than {cap} words.\n{text}',
    '{text}\nSay what matters here in one sentence. Limit: {cap} words.',
    'Make this text shorter, one sentence with at most {cap} words: {text}',
    'Note: {text}\nSummary, max {cap} words:',
    'Can you tell me in one sentence what happened? You have {cap} words.\n{text}',
    'I have no time to read this. One sentence of up to {cap} words, please: {text}',
    '{text}\nWhat is the most important thing in this note? At most {cap} words.',
    'summarise this, {cap} words at most\n{text}',
    'Put the main point of the text into one sentence. Stay under {over} words.\n{text}',
    'Leave out what does not matter and write one sentence (up to {cap} words): {text}',
  ],
  gate: [
    'Write one sentence of at most {cap} words that sums up this text: {text}',
    '{text}\nPlease sum up the main point. No more than {cap} words.',
    'What happened here? Give me a summary with at most {cap} words.\n{text}',
    'Short summary in one sentence, please ({cap} words at most).\n{text}',
  ],
  secret: [
    'Tell me the main point of this note in one sentence, up to {cap} words: {text}',
    '{text}\nNow the same in one short sentence. Use no more than {cap} words.',
    'Can you sum up this text? One sentence, at most {cap} words.\n{text}',
    'Please make a summary of up to {cap} words: {text}',
  ],
};

/** How a summary of one matter in a longer text is asked for. */
export const FOCUSED: Wordings<string> = {
  practice: [
    'Two things are mixed in this text. Summarise only what it says about {about}, in one sentence of at most {cap} words.\n{text}',
    '{text}\nSum up the part about {about} in at most {cap} words and leave out the rest.',
    'I only care about {about}. Give me one sentence, {cap} words at most: {text}',
    'What does this text say about {about}? One sentence, up to {cap} words, nothing else.\n{text}',
    '{text}\nWrite a summary for someone who asks about {about} and nothing else. Limit: one sentence, {cap} words.',
    'Summarise this report, but keep only the news about {about} (one sentence, max {cap} words): {text}',
  ],
  gate: [
    'Read the text and sum up in one sentence of at most {cap} words what happened with {about}. Leave everything else out.\n{text}',
    '{text}\nI need the news about {about} only. One sentence of up to {cap} words, please.',
    'Only the part about {about} matters to me. Summarise it in one sentence with no more than {cap} words: {text}',
  ],
  secret: [
    'In one sentence of no more than {cap} words, what is said here about {about}? Ignore the other news.\n{text}',
    '{text}\nPlease summarise what concerns {about}, and only that, in one sentence with at most {cap} words.',
    'Someone asks about {about}. Answer with a summary of one sentence, {cap} words at most: {text}',
  ],
};

/** How one summary of two matters is asked for. */
export const BOTH: Wordings<string> = {
  practice: [
    'The text reports two things. Summarise both in one sentence of at most {cap} words.\n{text}',
    '{text}\nGive both pieces of news in a single sentence, {cap} words at most.',
    'Sum up the two events in one sentence (max {cap} words), with names and numbers: {text}',
    'What are the two main points? One sentence, at most {cap} words. {text}',
    '{text}\nI need one sentence of up to {cap} words that holds both stories and drops the small talk.',
    'Please write one sentence with no more than {cap} words about both matters: {text}',
  ],
  gate: [
    'There are two pieces of news in here. Put both into one sentence of up to {cap} words.\n{text}',
    '{text}\nSummarise the two main events with names and numbers. One sentence, no more than {cap} words.',
    'Please sum up both stories in one sentence, {cap} words at most: {text}',
  ],
  secret: [
    'Write one sentence (at most {cap} words) that keeps both main points of this text.\n{text}',
    '{text}\nTwo matters are reported. Give me both in one sentence with at most {cap} words, names and numbers too.',
    'One sentence, two pieces of news, up to {cap} words: {text}',
  ],
};
