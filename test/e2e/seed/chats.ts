import type { CorePorts } from '../../../src-main/core/ports.ts';
import { seedDinner } from './dinner.ts';
import { DAY_MS, openChat, talk } from './say.ts';

/** Name, title, days since it was last used, and what was said. Three answers were asked for shorter. */
const CHATS: readonly [id: string, title: string, daysAgo: number, lines: readonly string[]][] = [
  ['c0', 'House rules for the allotment', 4, []],
  ['c2', 'Thesis, chapter four', 6, []],
  [
    'c3',
    'Letter to the landlord',
    0.1,
    [
      'My landlord is Mr Okafor. How do I ask him about the heating?',
      'Write that it has been cold since Monday, and ask for a date.',
      'Make the second paragraph less stiff.',
      'It has been cold here since Monday, and I would be glad of a date.',
      'ok',
      'Good luck with it.',
    ],
  ],
  [
    'c5',
    'Regex for invoice numbers',
    1,
    [
      'How do I match RE-2026-00413?',
      'Two letters, a dash, four digits, a dash and five digits make such a number, and a regular expression says just that.',
      'Shorter.',
      '^RE-\\d{4}-\\d{5}$',
    ],
  ],
  [
    'c6',
    'Explain eigenvectors, slowly',
    1.1,
    [
      'Nadia can’t have hazelnuts or walnuts. What is an eigenvector?',
      'A direction that a map only stretches, whatever else the map does to the other directions around it.',
      'Again, but shorter.',
      'A direction that is only stretched.',
      'And an eigenvalue?',
      'By how much it is stretched, which may also be less than nothing or not at all, as the case may be.',
      'Too long.',
      'By how much it is stretched.',
    ],
  ],
  ['c7', 'Packing for Trondheim', 1.2, ['What do I pack for Trondheim in March?', 'Wool, boots and something dry.']],
  ['c8', 'Reading list on tides', 9, ['Where do I read about tides?', 'Begin with the tables of the harbour.']],
  ['c4', 'Notes from the choir', 15, []],
];

/** The chats of a few weeks, one of them with everything that a chat can hold. */
export function seedChats(ports: CorePorts): void {
  const { database, clock } = ports;
  const ago = (days: number) => clock.now() - days * DAY_MS;
  for (let index = 0; index < 60; index += 1)
    openChat(database, `old-${index}`, `Older conversation ${index + 1}`, ago(30 + index));
  for (const [id, title, daysAgo, lines] of CHATS) {
    openChat(database, id, title, ago(daysAgo), { pinned: id === 'c0' || id === 'c2' });
    talk(ports, id, daysAgo, lines);
  }
  seedImported(ports, ago(12));
  seedDinner(ports);
  for (let index = 0; index < 24; index += 1)
    talk(ports, `old-${index}`, 30 + index, [
      'How long does a stew keep?',
      'Three days in the cold, or months frozen.',
    ]);
}

/** Brought in from a file: it teaches nothing, and its system prompt is told to nobody. */
function seedImported(ports: CorePorts, at: number): void {
  ports.database.conversations.insert({
    id: 'c9',
    title: 'Which bike light',
    createdAt: at,
    systemPrompt: null,
    imported: { systemPrompt: 'You sell bicycles.', key: 'bike-light' },
  });
  talk(ports, 'c9', 12, [
    'Which light for an unlit road?',
    'One with a cut-off beam.',
    'How bright?',
    'Eighty lux will do.',
    'And behind?',
    'Anything that is seen from the side too.',
  ]);
  ports.database.messages.setLearnAll('c9', false);
}
