import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { fuse } from '../../../core/memory/recall/fuse.ts';
import { openDatabase, type OpenDatabase } from '../openDatabase.ts';

const clock = { now: () => 1, every: () => () => {} };
let database: OpenDatabase;
beforeEach(() => {
  database = openDatabase(':memory:', { clock });
});
afterEach(() => database.close());

/** What was said, what is typed into the search, and what of it the snippet marks. */
const FOUND: [string, string, string][] = [
  ['We were in Kraków last year.', 'Krakow', 'Kraków'],
  ['We were in Krakow last year.', 'Kraków', 'Krakow'],
  ['We were in Krako\u0301w last year.', 'kraków', 'Krako\u0301w'],
  ['Łódź is a fine town.', 'Lodz', 'Łódź'],
  ['Lodz is a fine town.', 'Łódź', 'Lodz'],
  ['My street is Hauptstraße.', 'hauptstrasse', 'Hauptstraße'],
  ['The name is Søren Ærø.', 'soren', 'Søren'],
  ['私は東京に住んでいます。', '東京', '東京'],
  ['私は東京に住んでいます。', '住んで', '住んで'],
  ['我昨天在北京吃了烤鸭。', '烤鸭', '烤鸭'],
  ['我昨天在北京吃了烤鸭。', '鸭', '鸭'],
  ['ฉันกินข้าวที่กรุงเทพ', 'กินข้าว', 'กินข้าว'],
  ['ฉันกินข้าวที่กรุงเทพ', 'กรุงเทพ', 'กรุงเทพ'],
  ['저는 서울에 살아요', '울에', '울에'],
  ['ﾄｳｷｮｳ へ', 'トウキョウ', 'ﾄｳｷｮｳ'],
  ['Happy birthday 🎂 to you', '🎂', '🎂'],
  ['Well done 👍🏽!', '👍', '👍'],
  ['Red ❤️ is love', '❤', '❤'],
  ['All of us 👨‍👩‍👧 here', '👨‍👩‍👧', '👨‍👩‍👧'],
  ['Meet me in 東京 on Monday', 'monday 東京', '東京'],
];
const NOT_FOUND: [string, string][] = [
  ['私は東京に住んでいます。', '京東'],
  ['私は東京に住んでいます。', '大阪'],
  ['東 is not 京', '東京'],
  ['Happy birthday 🎂 to you', '🎁'],
  ['東京 and 大阪', 'x'],
  ['東京 and 大阪', 'u6771'],
];

function write(text: string): void {
  database.conversations.insert({ id: 'c', title: 'Chat', createdAt: 1, systemPrompt: null });
  database.messages.insert([
    {
      id: 'other',
      conversation: 'c',
      parent: null,
      role: 'user',
      text: 'Something else, 何か 🙂.',
      state: 'complete',
      createdAt: 1,
    },
    { id: 'm', conversation: 'c', parent: 'other', role: 'assistant', text: '', state: 'streaming', createdAt: 1 },
  ]);
  database.messages.close('m', { state: 'complete', text, failure: null, stats: null });
  for (const [id, words] of [
    ['other', 'Something else, 何か 🙂.'],
    ['m', text],
  ] as const)
    database.memories.insert({
      id,
      text: words,
      kind: 'fact',
      state: 'active',
      conversation: null,
      message: null,
      createdBy: 'you',
      night: null,
      createdAt: 1,
    });
}
/** What memory would recall with the index of vectors down. */
function recalled(query: string): string[] {
  const hits = database.memories.searchWords(query, 10).map(({ id }, index) => ({
    id,
    text: database.memories.get(id)?.text ?? '',
    similarity: null,
    wordRank: index + 1,
  }));
  return fuse(query, hits, 5).map(({ id }) => id);
}

describe('whatever script it is written in', () => {
  test.each(FOUND)('“%s” is found by “%s”', (text, query, marked) => {
    write(text);
    const hits = database.messages.search(query, 5);
    expect(hits.map(({ message }) => message)).toEqual(['m']);
    expect(hits[0]?.snippet.normalize('NFC')).toContain(`\u0001${marked}\u0002`.normalize('NFC'));
    expect(recalled(query)).toEqual(['m']);
  });
  test.each(NOT_FOUND)('“%s” is not found by “%s”', (text, query) => {
    write(text);
    expect(database.messages.search(query, 5)).toEqual([]);
    expect(recalled(query)).toEqual([]);
  });
  test('a question without spaces recalls what shares its words', () => {
    write('私の犬の名前はポチです。');
    expect(recalled('犬の名前は何ですか')).toEqual(['m']);
  });
  test('an edited memory is found by its new words only', () => {
    write('私は東京に住んでいます。');
    database.memories.update('m', { text: '私は大阪に住んでいます。' });
    expect([recalled('東京'), recalled('大阪')]).toEqual([[], ['m']]);
  });
  test('a long text shows the part that matches', () => {
    write(`${'ก'.repeat(4_000)}東京${'ข'.repeat(4_000)}`);
    const snippet = database.messages.search('東京', 5)[0]?.snippet ?? '';
    const [before = '', after = ''] = snippet.split('\u0001東京\u0002');
    expect([before, after]).toEqual([expect.stringMatching(/^….{20,100}$/u), expect.stringMatching(/^.{20,100}…$/u)]);
  });
});

test('what was erased leaves no sign of itself in the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'circadia-test-'));
  database.close();
  database = openDatabase(join(folder, 'circadia.db'), { clock });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write('東京タワーの秘密🎂 in Łódź');
  const bytes = () =>
    Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString('latin1');
  const signs = ['6771', '5bc6', '1f382', 'lodz', Buffer.from('秘密').toString('latin1')];
  expect(signs.filter((sign) => bytes().includes(sign))).not.toEqual([]);
  database.memories.erase(['m']);
  database.conversations.remove('c');
  expect(signs.filter((sign) => bytes().includes(sign))).toEqual([]);
  expect(database.messages.search('秘密', 5)).toEqual([]);
});

test('among twenty thousand messages a character is found without delay', () => {
  database.conversations.insert({ id: 'c', title: 'Chat', createdAt: 1, systemPrompt: null });
  const messages = Array.from({ length: 20_000 }, (_, index) => ({
    id: `m${index}`,
    conversation: 'c',
    parent: index === 0 ? null : `m${index - 1}`,
    role: 'user' as const,
    text: index === 7 ? '烤鸭很好吃' : `我昨天在北京吃了饭 ${index}`,
    state: 'complete' as const,
    createdAt: index,
  }));
  database.messages.insert(messages);
  const from = performance.now();
  expect(database.messages.search('烤鸭', 5).map(({ message }) => message)).toEqual(['m7']);
  expect(database.messages.search('北京吃了', 5)).toHaveLength(5);
  expect(database.messages.search('没有', 5)).toEqual([]);
  expect(performance.now() - from).toBeLessThan(500);
});
