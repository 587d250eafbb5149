import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';

const root = join(import.meta.dirname, '..', '..', '..');
const START_MS = 60_000;
const SMOKE_MS = 90_000;

/** Starts the web host on its own data folder; resolves with its address. */
async function startHost(home: string) {
  const host = execa(process.execPath, [join(root, 'src-main', 'hosts', 'web', 'main.ts'), '--port', '0'], {
    env: { CIRCADIA_HOME: home },
    reject: false,
    stderr: 'inherit',
  });
  const stop = async () => {
    host.kill('SIGTERM');
    await host;
  };
  const lines = createInterface({ input: host.stdout });
  const address = await new Promise<string | null>((resolve) => {
    const deadline = setTimeout(() => resolve(null), START_MS);
    lines.on('close', () => resolve(null));
    lines.on('line', (line) => {
      const found = /^Circadia is running at (\S+)$/.exec(line)?.[1];
      if (found === undefined) return;
      clearTimeout(deadline);
      resolve(found);
    });
  });
  if (address !== null) return { address, stop };
  await stop();
  throw new Error('The web host did not start.');
}

/** Puts our build, the page and the shim where the old Electron looks for its app. */
async function placeApp(appImage: string, app: string) {
  await execa(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
      'build',
      '--config',
      join(import.meta.dirname, 'electron.vite.config.ts'),
      '--logLevel',
      'warn',
    ],
    { cwd: root, env: { CIRCADIA_SMOKE_OUT: join(app, 'out') }, stdio: 'inherit' },
  );
  cpSync(join(root, 'out', 'renderer'), join(app, 'out', 'renderer'), { recursive: true });
  cpSync(join(import.meta.dirname, 'page-shim.js'), join(app, 'out', 'renderer', 'page-shim.js'));
  const index = join(app, 'out', 'renderer', 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<head>', '<head><script src="./page-shim.js"></script>'));
  cpSync(join(import.meta.dirname, 'shim.cjs'), join(app, 'shim.cjs'));
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'circadia', productName: 'Circadia', version: '0.0.0', main: 'shim.cjs' }),
  );
  rmSync(join(appImage, 'resources', 'app.asar'), { force: true });
}

const appImage = process.argv[2];
if (appImage === undefined || !existsSync(appImage)) throw new Error('Name the folder of the extracted AppImage.');
const work = mkdtempSync(join(tmpdir(), 'circadia-smoke-'));
const shots = join(root, 'test-results', 'electron-smoke');
mkdirSync(shots, { recursive: true });
const app = join(appImage, 'resources', 'app');
rmSync(app, { recursive: true, force: true });
mkdirSync(app, { recursive: true });
await placeApp(appImage, app);
const host = await startHost(join(work, 'home'));
try {
  const result = join(work, 'result.json');
  const env = {
    CIRCADIA_CONNECT: host.address,
    CIRCADIA_HOME: join(work, 'window'),
    CIRCADIA_SMOKE_RESULT: result,
    ELECTRON_ENABLE_LOGGING: '1',
  };
  const run = await execa(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1400x1000x24', join(appImage, 'fiftyone'), '--no-sandbox', '--disable-gpu'],
    {
      env,
      reject: false,
      timeout: SMOKE_MS,
      killDescendants: true,
      forceKillAfterDelay: 2_000,
      all: true,
    },
  );
  if (!existsSync(result)) throw new Error(`The window wrote no result.\n${run.all}`);
  cpSync(`${result}.png`, join(shots, 'window.png'));
  const seen = JSON.parse(readFileSync(result, 'utf8')) as {
    trays: { iconIsEmpty: boolean; menu: string[] }[];
    complaints: string[];
    page: { address: string; host: string; node: string; navigation: string[]; composer: boolean; text: string };
  };
  assert.match(seen.page.address, /^app:\/\/circadia\/index\.html#/, 'the page comes from app://');
  assert.equal(seen.page.host, 'electron', 'the preload told the page where it runs');
  assert.equal(seen.page.node, 'undefinedundefined', 'the page has no Node');
  assert.ok(seen.page.composer, 'the page is attached and shows the composer');
  assert.equal(seen.trays.length, 1, 'there is one tray');
  assert.equal(seen.trays[0]?.iconIsEmpty, false, 'the tray has an icon');
  assert.ok(seen.trays[0]?.menu.includes('Go to sleep'), 'the tray knows the state of the running core');
  assert.deepEqual(
    seen.complaints.filter((line) => /Content Security Policy|Trusted/i.test(line)),
    [],
    'the policy blocked nothing',
  );
  process.stdout.write(
    `Electron smoke test passed: the shell attached to a running core, loaded the page through the preload and showed a tray.\nTray: ${seen.trays[0]?.menu.filter(Boolean).join(' | ')}\nScreenshot: test-results/electron-smoke/window.png\n`,
  );
} finally {
  await host.stop();
  rmSync(work, { recursive: true, force: true });
}
