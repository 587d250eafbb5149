import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { uvPlaces, type UvPlaces } from '../../../src-main/node/assets/registry/uvCommand.ts';
import { APP_ROOT } from '../helpers/appRoot.ts';
import { sha256, temporaryFolder } from './assets.ts';
import { startFileServer, type FileServer } from './fileServer.ts';

const NAME = 'tiny_model-1.0-py3-none-any.whl';
const METADATA = 'Metadata-Version: 2.1\nName: tiny-model\nVersion: 1.0\n';
const ABOUT = {
  'tiny_model-1.0.dist-info/METADATA': METADATA,
  'tiny_model-1.0.dist-info/WHEEL': 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  'tiny_model-1.0.dist-info/RECORD': '',
};

export interface WheelRegistry {
  server: FileServer;
  /** The tools, told of this registry only. */
  places: UvPlaces;
  wheel: Buffer;
  sha256: string;
  /** How often the wheel was asked for. */
  fetches(): number;
}

/** A registry with one package, `tiny-model` 1.0, whose wheel holds the given members. */
export async function serveWheel(members: Record<string, Buffer | string>): Promise<WheelRegistry> {
  const wheel = zip({ ...members, ...ABOUT });
  const link = `<a href="/files/${NAME}#sha256=${sha256(wheel)}" data-core-metadata="true">${NAME}</a>`;
  const server = await startFileServer({
    '/simple/tiny-model/': Buffer.from(`<!DOCTYPE html><html><body>${link}</body></html>`),
    [`/files/${NAME}`]: wheel,
    [`/files/${NAME}.metadata`]: Buffer.from(METADATA),
  });
  onTestFinished(() => server.close());
  const { PATH, HOME } = process.env;
  const environment = { PATH, HOME, UV_DEFAULT_INDEX: `${server.address}/simple/`, UV_HTTP_RETRIES: '0' };
  return {
    server,
    places: uvPlaces(APP_ROOT, environment, process.platform),
    wheel,
    sha256: sha256(wheel),
    fetches: () => server.requests.filter(({ path }) => path === `/files/${NAME}`).length,
  };
}

/** A zip archive of the members, made by Python. */
export function zip(members: Record<string, Buffer | string>): Buffer {
  const folder = temporaryFolder();
  const names = Object.keys(members);
  names.forEach((_name, index) => mkdirSync(join(folder, String(index))));
  names.forEach((name, index) => writeFileSync(join(folder, String(index), 'bytes'), members[name] ?? ''));
  const script = [
    'import json, sys, zipfile',
    'folder, names = sys.argv[1], json.loads(sys.argv[2])',
    'with zipfile.ZipFile(folder + "/made.zip", "w", zipfile.ZIP_DEFLATED) as made:',
    '  for index, name in enumerate(names): made.write(f"{folder}/{index}/bytes", name)',
  ];
  const { python } = uvPlaces(APP_ROOT, {}, process.platform);
  execFileSync(python, ['-I', '-c', script.join('\n'), folder, JSON.stringify(names)]);
  return readFileSync(join(folder, 'made.zip'));
}
