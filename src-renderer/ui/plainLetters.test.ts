import { expect, test } from 'vitest';
import { holds } from './plainLetters.ts';

test.each([
  ['A week in Kraków', 'krakow'],
  ['A week in Krakow', 'Kraków'],
  ['Trip to Łódź', 'lodz'],
  ['Hauptstraße', 'STRASSE'],
  ['東京の旅', '東京'],
  ['Cake 🎂', '🎂'],
])('“%s” holds “%s”', (text, words) => expect(holds(text, words)).toBe(true));

test('what is not in it is not found', () => expect(holds('A week in Kraków', 'krakau')).toBe(false));
