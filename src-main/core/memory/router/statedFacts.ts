import type { RouteReason } from '../../../../src-shared/contract/index.ts';
import { letters, oneSpelling } from '../../language/letters.ts';
import { attributeOf } from '../likeness/attribute.ts';
import { withoutOpeners } from '../likeness/openers.ts';

/** What makes a sentence a fact worth keeping, with how sure the rule is. */
export interface StatedFact {
  reason: Exclude<RouteReason, { code: 'secret' }>;
  confidence: number;
}

const OPENS_QUESTION = letters(
  /^(?:what|which|who|whom|whose|where|when|why|how|is|are|am|was|were|do|does|did|can|could|will|would|should|shall|may|might|have|has|had|tell me|explain|write|give|show|list|make|translate|summari[sz]e|help|find|please|let's|remind me (?:what|who|where|when|how))\b/i,
);
const THIRD_PERSON_STATE = letters(
  /\b(?:is|are|was|were|lives?|works?|has|have|starts?|ends?|opens?|closes?|runs?|costs?|weighs?|needs?|listens?|expires?|moved?|prefers?|likes?|loves?|hates?|speaks?|plays?|studies|drives?|can't|cannot)\b/i,
);

const RULES = (
  [
    {
      code: 'asksToRemember',
      confidence: 0.98,
      pattern: /^(?:please )?(?:remember|note|keep in mind|don't forget)(?: that|:|,)?\s+\S+/i,
    },
    {
      code: 'namesYours',
      confidence: 0.97,
      pattern: /\b(?:my|our)\s+[\w' -]{2,60}?\s+(?:is|are|was)\s+(?:called|named)\b/i,
    },
    {
      code: 'statesYours',
      confidence: 0.93,
      pattern:
        /^(?:and |also |btw,? |by the way,? )?(?:my|our)\s+[\w'’ -]{2,60}?\s+(?:is|are|was|were|has|have|lives?|works?|starts?|ends?|likes?|loves?|hates?|prefers?|needs?|can't|cannot|runs?|expires?|goes|plays|studies|speaks|leaves?|arrives?|opens?|closes?|costs?|weighs?|meets?|comes?|wants?)\b/i,
    },
    {
      code: 'whoYouAre',
      confidence: 0.93,
      pattern:
        /^(?:I am|I'm|I’m)\s+(?:called|named|allergic|vegetarian|vegan|married|from|based|working|studying|living|born|\d{1,3}\b|an?\s+\w+)/i,
    },
    {
      code: 'whatYouDo',
      confidence: 0.9,
      pattern:
        /^I\s+(?:live|work|study|teach|own|have|drive|speak|play|was born|grew up|moved|can't (?:eat|drink|stand)|cannot (?:eat|drink)|don't (?:eat|drink)|never (?:eat|drink))\b/i,
    },
    {
      code: 'whatYouLike',
      confidence: 0.85,
      pattern: /^I\s+(?:really\s+)?(?:like|love|hate|prefer|enjoy|dislike)\s+\w+/i,
    },
    {
      code: 'dateOrNumber',
      confidence: 0.82,
      pattern:
        /^(?:the|our|my|this)\s+[\w' -]{2,60}?\s+(?:is|are|starts?|ends?|runs?|listens?|opens?|closes?|expires?|costs?|moved)\b.*(?:\d|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b)/i,
    },
    {
      code: 'holdsAddress',
      confidence: 0.9,
      pattern: /\b(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+\b/i,
    },
    {
      code: 'somebodyYouKnow',
      confidence: 0.75,
      pattern:
        /^(?:(?:his|her|their|your)\s+[\w' -]{2,40}?|\p{Lu}[\p{L}\p{M}]+(?: and \p{Lu}[\p{L}\p{M}]+)?)\s+(?:is|are|lives?|works?|has|loves?|likes?|hates?|can't|cannot)\s+(?:allergic|called|my|in|at|on|from|born|\w+)/u,
    },
  ] as const
).map((rule) => ({ ...rule, pattern: letters(rule.pattern) }));
/** Believed after "Actually," and the like, too; "Yes, I have" and "Oh, I like it" are conversation. */
const AFTER_OPENERS = new Set<string>(['namesYours', 'statesYours', 'whoYouAre', 'dateOrNumber']);
const SUPPOSED = letters(/^(?:if|suppose|supposing|imagine|assum(?:e|ing)|pretend|maybe|perhaps)\b/i);
/** Feelings and passing states look like facts and are conversation. */
const PASSING = letters(
  /^(?:I am|I'm|I’m|my day|my week|my head|I have to|I have a question|I have no idea|I have been)\b.*\b(?:tired|fine|good|ok|okay|happy|sad|bored|hungry|sorry|sure|glad|back|here|done|ready|great|well|question|idea|today|tonight|now|going|trying|looking|wondering|thinking)\b|^I have (?:a question|no idea|to )/i,
);
const HOLDS_A_NAME = letters(/\d|["“']\w|\p{Lu}{2,}|_\w/u);

/** True for a question or a request. */
export function asksSomething(text: string): boolean {
  return /[?？]["'”»)]?$/.test(text.slice(-8).trim()) || OPENS_QUESTION.test(text);
}

/** True for feelings and plans that pass. */
export function tellsAboutNow(text: string): boolean {
  return PASSING.test(text);
}

/** Decides whether a sentence states a lasting fact; questions and requests never do. */
export function findStatedFact(sentence: string): StatedFact | null {
  const text = oneSpelling(sentence.trim()).replaceAll('’', "'");
  if (text.length < 6 || text.length > 600 || text.endsWith('?')) return null;
  const asksToRemember = RULES[0];
  if (asksToRemember !== undefined && asksToRemember.pattern.test(text))
    return { reason: { code: asksToRemember.code }, confidence: asksToRemember.confidence };
  const said = withoutOpeners(text, { times: false });
  if (asksSomething(text) || asksSomething(said) || SUPPOSED.test(said)) return null;
  const isValue = attributeOf(text) !== null;
  if (!isValue && (tellsAboutNow(text) || tellsAboutNow(said))) return null;
  for (const { code, confidence, pattern } of RULES)
    if (pattern.test(text) || (AFTER_OPENERS.has(code) && pattern.test(said))) return { reason: { code }, confidence };
  if (isValue) return { reason: { code: 'value' }, confidence: 0.9 };
  if (/^(?:the|this|that|our)\s/i.test(text) && THIRD_PERSON_STATE.test(text) && HOLDS_A_NAME.test(text))
    return { reason: { code: 'nameOrNumber' }, confidence: 0.6 };
  return null;
}
