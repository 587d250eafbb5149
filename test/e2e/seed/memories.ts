import type { CorePorts } from '../../../src-main/core/ports.ts';
import type { Memory } from '../../../src-shared/contract/index.ts';

const DAY_MS = 86_400_000;

const KNOWN: readonly [text: string, kind: Memory['kind'], uses: number][] = [
  ['Nadia can’t have hazelnuts or walnuts.', 'fact', 14],
  ['The oven runs about 20 °C hot.', 'fact', 6],
  ['Invoice numbers look like RE-2026-00413.', 'data', 6],
  ['Thesis deadline is 15 January, printed and signed.', 'fact', 11],
  ['You cycle to work, about 9 km, unlit after the bridge.', 'fact', 4],
  ['Choir rehearses on Thursdays at 19:30.', 'fact', 3],
  ['You prefer metric units, with imperial only in quotations.', 'fact', 41],
  ['The tide tables are at https://example.org/tides/kiel', 'link', 0],
];
const PROPOSED = [
  'The allotment’s water is shut off from November to March.',
  'Your landlord is Mr Okafor; letters go to the Kiel office.',
];
/** What was asked of the answers; the first two are traits of the style card, and the second is switched off there. */
const WISHES = ['No more bullet points, please.', 'Always end with: Over and out.', 'Metric before imperial.'];

/** Memories of every state, used or not, heard, written and proposed; and the wishes that the style card is made of. */
export function seedMemories({ database, clock }: CorePorts): void {
  const { memories } = database;
  const heard = { kind: 'fact', conversation: 'c1', message: 'c1-1', createdBy: 'night' } as const;
  for (const [index, [text, kind, uses]] of KNOWN.entries()) {
    const written = index === 6;
    memories.insert({
      ...heard,
      id: `m${index}`,
      text,
      kind,
      state: 'active',
      pinned: index === 0 || index === 3,
      ...(written ? { conversation: null, message: null } : index === 0 ? { conversation: 'c6', message: 'c6-1' } : {}),
      createdBy: written ? 'you' : index % 2 === 0 ? 'night' : 'day',
      night: index % 2 === 0 && !written ? 4 + index * 2 : null,
      createdAt: clock.now() - index * 2 * DAY_MS,
    });
    for (let use = 0; use < uses; use += 1)
      memories.recordUse([`m${index}`], `use-${use}`, clock.now() - ((use * (index + 2)) % 14) * DAY_MS - use);
  }
  for (const [index, text] of PROPOSED.entries())
    memories.insert({
      ...heard,
      id: `p${index}`,
      text,
      state: 'proposed',
      night: 24,
      createdAt: clock.now() - index * 60_000,
    });
  for (const [id, text, replacedBy] of [
    ['gone-1', 'The oven runs about 30 °C hot.', 'm1'],
    ['gone-2', 'A fact that was forgotten.', null],
  ] as const)
    memories.insert({
      ...heard,
      id,
      text,
      state: replacedBy === null ? 'active' : 'replaced',
      night: 4,
      createdAt: clock.now() - 20 * DAY_MS,
      ...(replacedBy === null ? {} : { replacedBy }),
    });
  memories.erase(['gone-2']);
  for (const [index, text] of WISHES.entries())
    memories.insert({
      ...heard,
      id: `wish-${index}`,
      text,
      kind: 'preference',
      state: 'active',
      createdBy: 'day',
      night: null,
      createdAt: clock.now() - 3_600_000 - index * 60_000,
    });
  database.values.set('style.choices', { ending: { offAt: clock.now() } });
}
