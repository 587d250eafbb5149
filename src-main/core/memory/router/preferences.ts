import { letters, oneSpelling } from '../../letters.ts';

/** A standing wish about how to answer; `directive` is the wording the model reads. */
export interface Preference {
  key: 'length' | 'bullets' | 'register' | 'case' | 'emoji' | 'opening' | 'ending';
  directive: string;
}

/** The sentence speaks to the assistant: an order, a request, or "I prefer". */
const SPEAKS_TO_IT = letters(
  /^(?:(?:ok(?:ay)?|and|so|also|but|oh),? |from now on,? |in (?:the )?future,? |please,? |always |never |just )*(?:keep|make|use|add|include|give|answer|reply|respond|write|speak|talk|be|sound|stay|stop|start|end|can you|could you|would you|will you|i(?:['’]d| would)? (?:prefer|like|love|want)|no more|short|shorter|brief|always|never)\b/i,
);
/** About answers in general, not about one task. */
const ABOUT_ANSWERS = letters(
  /\b(?:(?:your|all|every|the|my) (?:answers?|repl(?:y|ies)|responses?|messages?)|answers|replies|responses|sentences|from now on|in (?:the )?future|always|every time|bullet points?|bullets|emojis?)\b/i,
);
/** Short orders about manner: "be brief", "answer in lower case", "keep it short". */
const MANNER = letters(
  /^(?:please,? |just )*(?:be|sound|stay|keep it|answer|reply|respond|speak|talk|write)(?: to me)?(?: more| less)? (?:in |with |using )?[\w -]{2,30}[.!]?$|^(?:shorter|brief(?:er)?|short)(?: answers?)?,? please[.!]?$/i,
);
/** "Write a short poem" asks for a text, not for a manner. */
const ASKS_FOR_A_TEXT = letters(
  /\b(?:write|give me|make|tell me)\b.*\b(?:a|an|the|some)\b.*\b(?:story|poem|list|note|letter|e-?mail|summary|plan|song|essay|message|table|recipe|joke)\b/i,
);

const RULES = (
  [
    {
      key: 'length',
      pattern:
        /\b(?:short(?:er)?|brief(?:ly)?|concise|one sentence|single sentence|fewer words|less wordy|too long)\b/i,
      directive: 'Answer in one short sentence.',
    },
    { key: 'bullets', pattern: /\b(?:bullet points?|bullets|bulleted)\b/i, directive: 'Use bullet points.' },
    {
      key: 'register',
      pattern: /\b(?:be|more|sound|stay|keep it) (?:more )?(?:formal|polite)\b|\bformal (?:tone|language)\b/i,
      directive: 'Be formal.',
    },
    {
      key: 'register',
      pattern: /\b(?:be|more|sound) (?:more )?(?:friendly|warm|casual)\b/i,
      directive: 'Be warm and friendly.',
    },
    { key: 'case', pattern: /\b(?:lower ?case|no capitals?)\b/i, directive: 'Write in lower case.' },
    { key: 'case', pattern: /\b(?:upper ?case|capital letters|all caps)\b/i, directive: 'Write in capital letters.' },
    { key: 'emoji', pattern: /\b(?:use|add|with|like)\b.*\bemojis?\b/i, directive: 'Use an emoji.' },
  ] satisfies { key: Preference['key']; pattern: RegExp; directive: string }[]
).map((rule) => ({ ...rule, pattern: letters(rule.pattern) }));
const ASKS_IT = letters(/\b(?:can|could|would|will) you\b/i);
const FRAMED = letters(
  /^(?:please )?(?:always )?(start|begin|open|end|finish|close|sign off)\b(?: (?:your|every|each|all|the))*(?: (?:answers?|repl(?:y|ies)|messages?|responses?))? (?:with|by saying)[: ]+["'“]?(.{2,40}?)["'”]?\.?$/i,
);
const FOR_GOOD = letters(/\b(?:always|from now on|in (?:the )?future)\b/i);
const NEGATED = letters(
  /\b(?:no|stop using|don't use|do not use|without|never use) (?:more )?(?:bullets?|bullet points?|emojis?)\b/i,
);

/** The standing preferences a sentence states, or an empty list; negated wishes ("no bullets") state none. */
export function findPreferences(sentence: string): Preference[] {
  const plain = oneSpelling(sentence).trim();
  if (plain.length > 200 || (plain.endsWith('?') && !ASKS_IT.test(plain))) return [];
  const framed = FRAMED.exec(plain);
  if (framed?.[1] !== undefined && framed[2] !== undefined) {
    const opens = /^(?:start|begin|open)/i.test(framed[1]);
    return [
      opens
        ? { key: 'opening', directive: `Start with: ${framed[2]}` }
        : { key: 'ending', directive: `End with: ${framed[2]}` },
    ];
  }
  if (!(SPEAKS_TO_IT.test(plain) && ABOUT_ANSWERS.test(plain)) && !MANNER.test(plain)) return [];
  if (ASKS_FOR_A_TEXT.test(plain) && !FOR_GOOD.test(plain)) return [];
  if (NEGATED.test(plain)) return [];
  const found: Preference[] = [];
  for (const { key, pattern, directive } of RULES) {
    if (pattern.test(plain) && !found.some((other) => other.key === key)) found.push({ key, directive });
  }
  return found;
}
