const MOST_OPENERS = 6;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}'-])[\s,.:;!–—-]*`;
const TALK = String.raw`actually|scratch that|never ?mind|ah+|uh+|um+|ups|well|oh|oops|no|nope|yes|yeah|right|sorry|my bad|wait|hold on|hi|hello|hey|look|listen|for the record|hm+|ok(?:ay)?|by the way|btw|fyi|and|also|but|so|anyway|in fact|i mean(?:t(?: to say)?)?|(?:small )?correction|update|to be (?:precise|exact)|just so you know|(?:please )?(?:remember|note|keep in mind|don't forget)(?: that)?|please`;
const TIMES = 'now|as of (?:now|today)|from now on|since (?:today|yesterday)|these days|nowadays|currently|today';
const OPENER = new RegExp(`^(?:${TALK})${AFTER}`, 'iu');
const OPENER_OR_TIME = new RegExp(`^(?:${TALK}|${TIMES})${AFTER}`, 'iu');

/**
 * The sentence without what people begin with before they say it: "Actually, no, sorry,", and with `times` "Now" and
 * "These days", too.
 */
export function withoutOpeners(sentence: string, { times }: { times: boolean }): string {
  const opener = times ? OPENER_OR_TIME : OPENER;
  let rest = sentence;
  for (let count = 0; count < MOST_OPENERS; count += 1) {
    const shorter = rest.replace(opener, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}
