import { noteSentence } from '../../../../src-shared/words/answer.ts';
import { text as readAll } from 'node:stream/consumers';
import type { Message } from '../../../../src-shared/contract/index.ts';
import { HostGone } from '../../connection/attach.ts';
import { CommandFailed, type Context } from '../command.ts';

/** The last line of `chat --json`; scripts rely on it. */
export function replyLine(message: Message) {
  return {
    type: 'reply',
    conversation: message.conversation,
    message: message.id,
    text: message.text,
    recalled: message.recalled.map(({ memory, text, score }) => ({ memory, text, score })),
    ...(message.notes === undefined || message.notes.length === 0 ? {} : { notes: message.notes }),
    stats: message.stats,
    state: message.state,
  };
}

/** Sends one message and streams the answer; Ctrl-C stops the answer and keeps what was written. */
export async function chat(
  { client, print, onInterrupt }: Context,
  command: { text: string; conversation: string | null; offTheRecord: boolean },
): Promise<void> {
  const piped = command.text === '-';
  const said = piped ? await readAll(process.stdin) : command.text;
  // What comes through a pipe is a file or another program's words.
  const pasted = piped ? [{ start: 0, end: said.length }] : [];
  const events = await client.chat.send({
    conversation: command.conversation,
    text: said,
    pasted,
    offTheRecord: command.offTheRecord,
  });
  let release = () => {};
  let reached: Reached = 'nothing';
  try {
    for await (const event of events) {
      switch (event.type) {
        case 'started': {
          const message = event.assistant.id;
          reached = 'question';
          release = onInterrupt(() => client.chat.stop({ message }));
          print.line({ type: 'started', conversation: event.conversation.id, message });
          break;
        }
        case 'recalled':
          print.line({
            type: 'recalled',
            recalled: event.recalled.map(({ memory, text, score }) => ({ memory, text, score })),
          });
          break;
        case 'text':
          reached = 'words';
          print.line({ type: 'text', text: event.text });
          print.text(event.text);
          break;
        case 'finished': {
          print.text('\n');
          if (event.message.state === 'failed') throw new CommandFailed(event.message.failure ?? 'The answer failed.');
          for (const memory of event.message.recalled) print.text(`  remembered: ${memory.text}\n`);
          for (const note of event.message.notes ?? []) print.text(`  ${noteSentence(note)}\n`);
          print.text(`  conversation ${event.message.conversation}${stoppedText(event.message)}\n`);
          print.line(replyLine(event.message));
          return;
        }
      }
    }
  } catch (error) {
    throw error instanceof HostGone ? new CommandFailed(cutOffSentence(reached), { cause: error }) : error;
  } finally {
    release();
  }
  throw new CommandFailed(cutOffSentence(reached));
}

type Reached = 'nothing' | 'question' | 'words';

/** What is left when Circadia ends in the middle of a call: only what was seen to be stored is promised. */
export function cutOffSentence(reached: Reached): string {
  switch (reached) {
    case 'nothing':
      return 'Circadia closed before it took your message. Nothing was stored; send it again.';
    case 'question':
      return 'Circadia closed before the first word of the answer. Your message is kept in the conversation; nothing was written.';
    case 'words':
      return 'The answer ended early because Circadia closed. What was written is kept in the conversation.';
  }
}

/** How an answer that was stopped is marked. */
export function stoppedText({ state, text }: Pick<Message, 'state' | 'text'>): string {
  if (state !== 'stopped') return '';
  return text.trim() === '' ? ', stopped before the first word, nothing was written' : ', stopped';
}
