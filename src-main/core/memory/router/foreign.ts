import type { TextRange } from '../../../../src-shared/contract/index.ts';
import { inOrder } from './ranges.ts';

/** The parts of a message that are somebody else's words, in order. */
export interface ForeignParts {
  /** Pasted, quoted with ">", or the body of a mail. */
  others: TextRange[];
  /** Between quotation marks. */
  quoted: TextRange[];
}

const SENDER = /^\s{0,8}(?:from|von|de|da|van|från|fra|差出人|发件人|보낸 사람|от)\s{0,3}[:：]/iu;
const HEADER =
  /^\s{0,8}(?:to|cc|subject|date|sent|an|betreff|gesendet|datum|à|objet|envoyé|date|para|asunto|enviado|fecha|a|oggetto|inviato|data|assunto|aan|onderwerp|verzonden|件名|宛先|主题|收件人|тема|кому)\s{0,3}[:：]/iu;
/** Lines in which a mail program announces what follows. */
const FORWARDED =
  /^\s{0,8}(?:-{2,20}\s{0,3}(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje (?:original|reenviado)|messaggio originale|messaggio inoltrato|mensagem original|oorspronkelijk bericht|doorgestuurd bericht)|begin forwarded message|anfang der weitergeleiteten)|(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef)\s{0,3}:\s{0,3}$/iu;
/** A mail shows its sender and another header within this many lines. */
const HEADER_LINES = 6;
const ANNOUNCING_CHARACTERS = 200;

const MARKS: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '‹': '›', '「': '」', '『': '』' };

/** The line of a mail that names sender, receiver, subject or time. */
export function isMailHeader(line: string): boolean {
  const start = line.slice(0, ANNOUNCING_CHARACTERS);
  return SENDER.test(start) || HEADER.test(start);
}

/** The text without what is somebody else's: what the user typed, and no more. */
export function ownWords({ text, pasted = [] }: { text: string; pasted?: readonly TextRange[] | undefined }): string {
  const { others, quoted } = foreignParts(text, pasted);
  let own = '';
  let at = 0;
  for (const { start, end } of inOrder([...others, ...quoted])) {
    own += text.slice(at, start);
    at = Math.max(at, end);
  }
  return own + text.slice(at);
}

/** Finds them; `pasted` are the parts that the page saw being pasted. */
export function foreignParts(text: string, pasted: readonly TextRange[] = []): ForeignParts {
  const others = [...pasted];
  const quoted: TextRange[] = [];
  const lines = text.split('\n');
  let start = 0;
  let mail = false;
  let paragraph = { start: 0, end: 0 };
  for (const [index, line] of lines.entries()) {
    const end = start + line.length;
    mail ||= beginsMail(lines, index);
    if (mail || /^\s*>/.test(line.slice(0, 40))) others.push({ start, end });
    if (line.trim() === '') {
      quoted.push(...betweenMarks(text, paragraph));
      paragraph = { start: end + 1, end: end + 1 };
    } else paragraph.end = end;
    start = end + 1;
  }
  quoted.push(...betweenMarks(text, paragraph));
  return { others: inOrder(others), quoted: inOrder(quoted) };
}

function beginsMail(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (FORWARDED.test(line.slice(-ANNOUNCING_CHARACTERS))) return line.length <= ANNOUNCING_CHARACTERS;
  if (!SENDER.test(line.slice(0, ANNOUNCING_CHARACTERS))) return false;
  return lines
    .slice(index + 1, index + HEADER_LINES)
    .some((other) => HEADER.test(other.slice(0, ANNOUNCING_CHARACTERS)));
}

/** Quotations of one paragraph; a mark that is never closed quotes nothing. */
function betweenMarks(text: string, { start, end }: TextRange): TextRange[] {
  const found: TextRange[] = [];
  let open = null as { close: string; at: number } | null;
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? '';
    if (open !== null && character === open.close) {
      found.push({ start: open.at, end: at + 1 });
      open = null;
    } else if (open === null) {
      const close: string | undefined = character === '"' ? '"' : MARKS[character];
      if (close !== undefined) open = { close, at };
    }
  }
  return found;
}
