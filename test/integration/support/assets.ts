import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Recipe, Source } from '../../../src-main/node/assets/recipe.ts';

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes that repeat nowhere, the same at every call. */
export function content(bytes: number, seed = 1): Buffer {
  const blocks = Array.from({ length: Math.ceil(bytes / 64) }, (_, index) =>
    createHash('sha512').update(`${seed}:${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, bytes);
}

export const COMMIT = 'c0ffee'.padEnd(40, '0');
const hub: Source = { kind: 'hub', repository: 'somebody/tiny', commit: COMMIT };
/** Where the hub serves a file of the test's model. */
export const hubPath = (name: string): string => `/somebody/tiny/resolve/${COMMIT}/${name}`;

/** A model that is no model, of the given files. */
export function recipeOf(files: Record<string, Buffer>, more: Partial<Recipe> = {}): Recipe {
  const wanted = Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const bytes = wanted.reduce((sum, one) => sum + one.bytes, 0);
  return {
    id: 'tiny',
    kind: 'model',
    label: 'Tiny',
    licence: 'MIT',
    revision: 'c0ffee00',
    downloadBytes: bytes,
    diskBytes: bytes,
    parameters: 1,
    quantizationBits: null,
    sampling: null,
    offered: 'everywhere',
    files: wanted,
    sources: [hub],
    assembly: { kind: 'copy' },
    template: 'chatml',
    ...more,
  };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'circadia-assets-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
