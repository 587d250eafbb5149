/** What an error of Node or of SQLite says about itself. */
interface SystemError extends Error {
  code?: unknown;
  syscall?: unknown;
  path?: unknown;
  dest?: unknown;
  port?: unknown;
  errcode?: unknown;
}

export const DISK_FULL = 'The disk is full. Free some space; nothing already saved is lost.';

/**
 * The sentence for a refusal of the operating system or of the database: cause and way out. Null for any other error.
 */
export function systemSentence(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, errcode, syscall, path, dest, port }: SystemError = error;
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') return databaseSentence(errcode & 0xff);
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code) || typeof syscall !== 'string') return null;
  if (syscall === 'listen') return listenSentence(code, port);
  return fileSentence(code, syscall, typeof path === 'string' ? path : typeof dest === 'string' ? dest : null);
}

function fileSentence(code: string, syscall: string, path: string | null): string {
  const what = path ?? 'It';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return DISK_FULL;
    case 'EFBIG':
      return `${what} would grow larger than this disk or this user may write. Choose another place.`;
    case 'EROFS':
      return `${what} cannot be written: the disk is read-only. Choose another place.`;
    case 'EACCES':
    case 'EPERM':
      return `You may not ${VERBS[syscall] ?? 'use'} ${path ?? 'it'}. Change its permissions, or choose another place.`;
    case 'ENOENT':
      return syscall === 'mkdir'
        ? `The folder ${path ?? ''} cannot be made there. Choose another place.`
        : `${what} is not there. Check the name.`;
    case 'ENOTDIR':
      return `${what} cannot be used: a part of it is a file, not a folder. Choose another place.`;
    case 'EISDIR':
      return `${what} is a folder, and a file is needed. Choose another name.`;
    case 'EEXIST':
      return `${what} is there already. Remove it, or choose another name.`;
    case 'ENOTEMPTY':
      return `${what} is not empty. Empty it, or choose another name.`;
    case 'ENAMETOOLONG':
      return 'The name is too long for this disk. Choose a shorter one.';
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open on this computer. Close some programs and try again.';
    case 'ENOMEM':
      return 'The computer is out of memory. Close some programs and try again.';
    case 'EIO':
      return `The disk failed to read or write${path === null ? '' : ` ${path}`}. Check the disk; make a backup while it still works.`;
    case 'EBUSY':
    case 'ETXTBSY':
      return `${what} is used by another program. Close it and try again.`;
    default:
      return `This computer refused to ${VERBS[syscall] ?? syscall} ${path ?? 'it'} (${code}). Choose another place, or try again.`;
  }
}

const VERBS: Readonly<Record<string, string>> = {
  open: 'open',
  read: 'read',
  write: 'write',
  mkdir: 'make',
  scandir: 'read',
  opendir: 'read',
  unlink: 'remove',
  rm: 'remove',
  rmdir: 'remove',
  rename: 'rename',
  copyfile: 'copy',
  spawn: 'run',
};

function listenSentence(code: string, port: unknown): string {
  const which = typeof port === 'number' ? `Port ${port}` : 'The port';
  return code === 'EACCES' || code === 'EPERM'
    ? `${which} may only be used by the administrator. Choose another with --port N, or --port 0 for any free one.`
    : `${which} cannot be used (${code}). Choose another with --port N, or --port 0 for any free one.`;
}

/** By SQLite's primary result code. */
function databaseSentence(code: number): string | null {
  switch (code) {
    case 13:
      return DISK_FULL;
    case 3:
    case 8:
      return 'The database cannot be written: its file, its folder or the disk is read-only. Make it writable, or set CIRCADIA_HOME to another folder.';
    case 5:
    case 6:
      return 'Another program holds the database of Circadia. Close it and try again.';
    case 10:
      return 'The disk failed to read or write the database. Check the disk and its free space, then start Circadia again.';
    case 11:
    case 26:
      return 'The database is damaged. Start Circadia again; it puts the newest whole copy in its place.';
    case 14:
      return 'The database cannot be opened. Check that you may write to its folder, or set CIRCADIA_HOME to another folder.';
    default:
      return null;
  }
}
