import type { CorePorts, NewMessage } from '../../../src-main/core/ports.ts';
import { DAY_MS, openChat, type Said, say } from './say.ts';

/** An answer with everything that Markdown can hold, and what must not come through. */
export const LONG_ANSWER =
  'A braise does most of its work while you do something else.\n\n## Friday, fifty minutes\n\n1. Brown eight thighs in two batches.\n2. Add prunes and 400 ml of stock. Set the dial to **150 °C**.\n3. Seventy-five minutes.\n\n- 18:30, back into the oven\n- 19:10, couscous\n\n```python\nfor guest in ["Nadia", "the boys"]:\n    print(f"plate for {guest}")  # four in all\n```\n\n| dish | when |\n| --- | --- |\n| chicken | Friday |\n\nSee [tides](https://example.org/tides) & more. <b>raw</b> ![x](https://example.org/x.png)';

/** Recalled memories, a stopped and a failed answer, and two messages in two versions. */
export function seedDinner(ports: CorePorts): void {
  const { database } = ports;
  openChat(database, 'c1', 'Saturday dinner for four', ports.clock.now() - DAY_MS);
  const chat = (role: NewMessage['role'], said: Said) => say(ports, 'c1', role, said);
  chat('user', {
    id: 'c1-1',
    parent: null,
    minutesAgo: 1400,
    text: 'Nadia and the boys are coming on Saturday. What can I make ahead, so that I’m not in the kitchen all evening?',
  });
  chat('assistant', {
    id: 'c1-2',
    parent: 'c1-1',
    minutesAgo: 1399,
    text: 'A braise does most of its work while you do something else. Chicken with prunes and preserved lemon holds for a day and is better for it. Cook only the couscous fresh.',
  });
  chat('user', {
    id: 'c1-3',
    parent: 'c1-2',
    minutesAgo: 12,
    text: 'The chicken, then. Give me a plan for both days.',
  });
  chat('assistant', {
    id: 'c1-4-older',
    parent: 'c1-3',
    minutesAgo: 11.5,
    text: 'Brown the chicken on Friday and braise it for an hour. On Saturday warm it slowly and cook the couscous.',
  });
  chat('assistant', { id: 'c1-4', parent: 'c1-3', minutesAgo: 11, text: LONG_ANSWER });
  database.messages.saveRecalled('c1-4', [
    { memory: 'm0', text: 'Nadia can’t have hazelnuts or walnuts.', score: 0.91, conversation: 'c6', message: 'c6-1' },
    { memory: 'm1', text: 'The oven runs about 20 °C hot.', score: 0.87, conversation: 'c1', message: 'c1-1' },
  ]);
  database.messages.savePrompt('c1-4', [
    {
      role: 'system',
      content:
        'You are Circadia, a small assistant.\n\nWhat you know about the user:\n- Nadia can’t have hazelnuts or walnuts.\n- The oven runs about 20 °C hot.',
    },
    { role: 'user', content: 'The chicken, then. Give me a plan for both days.' },
  ]);
  chat('user', { id: 'c1-5', parent: 'c1-4', minutesAgo: 8, text: 'And something for dessert?' });
  chat('assistant', {
    id: 'c1-6',
    parent: 'c1-5',
    minutesAgo: 7,
    state: 'stopped',
    text: 'Poach the quinces slowly, with a strip of lemon and',
  });
  chat('user', { id: 'c1-7-older', parent: 'c1-6', minutesAgo: 4.5, text: 'A shopping list, please.' });
  chat('user', { id: 'c1-7', parent: 'c1-6', minutesAgo: 4, text: 'Shopping list as plain text, please.' });
  chat('assistant', {
    id: 'c1-8',
    parent: 'c1-7',
    minutesAgo: 3,
    state: 'failed',
    text: '',
    failure: 'The engine ran out of memory. Your message is safe. Close another app, or use a shorter context.',
  });
}
