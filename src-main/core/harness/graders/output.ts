import { undressed, withoutFence } from '../../exam-items/index.ts';

const LEAD =
  /^(?:so,? )?(?:(?:the|this|it) )?(?:(?:code|program|output|result|answer) )?(?:(?:will )?(?:print|output|log|return|be|is)s?|output|answer|result)\s*:?\s+/i;
const LONGEST = 300;

/** What is wrong with a reply that must be exactly what a program prints; nothing when it is right. */
export function gradeOutput(value: string, text: string): string | undefined {
  if (text.length > LONGEST) return 'The reply is too long for this output.';
  const candidates = [text, text.replace(LEAD, '')].flatMap((reply) => {
    const body = withoutFence(reply);
    return [body, undressed(body)];
  });
  return candidates.includes(value) ? undefined : `Expected ${value}, found ${text.slice(0, 60)}.`;
}
