/** Writes an answer into the database piece by piece, says each piece once it is stored, and never ends by itself. */
import { openDatabase } from '../../../src-main/node/database/openDatabase.ts';

const database = openDatabase(process.argv[2] ?? '', { clock: { now: () => Date.now(), every: () => () => {} } });
database.conversations.insert({ id: 'c', title: 'Talk', createdAt: 1, systemPrompt: null });
database.messages.insert([
  {
    id: 'q',
    conversation: 'c',
    parent: null,
    role: 'user',
    text: 'Tell me of Biscuit.',
    state: 'complete',
    createdAt: 2,
  },
  { id: 'a', conversation: 'c', parent: 'q', role: 'assistant', text: '', state: 'streaming', createdAt: 3 },
]);
let text = '';
for (let word = 0; ; word++) {
  text += `word${word} `;
  database.messages.flush('a', text);
  process.stdout.write(`${word}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
