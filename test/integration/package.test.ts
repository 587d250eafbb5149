import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { expect, test } from 'vitest';
import { APP_ROOT, temporaryFolder } from './helpers/support.ts';

const PACKING_MS = 120_000;

/** The project with small files where the build puts large ones. */
function smallProject(): string {
  const project = join(temporaryFolder(), 'project');
  const place = (path: string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), '//');
  };
  for (const path of [
    'out/main/entry.cjs',
    'out/main/chunks/a.cjs',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/renderer/assets/a.js',
  ])
    place(path);
  for (const path of [
    'python/circadia_engine/__main__.py',
    'python/circadia_engine/tests/x.txt',
    'python/requirements.lock',
    'python/pyproject.toml',
    'models/pocket/config.json',
  ])
    place(path);
  for (const path of ['src-main/secret.ts', 'test/x.ts', '.cache/x', 'python/.venv/bin/python']) place(path);
  cpSync(join(APP_ROOT, 'package.json'), join(project, 'package.json'));
  cpSync(join(APP_ROOT, 'electron-builder.yml'), join(project, 'electron-builder.yml'));
  symlinkSync(join(APP_ROOT, 'node_modules'), join(project, 'node_modules'));
  return project;
}

/** Stands for Electron's own files: enough to pack beside, too little to run. */
function emptyElectron(): string {
  const folder = join(temporaryFolder(), 'electron');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'electron'), '', { mode: 0o755 });
  return folder;
}

test.runIf(process.platform === 'linux')(
  'npm run dist packs the app with its package.json, and what it needs outside of it',
  async () => {
    const project = smallProject();
    const output = join(project, 'dist');
    // Fuses are flipped in the real program only.
    await build({
      projectDir: project,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      config: { extends: join(project, 'electron-builder.yml'), electronDist: emptyElectron(), electronFuses: null },
    });
    const resources = join(output, readdirSync(output).find((name) => name.endsWith('-unpacked')) ?? '', 'resources');
    const { listPackage } = createRequire(createRequire(import.meta.url).resolve('electron-builder'))(
      '@electron/asar',
    ) as {
      listPackage(archive: string, options: object): string[];
    };
    const packed = listPackage(join(resources, 'app.asar'), {}).filter((path) => /\.\w+$/.test(path));
    expect(packed.toSorted()).toEqual([
      '/out/main/chunks/a.cjs',
      '/out/main/entry.cjs',
      '/out/preload/preload.cjs',
      '/out/renderer/assets/a.js',
      '/out/renderer/index.html',
      '/package.json',
    ]);
    const beside = readdirSync(resources, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(resources.length + 1));
    expect(beside.toSorted()).toEqual([
      'app.asar',
      'models/pocket/config.json',
      'python/circadia_engine/__main__.py',
      'python/pyproject.toml',
      'python/requirements.lock',
    ]);
  },
  PACKING_MS,
);
