import type { AssetProblem } from '../../../core/models/assets.ts';

export interface Answer {
  status: number;
  contentLength: string | null;
  contentRange: string | null;
  etag: string | null;
  retryAfter: string | null;
}
export interface Asked {
  fromByte: number;
  totalBytes: number;
  /** Of the answer that the bytes so far came with. */
  etag: string | null;
}
export type Verdict =
  /** The body begins where the part ends; or, the whole file comes and the part is worth nothing. */
  | { kind: 'append' }
  | { kind: 'whole' }
  /** What is here does not fit what is there: ask again from the first byte. */
  | { kind: 'anew' }
  | { kind: 'later'; afterMs: number | null; problem: AssetProblem }
  | { kind: 'give up'; problem: AssetProblem };

/** What to do with the answer to a request for the rest of a file. */
export function judge(answer: Answer, asked: Asked): Verdict {
  const { status } = answer;
  if (status === 206) return judgePart(answer, asked);
  if (status === 200) return judgeWhole(answer, asked);
  if (status === 416) {
    const total = /^bytes \*\/(\d+)$/.exec(answer.contentRange ?? '')?.[1];
    const isOther = total !== undefined && Number(total) !== asked.totalBytes;
    return isOther ? { kind: 'give up', problem: { code: 'changed' } } : { kind: 'anew' };
  }
  const problem: AssetProblem = { code: 'refused', status };
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return { kind: 'later', afterMs: waitOf(answer.retryAfter), problem };
  return { kind: 'give up', problem };
}

function judgePart({ contentRange, etag }: Answer, asked: Asked): Verdict {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(contentRange ?? '');
  if (range === null) return { kind: 'anew' };
  const [, start, total] = range;
  if (total !== '*' && Number(total) !== asked.totalBytes) return { kind: 'give up', problem: { code: 'changed' } };
  // Not every server minds If-Range.
  const isOther = asked.etag !== null && etag !== null && etag !== asked.etag;
  return isOther || Number(start) !== asked.fromByte ? { kind: 'anew' } : { kind: 'append' };
}

function judgeWhole({ contentLength }: Answer, { totalBytes }: Asked): Verdict {
  const isOther = contentLength !== null && Number(contentLength) !== totalBytes;
  return isOther ? { kind: 'give up', problem: { code: 'changed' } } : { kind: 'whole' };
}

const LONGEST_WAIT_MS = 5 * 60_000;

/** Of `Retry-After: 120`; a date is not worth reading. */
function waitOf(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d+$/.test(retryAfter) ? Math.min(Number(retryAfter) * 1_000, LONGEST_WAIT_MS) : null;
}

/** How long to wait after so many failures in a row; null when it is time to give up. */
export function delayAfter(failures: number, { attempts, firstDelayMs }: { attempts: number; firstDelayMs: number }) {
  return failures >= attempts ? null : Math.min(firstDelayMs * 2 ** (failures - 1), 30_000);
}
