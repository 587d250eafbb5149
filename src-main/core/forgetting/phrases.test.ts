import { describe, expect, test } from 'vitest';
import { candidatePhrases, distinctPhrases } from './phrases.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('words to look for after an erasure', () => {
  test('are runs of one length that stand in the text, also in other scripts', () => {
    const texts = [
      'The heron stood in the shallow water for an hour.',
      'Большая серая цапля стояла в воде',
      '大きな灰色の鷺が水の中に立っていた',
    ];
    const found = candidatePhrases(texts);
    expect(found.length).toBeGreaterThan(5);
    for (const run of found) {
      expect(texts.some((text) => text.includes(run))).toBe(true);
      expect(bytes(run)).toBeGreaterThanOrEqual(20);
      expect(bytes(run)).toBeLessThan(24);
    }
    for (const script of [/[а-я]/, /鷺/]) expect(found.some((run) => script.test(run))).toBe(true);
  });

  test('come from every message of a long conversation, and none from one too short', () => {
    const texts = Array.from({ length: 60 }, (_, index) => `message number ${index} says something of its own`);
    const found = candidatePhrases(texts, 64);
    expect(new Set(found.map((run) => texts.findIndex((text) => text.includes(run)))).size).toBeGreaterThan(50);
    expect(candidatePhrases(['Hello!', 'Good morning.'])).toEqual([]);
  });

  test('leave out what is written in several ways in files', () => {
    for (const run of candidatePhrases([
      'she said "never again" and meant every single word of it\nthen C:\\temp was gone for good',
    ]))
      expect(run).not.toMatch(/["\\\n]/);
  });

  test('are only those that nothing else holds', () => {
    const candidates = candidatePhrases(['The heron stood in the shallow water for an hour.']);
    expect(distinctPhrases(candidates, ['I saw it: The heron stood in the grass.'])).not.toContain(
      'The heron stood in t',
    );
    expect(distinctPhrases(candidates, ['I saw it: The heron stood in the grass.'])).toContain('shallow water for an');
    expect(distinctPhrases(candidates, candidates)).toEqual([]);
  });
});
