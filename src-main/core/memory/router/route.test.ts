import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeText } from './route.ts';
import { spansOf } from './spans.ts';

const labels = (text: string) => routeText(text).map((route) => `${route.label}: ${route.text}`);

describe('routing a message', () => {
  it.each([
    ['My dog is called Biscuit.', 'fact'],
    ['I live in Leeds.', 'fact'],
    ['The staging server is on port 8443.', 'fact'],
    ['Remember that Nadia cannot have nuts', 'fact'],
    ['https://example.org/a?b=1', 'fact'],
    ['{"id": 5, "name": "x"}', 'fact'],
    ['What is my dog called?', 'style'],
    ['Tell me about my options', 'style'],
    ["I'm tired today.", 'style'],
    ['Please keep your answers short from now on.', 'both'],
    ['my password is hunter2', 'secret'],
    ['AKIAABCDEFGHIJKLMNOP', 'secret'],
    ['4111 1111 1111 1111', 'secret'],
    ['!', 'drop'],
  ])('sends %j to %s', (text, label) => {
    expect(routeText(text).map((route) => route.label)).toEqual([label]);
  });

  it('routes each part of a mixed message by itself', () => {
    expect(labels('Hi! I work at Acme.\n```js\nconst a = 1;\n```\nTell me a joke.')).toEqual([
      'style: Hi!',
      'fact: I work at Acme.',
      'fact: const a = 1;',
      'style: Tell me a joke.',
    ]);
  });

  it('takes the head of a mail for no fact', () => {
    const mail = [
      'From: boss@example.com',
      'To: zoe@example.com',
      'Subject: The rota',
      '',
      'The rota starts at 9.',
    ].join('\n');
    expect(routeText(mail).filter(({ label, text }) => label === 'fact' && text.includes('@'))).toEqual([]);
    expect(routeText('From: boss@example.com').map(({ label }) => label)).toEqual(['fact']);
  });
  it('keeps log lines together', () => {
    const spans = [...spansOf('see:\n2026-11-21 10:22:01 ERROR a\n2026-11-21 10:22:02 INFO b')];
    expect(spans).toMatchObject([
      { form: 'sentence', text: 'see:' },
      { form: 'log', text: '2026-11-21 10:22:01 ERROR a\n2026-11-21 10:22:02 INFO b' },
    ]);
  });

  it('never invents text: every span stands in the message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        for (const span of spansOf(text)) for (const line of span.text.split('\n')) expect(text).toContain(line.trim());
      }),
    );
  });

  it('stays quick on a megabyte of fences and dots', () => {
    const startedAt = performance.now();
    routeText('```'.repeat(20_000) + ' . '.repeat(100_000));
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

it('sends a wish to memory when it is negated, too', () => {
  expect(routeText('No more bullet points, please.')).toMatchObject([{ label: 'both', kind: 'preference' }]);
});
