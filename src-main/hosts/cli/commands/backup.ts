import { plural } from '../../../../src-shared/words/numbers.ts';
import { backUpDataFolder, restoreDataFolder } from '../../connection/backups.ts';
import { reachCore } from '../../connection/reachCore.ts';
import type { Context } from '../command.ts';

type Printing = Pick<Context, 'print'>;

/** Writes a backup and says what is in it. */
export async function backup({ print }: Printing, command: { file: string }): Promise<void> {
  const written = await backUpDataFolder(command.file);
  print.line({ type: 'backup', ...written });
  print.text(
    `${inWords(written)} in ${written.file}. It is not encrypted: keep it where only you can read it. Models are not in it.\n`,
  );
}

/** Restores a backup, deletes again what was deleted since, and says where the data of before is. */
export async function restore({ print }: Printing, command: { file: string }): Promise<void> {
  const restored = await restoreDataFolder(command.file);
  // A start and its end do what the restore left word of.
  if (restored.forgottenSince > 0) await (await reachCore()).leave();
  print.line({ type: 'restored', ...restored });
  const again =
    restored.forgottenSince === 0 ? '' : ` What you had deleted since was deleted again (${restored.forgottenSince}).`;
  print.text(
    `Restored ${inWords(restored)}.${again}${restored.before === null ? '' : ` What was here before is in ${restored.before}.`}\n`,
  );
}

function inWords({
  conversations,
  memories,
  nights,
}: {
  conversations: number;
  memories: number;
  nights: number;
}): string {
  return `${plural(conversations, 'chat')}, ${plural(memories, 'memory', 'memories')} and ${plural(nights, 'kept night')}`;
}
