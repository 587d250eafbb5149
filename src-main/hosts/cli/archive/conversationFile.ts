import { open, type FileHandle } from 'node:fs/promises';
import { type ImportedConversation, importedConversationSchema } from '../../../../src-shared/contract/index.ts';
import { CommandFailed } from '../command.ts';
import { whatIsWrong } from './whatIsWrong.ts';

/** A conversation of a file, read again when it is wanted: a file may be larger than the memory. */
export interface Entry {
  /** "Line 3", or "Chat 3" of a list. */
  name: string;
  /** When it was begun; null where the file does not say. */
  at: number | null;
  characters: number;
  read(): Promise<ImportedConversation>;
}
export interface ConversationFile {
  /** The oldest first, whatever their order in the file. */
  entries: Entry[];
  /** A sentence for each that is not a conversation. */
  wrong: string[];
  close(): Promise<void>;
}

const PIECE_BYTES = 4 * 1024 * 1024;
const NEWLINE = 0x0a;
/** Read as a whole where it is not made of lines. */
const MOST_WHOLE_BYTES = 256 * 1024 * 1024;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Opens a file of conversations: JSON lines, or one JSON list; UTF-8 with or without a mark, or UTF-16 with one. Throws
 * CommandFailed with a sentence.
 */
export async function openConversationFile(path: string): Promise<ConversationFile> {
  const file = await open(path, 'r').catch(() => {
    throw new CommandFailed(`The file ${path} cannot be read. Check its name, and that you may read it.`);
  });
  try {
    const stat = await file.stat();
    if (stat.isDirectory())
      throw new CommandFailed(
        `${path} is a folder. Name the file in it; an export keeps its chats in conversations.jsonl.`,
      );
    const head = (await file.read(Buffer.alloc(4), 0, 4, 0)).buffer;
    if (head[0] === 0x1f && head[1] === 0x8b)
      throw new CommandFailed(`${path} is compressed. Unpack it (gunzip), then import what is in it.`);
    if (head[0] === 0x50 && head[1] === 0x4b)
      throw new CommandFailed(`${path} is a zip file. Unpack it, then import the file of chats in it.`);
    const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
    const found = wide
      ? readWhole((await wholeOf(file, stat.size, path)).text)
      : await readLines(file, stat.size, path);
    return { entries: byTime(found.entries), wrong: found.wrong, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

type Found = Pick<ConversationFile, 'entries' | 'wrong'>;

function byTime(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    (one, other) => (one.at ?? Number.POSITIVE_INFINITY) - (other.at ?? Number.POSITIVE_INFINITY) || 0,
  );
}

/** Goes through the file once and keeps the places of its lines. */
async function readLines(file: FileHandle, size: number, path: string): Promise<Found> {
  const found: Found = { entries: [], wrong: [] };
  let line = 0;
  let isFirst = true;
  for await (const { start, length } of linesOf(file)) {
    line += 1;
    const name = `Line ${line}`;
    const parsed = parse(await bytesAt(file, start, length));
    if (parsed.kind === 'empty') continue;
    // A list, or one conversation over many lines.
    if (
      isFirst &&
      (parsed.kind === 'notJson' || (parsed.kind === 'json' && Array.isArray(parsed.value))) &&
      size <= MOST_WHOLE_BYTES
    ) {
      const whole = await wholeOf(file, size, path);
      if (whole.value !== undefined) return readList(Array.isArray(whole.value) ? whole.value : [whole.value]);
    }
    isFirst = false;
    const checked = parsed.kind === 'json' ? check(parsed.value) : { wrong: parsed.sentence };
    if ('wrong' in checked) found.wrong.push(`${name}: ${checked.wrong}`);
    else
      found.entries.push(
        entry(name, checked.conversation, length, async () => reread(await bytesAt(file, start, length))),
      );
  }
  return found;
}

/** The places of all lines, without their ends. */
async function* linesOf(file: FileHandle): AsyncGenerator<{ start: number; length: number }> {
  const piece = Buffer.alloc(PIECE_BYTES);
  let start = 0;
  let at = 0;
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, at);
    if (bytesRead === 0) break;
    const read = piece.subarray(0, bytesRead);
    const ends: number[] = [];
    for (let end = read.indexOf(NEWLINE); end !== -1; end = read.indexOf(NEWLINE, end + 1)) ends.push(at + end);
    for (const end of ends) {
      yield { start, length: end - start };
      start = end + 1;
    }
    at += bytesRead;
  }
  if (at > start) yield { start, length: at - start };
}

async function bytesAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length;) {
    const { bytesRead } = await file.read(bytes, read, length - read, start + read);
    if (bytesRead === 0) throw new CommandFailed('The file became shorter while it was read. Import it again.');
    read += bytesRead;
  }
  return start === 0 && bytes.subarray(0, 3).equals(UTF8_MARK) ? bytes.subarray(3) : bytes;
}

type Parsed = { kind: 'empty' } | { kind: 'json'; value: unknown } | { kind: 'notJson' | 'notText'; sentence: string };

function parse(bytes: Uint8Array): Parsed {
  try {
    return parseText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { kind: 'notText', sentence: 'it is not text in UTF-8. Save the file as UTF-8, then import it again.' };
  }
}

function parseText(text: string): Parsed {
  if (text.trim() === '') return { kind: 'empty' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return {
      kind: 'notJson',
      sentence: 'it is not JSON. Each line has to be one conversation as {"title", "messages": [{"role", "content"}]}.',
    };
  }
}

function check(value: unknown): { conversation: ImportedConversation } | { wrong: string } {
  const checked = importedConversationSchema.safeParse(value);
  return checked.success ? { conversation: checked.data } : { wrong: whatIsWrong(value, checked.error) };
}

function reread(bytes: Uint8Array): ImportedConversation {
  return importedConversationSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

function entry(name: string, conversation: ImportedConversation, characters: number, read: Entry['read']): Entry {
  const first = conversation.messages.find((message) => message.createdAt != null)?.createdAt;
  return { name, at: conversation.createdAt ?? first ?? null, characters, read };
}

async function wholeOf(file: FileHandle, size: number, path: string): Promise<{ text: string; value?: unknown }> {
  if (size > MOST_WHOLE_BYTES)
    throw new CommandFailed(
      `${path} is too large to be read at once. Save it as UTF-8 with one conversation on each line.`,
    );
  const bytes = await bytesAt(file, 0, size);
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const parsed = parseText(text);
  return parsed.kind === 'json' ? { text, value: parsed.value } : { text };
}

/** Of a text that is in memory anyway: a list, or lines. */
function readWhole(text: string): Found {
  const whole = parseText(text);
  if (whole.kind === 'json') return readList(Array.isArray(whole.value) ? whole.value : [whole.value]);
  const found: Found = { entries: [], wrong: [] };
  for (const [index, line] of text.split('\n').entries()) {
    const parsed = parseText(line);
    if (parsed.kind !== 'empty')
      add(
        found,
        `Line ${index + 1}`,
        parsed.kind === 'json' ? check(parsed.value) : { wrong: parsed.sentence },
        line.length,
      );
  }
  return found;
}

function readList(values: readonly unknown[]): Found {
  const found: Found = { entries: [], wrong: [] };
  for (const [index, value] of values.entries())
    add(found, values.length === 1 ? 'The file' : `Chat ${index + 1}`, check(value), JSON.stringify(value).length);
  return found;
}

function add(found: Found, name: string, checked: ReturnType<typeof check>, characters: number): void {
  if ('wrong' in checked) found.wrong.push(`${name}: ${checked.wrong}`);
  else found.entries.push(entry(name, checked.conversation, characters, () => Promise.resolve(checked.conversation)));
}
