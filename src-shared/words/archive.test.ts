import { expect, it } from 'vitest';
import type { ArchiveCheck } from '../contract/index.ts';
import { checkSentence } from './archive.ts';

const index = { name: 'index', failure: null, memories: 3, missing: 0, forgotten: 0 } as const;
const erased = { name: 'erased' as const, phrases: 9, files: 20, found: [], unfinished: 0 };

it.each<[ArchiveCheck, string]>([
  [{ name: 'database', ok: true, conversations: 2, messages: 7, lost: 0 }, '2 chats with 7 messages can be read.'],
  [
    { name: 'database', ok: false, conversations: 2, messages: 7, lost: 1 },
    '1 of 2 chats cannot be read. Restore a backup.',
  ],
  [{ ...index, ok: true }, 'The search index holds 3 memories, as it should.'],
  [
    { ...index, ok: false, missing: 1, forgotten: 2 },
    'The search index lacks 1 memories and still holds 2 forgotten ones. The next night mends it.',
  ],
  [{ ...index, ok: false, failure: 'The index is down.' }, 'The index is down.'],
  [{ name: 'adapters', ok: true, nights: 1, broken: [] }, '1 night is complete on disk.'],
  [{ name: 'adapters', ok: false, nights: 3, broken: [2, 3] }, 'The files of night 2, 3 are damaged or missing.'],
  [{ name: 'model', ok: true, failure: null, label: 'Pocket' }, 'Pocket is installed.'],
  [{ name: 'model', ok: false, failure: 'No model.', label: null }, 'No model.'],
  [{ name: 'lineage', ok: true, broken: [] }, 'No adapter was made from a conversation that was deleted.'],
  [
    { name: 'lineage', ok: false, broken: ['0001'] },
    'Made from a conversation that was deleted: 0001. Start Circadia again to go on with the erasure.',
  ],
  [{ ...erased, ok: true }, 'None of 9 phrases of deleted conversations is in any of 20 files.'],
  [{ ...erased, ok: false, unfinished: 2 }, '2 erasures are not finished. Start Circadia again.'],
  [
    { ...erased, ok: false, found: ['a.log', 'b.log'] },
    'Words of a deleted conversation are in a.log, b.log. If you have not written them again since, they were left there.',
  ],
])('%j', (check, sentence) => expect(checkSentence(check)).toBe(sentence));
