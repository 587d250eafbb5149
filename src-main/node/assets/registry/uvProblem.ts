import type { AssetProblem } from '../../../core/models/assets.ts';

const FULL = /ENOSPC|No space left on device|os error 28|Disk quota exceeded/i;
const WRONG_HASH = /Hash mismatch|DO NOT MATCH THE HASHES/i;
const NOT_THERE =
  /not found in the package registry|no version of|because there (?:is|are) no versions? of|only .* is available/i;
const REFUSED = /HTTP status (?:client|server) error \((\d{3})|status code (\d{3})/i;
const NETWORK =
  /dns error|error sending request|failed to lookup address|name resolution|Network is unreachable|connect error|Connection refused|Connection reset|operation timed out|timed out|network connectivity is disabled|error decoding response body|client error \(Connect\)/i;

/** What became of uv, by what it said. What it says about addresses stays here: they may hold a password. */
export function uvProblem(output: string, neededBytes: number, freeBytes: number): AssetProblem {
  if (FULL.test(output)) return { code: 'diskFull', neededBytes, freeBytes };
  if (WRONG_HASH.test(output)) return { code: 'wrongHash' };
  const refused = REFUSED.exec(output);
  if (refused) return { code: 'refused', status: Number(refused[1] ?? refused[2]) };
  if (NETWORK.test(output)) return { code: 'offline' };
  if (NOT_THERE.test(output)) return { code: 'refused', status: 404 };
  const said = output
    .split('\n')
    .map((line) => line.replaceAll(/\S+:\/\/\S+/g, '…').trim())
    .filter((line) => line !== '');
  return { code: 'unreadable', reason: said.at(-1)?.slice(0, 200) ?? 'The package installer ended without a word.' };
}
