import { expect, it } from 'vitest';
import { type PlannedSpan, withoutSmallTalk } from './plannedSpans.ts';

const span = (message: string, text: string, label: PlannedSpan['label'] = 'style'): PlannedSpan => ({
  message,
  text,
  label,
  reason: { code: 'conversation' },
  confidence: 1,
  conversation: 'c',
  title: 'Chat',
});
const told = (spans: PlannedSpan[]) => withoutSmallTalk(spans).map(({ label, reason }) => `${label}: ${reason.code}`);

it('foretells that greetings alone teach nothing where nothing is wished', () => {
  expect(
    told([span('a', 'Good morning!'), span('b', 'Hi.'), span('b', 'How do I boil an egg?'), span('c', 'Danke schön!')]),
  ).toEqual(['drop: greeting', 'style: conversation', 'style: conversation', 'drop: greeting']);
});

it('leaves facts and wishes as they are', () => {
  expect(told([span('a', 'Hello!', 'fact'), span('b', 'Thanks!', 'both')])).toEqual([
    'fact: conversation',
    'both: conversation',
  ]);
});
