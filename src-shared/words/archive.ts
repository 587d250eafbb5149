import type { ArchiveCheck } from '../contract/index.ts';
import { plural } from './numbers.ts';

/** What a check of the data folder found. */
export function checkSentence(check: ArchiveCheck): string {
  switch (check.name) {
    case 'database':
      return check.ok
        ? `${plural(check.conversations, 'chat')} with ${plural(check.messages, 'message')} can be read.`
        : `${check.lost} of ${check.conversations} chats cannot be read. Restore a backup.`;
    case 'index':
      if (check.failure !== null) return check.failure;
      return check.ok
        ? `The search index holds ${check.memories} memories, as it should.`
        : `The search index lacks ${check.missing} memories and still holds ${check.forgotten} forgotten ones. The next night mends it.`;
    case 'adapters':
      return check.ok
        ? `${check.nights} ${check.nights === 1 ? 'night is' : 'nights are'} complete on disk.`
        : `The files of night ${check.broken.join(', ')} are damaged or missing.`;
    case 'model':
      return check.failure ?? `${check.label} is installed.`;
    case 'lineage':
      return check.ok
        ? 'No adapter was made from a conversation that was deleted.'
        : `Made from a conversation that was deleted: ${check.broken.join(', ')}. Start Circadia again to go on with the erasure.`;
    case 'erased':
      if (check.found.length > 0)
        return `Words of a deleted conversation are in ${check.found.join(', ')}. If you have not written them again since, they were left there.`;
      return check.ok
        ? `None of ${check.phrases} phrases of deleted conversations is in any of ${check.files} files.`
        : `${check.unfinished} erasures are not finished. Start Circadia again.`;
  }
}
