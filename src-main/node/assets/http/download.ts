import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AssetProblem } from '../../../core/models/assets.ts';
import { onceAwakeFor } from '../../../core/awakeDeadline.ts';
import { isDiskFull } from '../../files/dataFolder.ts';
import { makeFolder } from '../../files/makeFolder.ts';
import { pause } from '../../process/pause.ts';
import { SourceFailed } from '../fetching.ts';
import type { WantedFile } from '../recipe.ts';
import { setAside, type Staging } from '../staging.ts';
import type { HttpClient } from './client.ts';
import { delayAfter, judge } from './judge.ts';
import { openPart, type Part } from './part.ts';
import { follow } from './redirects.ts';

export interface Patience {
  /** Failures in a row without progress before giving up; fewer while nothing has answered at all. */
  attempts: number;
  attemptsUnanswered: number;
  firstDelayMs: number;
  /** Awake without a byte. */
  stalledAfterMs: number;
}
export const PATIENCE: Patience = { attempts: 6, attemptsUnanswered: 3, firstDelayMs: 1_000, stalledAfterMs: 30_000 };

/** A try that brought this much begins the count of failures again. */
const PROGRESS_BYTES = 64 * 1024;

export interface Download {
  client: HttpClient;
  url: string;
  file: WantedFile;
  staging: Staging;
  patience: Patience;
  signal: AbortSignal;
  onReceived: (bytes: number) => void;
}

/**
 * Brings one file into `staging.files`: goes on in the middle of what is here, tries again, hashes as it streams, and
 * renames once at the end. Throws SourceFailed, or the signal's reason; the part stays for the next time.
 */
export async function downloadFile(download: Download): Promise<void> {
  const { file, staging, signal } = download;
  const path = join(staging.parts, file.name);
  makeFolder(dirname(path));
  for (;;) {
    const part = await openPart(path, file.bytes);
    // Bytes of two answers may be of two versions: then a wrong hash is worth one more try.
    let isGlued = part.bytes > 0;
    let sha256: string;
    try {
      const answers = await receive(download, part);
      isGlued ||= answers > 1;
      sha256 = await part.finish();
    } catch (error) {
      await part.close().catch(() => {});
      throw error;
    }
    if (sha256 === file.sha256) break;
    await setAside(path, staging.aside);
    if (!isGlued) throw new SourceFailed({ code: 'wrongHash' });
    signal.throwIfAborted();
  }
  const place = join(staging.files, file.name);
  makeFolder(dirname(place));
  await rename(path, place);
}

/** Resolves, with the number of answers it took, once the part has all of its bytes. */
async function receive(download: Download, part: Part): Promise<number> {
  const { file, patience, signal, onReceived } = download;
  onReceived(part.bytes);
  let failures = 0;
  let answers = 0;
  while (part.bytes < file.bytes) {
    const before = part.bytes;
    const outcome = await tryOnce(download, part);
    signal.throwIfAborted();
    if (outcome.kind === 'received') answers += 1;
    if (part.bytes === file.bytes) break;
    const problem: AssetProblem = outcome.kind === 'received' ? { code: 'changed' } : outcome.problem;
    if (outcome.kind === 'give up') throw new SourceFailed(problem);
    if (part.bytes > before) answers += 1;
    failures = part.bytes - before >= PROGRESS_BYTES ? 1 : failures + 1;
    const isUnanswered = answers === 0 && part.bytes === 0 && problem.code === 'offline';
    const attempts = isUnanswered ? patience.attemptsUnanswered : patience.attempts;
    const delayMs = delayAfter(failures, { ...patience, attempts });
    if (delayMs === null) throw new SourceFailed(problem);
    await pause(outcome.kind === 'failed' ? (outcome.afterMs ?? delayMs) : delayMs, signal);
  }
  return answers;
}

type Outcome =
  | { kind: 'received' }
  | { kind: 'failed'; afterMs: number | null; problem: AssetProblem }
  | { kind: 'give up'; problem: AssetProblem };

/** One request and its body, ended by the signal and when no byte comes. Throws only for what is not the network's. */
async function tryOnce({ client, url, file, patience, signal, onReceived }: Download, part: Part): Promise<Outcome> {
  const stalled = new AbortController();
  const stall = onceAwakeFor(patience.stalledAfterMs, () => stalled.abort());
  const either = AbortSignal.any([signal, stalled.signal]);
  try {
    const asked = { fromByte: part.bytes, totalBytes: file.bytes, etag: part.etag };
    const { response, wrongWay } = await follow(client, url, requestHeaders(asked), either);
    if (wrongWay) return { kind: 'give up', problem: { code: 'refused', status: response.status } };
    const etag = response.header('etag');
    const verdict = judge(
      {
        status: response.status,
        contentLength: response.header('content-length'),
        contentRange: response.header('content-range'),
        retryAfter: response.header('retry-after'),
        etag,
      },
      asked,
    );
    if (verdict.kind === 'whole') await part.restart(strong(etag));
    if (verdict.kind === 'anew') await part.restart(null);
    if (verdict.kind !== 'whole' && verdict.kind !== 'append') {
      response.body.destroy();
      if (verdict.kind === 'anew') return { kind: 'failed', afterMs: 0, problem: { code: 'changed' } };
      return verdict.kind === 'later' ? { ...verdict, kind: 'failed' } : verdict;
    }
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      stall.restart();
      // The file here is longer than the one we know.
      if (part.bytes + chunk.length > file.bytes) {
        response.body.destroy();
        await part.restart(null);
        return { kind: 'give up', problem: { code: 'changed' } };
      }
      await part.append(chunk);
      onReceived(part.bytes);
    }
    return { kind: 'received' };
  } catch (error) {
    if (isDiskFull(error)) throw error;
    signal.throwIfAborted();
    return { kind: 'failed', afterMs: null, problem: { code: stalled.signal.aborted ? 'stalled' : 'offline' } };
  } finally {
    stall.stop();
  }
}

function requestHeaders({ fromByte, etag }: { fromByte: number; etag: string | null }): Record<string, string> {
  return {
    // What is hashed must be what is stored.
    'accept-encoding': 'identity',
    'user-agent': 'circadia',
    ...(fromByte > 0 ? { range: `bytes=${fromByte}-` } : {}),
    ...(fromByte > 0 && etag !== null ? { 'if-range': etag } : {}),
  };
}

/** A weak tag says nothing about bytes. */
const strong = (etag: string | null): string | null => (etag?.startsWith('W/') ? null : etag);
