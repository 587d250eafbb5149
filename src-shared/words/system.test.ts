import { expect, it } from 'vitest';
import type { ModelFinding, Notice } from '../contract/index.ts';
import { modelSentence, noticeSentence } from './system.ts';

it.each<[Notice, string]>([
  [
    { code: 'settingsDamaged', keptAs: 'a.json' },
    'The settings file could not be read in full. It is kept as a.json; what was unreadable is back to its default.',
  ],
  [
    { code: 'databaseNew', keptAs: 'a.db' },
    'The database was damaged and there is no whole copy of it. A new one was started; the damaged file is kept as a.db.',
  ],
  [
    { code: 'databaseRestored', copyOf: new Date(2026, 10, 20, 3, 0).getTime(), keptAs: 'a.db' },
    'The database was damaged. The copy of 20 November at 03:00 was put in its place; anything newer is only in a.db, which was kept.',
  ],
  [
    { code: 'folderOpen', folder: '/data' },
    'Other users of this computer can look into /data. What Circadia writes there only you can read; to hide the names as well, run: chmod 700 /data',
  ],
  [{ code: 'nightDamaged', night: 4, inUse: null }, 'The files of night 4 are damaged. The untouched model is in use.'],
  [{ code: 'nightDamaged', night: 4, inUse: 2 }, 'The files of night 4 are damaged. Night 2 is in use.'],
])('%j', (notice, sentence) => expect(noticeSentence(notice)).toBe(sentence));

it.each<[ModelFinding, RegExp]>([
  [{ code: 'practice' }, /^A tiny practice model/],
  [{ code: 'runs' }, /^Llama 3 runs on this machine\.$/],
  [{ code: 'pocketMissing' }, /^The pocket model is missing\. Restore/],
  [{ code: 'pocketUnreadable' }, /description cannot be read\. Restore/],
  [{ code: 'pocketChanged' }, /do not match their hash\. Restore/],
  [{ code: 'unreadable' }, /^The model llama-3 is damaged: its config\.json/],
  [{ code: 'ownCode' }, /^The model llama-3 asks to run its own code/],
  [{ code: 'unknownKind', kind: 'mamba' }, /^The model llama-3 is of a kind \(mamba\)/],
  [{ code: 'noWeights' }, /^The model llama-3 has no weights/],
  [{ code: 'noTemplate' }, /Choose a chat or instruct model\.$/],
  [{ code: 'link' }, /^llama-3 is a link.*Import what it points to/],
  [{ code: 'gguf' }, /^llama-3 is a GGUF file\. Import it/],
  [{ code: 'incomplete', file: 'tokenizer.json' }, /tokenizer\.json is missing\. Download the rest/],
  [{ code: 'unfinished', file: 'a.part' }, /not finished \(a\.part\)/],
  [{ code: 'truncated', file: 'a' }, /a is shorter than it says/],
  [{ code: 'damaged', file: 'a' }, /damaged: a cannot be read/],
  [{ code: 'lfsPointer', file: 'a' }, /git lfs pull/],
  [{ code: 'linkInside', file: 'a' }, /a is a link to somewhere else/],
  [{ code: 'runsCode', file: 'a.py' }, /a\.py is a kind of file that can run code/],
])('a model: %j', (finding, sentence) =>
  expect(modelSentence({ name: 'llama-3', label: 'Llama 3', finding })).toMatch(sentence),
);
