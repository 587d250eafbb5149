import { failureSentence } from './classify.mjs';

/**
 * The sentence for what the operating system refused during set-up, or null for any other error. Scripts run on any
 * Node, so they cannot share the app's.
 */
export function systemSentence(error) {
  const { code, syscall, path } = error ?? {};
  if (typeof code !== 'string' || typeof syscall !== 'string') return null;
  const where = path ? ` (${path})` : '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failureSentence('disk', 'files of Circadia');
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return `The folder of Circadia cannot be written${where}. It keeps what it installs in it: copy it to a place that is yours, then run the same command there.`;
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open on this computer. Close some programs and run the same command again.';
    default:
      return `This computer refused to ${syscall} a file of Circadia${where}, ${code}. Run the same command again; if it happens twice, make a fresh copy of Circadia.`;
  }
}
