/** English words that say nothing about what a sentence is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about all am an and any are as at be been but by can could did do does for from had has have he her hers him his how i if in into is it its me mine my no not of on or our ours out ' +
    'she should so some than that the their them then there these they this those to us was we were what when where which who whom whose why will with would you your yours'
  ).split(' '),
);
