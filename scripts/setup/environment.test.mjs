import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cachesWithoutHome, cleanEnvironment, pipDownloadSettings } from './environment.mjs';
import { npmCi } from './node-packages.mjs';
import { toolEnvironment } from './node24.mjs';
import { environmentPython, findPython, pythonVersion } from './python.mjs';
import { runLogged } from './run.mjs';
import { installWithPip } from './uv.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "circadia ü'setup-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
const inside = (...parts) => join(folder, ...parts);

/** A folder with a sitecustomize that ends every Python which reads it. */
function brokenSite() {
  mkdirSync(inside('site'));
  writeFileSync(inside('site', 'sitecustomize.py'), 'import os\nos._exit(3)\n');
  return inside('site');
}

describe('a working Python is found', () => {
  test('with PYTHONHOME, PYTHONPATH, PYTHONSTARTUP and PYTHONPLATLIBDIR of another one', () => {
    const expected = findPython();
    for (const [name, value] of [
      ['PYTHONHOME', '/nonexistent'],
      ['PYTHONPATH', brokenSite()],
      ['PYTHONPLATLIBDIR', 'nowhere'],
      ['PYTHONWARNINGS', 'error'],
    ]) {
      vi.stubEnv(name, value);
      expect([name, findPython()]).toEqual([name, expected]);
    }
  });

  test('with a broken sitecustomize in the user packages', () => {
    const version = spawnSync(
      'python3',
      ['-I', '-c', 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")'],
      { encoding: 'utf8' },
    ).stdout.trim();
    const packages = inside('base', 'lib', `python${version}`, 'site-packages');
    mkdirSync(packages, { recursive: true });
    writeFileSync(join(packages, 'usercustomize.py'), 'import os\nos._exit(3)\n');
    vi.stubEnv('PYTHONUSERBASE', inside('base'));
    expect(pythonVersion('python3')).not.toBeNull();
  });
});

/** A wheel of one module, and the requirements that lock it by hash. */
function tinyWheel() {
  const wheel = 'tiny-1.0-py3-none-any.whl';
  const build = [
    'import sys, zipfile',
    'with zipfile.ZipFile(sys.argv[1], "w") as whl:',
    '  whl.writestr("tiny.py", "")',
    '  whl.writestr("tiny-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\n")',
    '  whl.writestr("tiny-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")',
    '  whl.writestr("tiny-1.0.dist-info/RECORD", "")',
    '  print(__import__("hashlib").sha256(b"").hexdigest())',
  ];
  mkdirSync(inside('wheels'));
  spawnSync('python3', ['-I', '-c', build.join('\n'), inside('wheels', wheel)]);
  const hash = spawnSync(
    'python3',
    [
      '-I',
      '-c',
      'import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest())',
      inside('wheels', wheel),
    ],
    {
      encoding: 'utf8',
    },
  );
  writeFileSync(inside('locked.txt'), `tiny==1.0 --hash=sha256:${hash.stdout.trim()}\n`);
  return inside('locked.txt');
}

test('pip installs into our folder, whatever the user has told pip', async () => {
  const requirements = tinyWheel();
  writeFileSync(
    inside('pip.conf'),
    `[install]\nuser = true\nprefix = ${inside('elsewhere')}\n[global]\nno-index = true\nfind-links = ${encodeURI(`file://${inside('wheels')}`)}\nrequire-virtualenv = true\n`,
  );
  for (const [name, value] of [
    ['PIP_CONFIG_FILE', inside('pip.conf')],
    ['PIP_USER', '1'],
    ['PIP_TARGET', inside('target')],
    ['PIP_ROOT', inside('root')],
    ['PIP_DRY_RUN', '1'],
    ['PYTHONHOME', '/nonexistent'],
    ['PYTHONPATH', brokenSite()],
    ['PIP_FIND_LINKS', ''],
  ]) {
    vi.stubEnv(name, value);
  }
  await installWithPip(findPython(), inside('made'), requirements);
  expect(
    spawnSync(environmentPython(inside('made')), ['-I', '-c', 'import tiny; print(tiny.__file__)'], {
      encoding: 'utf8',
    }).stdout,
  ).toContain(inside('made'));
  expect(['target', 'root', 'elsewhere'].filter((name) => existsSync(inside(name)))).toEqual([]);
}, 60_000);

test('npm installs the tools too, under NODE_ENV=production, omit=dev and no lock, links or hoisting wished for', async () => {
  mkdirSync(inside('dep'));
  writeFileSync(inside('dep', 'package.json'), JSON.stringify({ name: 'dep', version: '1.0.0', bin: 'dep.js' }));
  writeFileSync(inside('dep', 'dep.js'), '#!/usr/bin/env node\n');
  writeFileSync(
    inside('package.json'),
    JSON.stringify({ name: 'app', version: '1.0.0', devDependencies: { dep: 'file:dep' } }),
  );
  const packages = {
    '': { name: 'app', version: '1.0.0', devDependencies: { dep: 'file:dep' } },
    dep: { version: '1.0.0', dev: true, bin: { dep: 'dep.js' } },
    'node_modules/dep': { resolved: 'dep', link: true },
  };
  writeFileSync(
    inside('package-lock.json'),
    JSON.stringify({ name: 'app', version: '1.0.0', lockfileVersion: 3, requires: true, packages }),
  );
  writeFileSync(
    inside('.npmrc'),
    'omit[]=dev\nomit[]=optional\nproduction=true\nbin-links=false\npackage-lock=false\n',
  );
  for (const [name, value] of [
    ['NODE_ENV', 'production'],
    ['npm_config_omit', 'dev'],
    ['npm_config_production', 'true'],
    ['npm_config_dry_run', 'true'],
    ['npm_config_global', 'true'],
    ['npm_execpath', '/somewhere/yarn.js'],
  ]) {
    vi.stubEnv(name, value);
  }
  const { program, args, env } = npmCi();
  expect(program).toBe('npm');
  const { code, output } = await runLogged(program, args, { log: 'test.log', cwd: folder, env });
  expect([code, code === 0 ? '' : output]).toEqual([0, '']);
  expect(existsSync(inside('node_modules', 'dep', 'dep.js'))).toBe(true);
  expect(existsSync(inside('node_modules', '.bin', 'dep'))).toBe(true);
}, 60_000);

describe('what is started', () => {
  test('inherits what it needs and nothing that breaks it', () => {
    const env = {
      ...{
        PATH: '/bin',
        HOME: '/home/u',
        LANG: 'de_DE.UTF-8',
        TZ: 'Europe/Berlin',
        CIRCADIA_HOME: '/data',
        DISPLAY: ':0',
        PYENV_VERSION: '3.12',
        NODE_EXTRA_CA_CERTS: '/ca.pem',
      },
      ...{
        PIP_CERT: '/ca.pem',
        PIP_INDEX_URL: 'https://mirror/simple',
        UV_DEFAULT_INDEX: 'https://mirror/simple',
        UV_INDEX_MIRROR_PASSWORD: 'x',
        SSL_CERT_FILE: '/ca.pem',
        npm_config_registry: 'https://mirror',
      },
    };
    const bad = {
      ...{
        PYTHONHOME: '/x',
        PYTHONPATH: '/x',
        PYTHONSAFEPATH: '1',
        __PYVENV_LAUNCHER__: '/x',
        VIRTUAL_ENV: '/x',
        CONDA_PREFIX: '/x',
        NODE_ENV: 'production',
        NODE_OPTIONS: '--require /x',
        NODE_PATH: '/x',
      },
      ...{
        PIP_USER: '1',
        PIP_TARGET: '/x',
        PIP_CONFIG_FILE: '/x',
        PIP_REQUIRE_VIRTUALENV: '1',
        UV_PYTHON: '3.9',
        UV_SYSTEM_PYTHON: '1',
        UV_NO_VERIFY_HASHES: '1',
        UV_EXCLUDE_NEWER: '2020-01-01',
        ELECTRON_RUN_AS_NODE: '1',
      },
    };
    expect(cleanEnvironment({}, { ...env, ...bad })).toEqual(env);
    expect(cleanEnvironment({ NODE_ENV: 'production' }, bad)).toEqual({ NODE_ENV: 'production' });
  });

  test('reaches this machine itself without a proxy, and the rest through it', () => {
    const proxied = cleanEnvironment(
      {},
      { HTTPS_PROXY: 'http://proxy:3128', NODE_USE_ENV_PROXY: '1', no_proxy: 'intranet, .corp' },
    );
    expect(proxied).toEqual({
      ...{ HTTPS_PROXY: 'http://proxy:3128', NODE_USE_ENV_PROXY: '1' },
      ...{ NO_PROXY: 'intranet,.corp,localhost,127.0.0.1,::1', no_proxy: 'intranet,.corp,localhost,127.0.0.1,::1' },
    });
  });

  test('a foreground program and a logged one get that environment', async () => {
    vi.stubEnv('NODE_OPTIONS', '--no-such-option-anywhere');
    vi.stubEnv('PYTHONHOME', '/nonexistent');
    const print =
      'process.exitCode = process.env.NODE_OPTIONS === undefined && process.env.PYTHONHOME === undefined ? 0 : 1';
    expect((await runLogged(process.execPath, ['-e', print], { log: 'test.log' })).code).toBe(0);
    expect(toolEnvironment('/opt/node/bin/node')).not.toHaveProperty('NODE_OPTIONS');
    expect(toolEnvironment('/opt/node/bin/node').PATH.split(delimiter)[0]).toBe('/opt/node/bin');
  });

  test('without a home folder, what is downloaded is kept in ours', () => {
    expect(Object.keys(cachesWithoutHome({}, '/proc/nowhere'))).toEqual(['npm_config_cache', 'UV_CACHE_DIR']);
    expect(cachesWithoutHome({}, folder)).toEqual({});
  });
});

test('of a pip configuration only the ways to download are taken', () => {
  const listed =
    "global.cert='/ca.pem'\nglobal.constraint='/c.txt'\nglobal.extra-index-url='https://a/simple\\nhttps://b/simple'\ninstall.user='true'\ninstall.trusted-host='mirror'\n:env:.user='1'\nglobal.index-url=\"https://u:p'w@mirror/simple\"";
  expect(pipDownloadSettings(listed)).toEqual({
    ...{
      PIP_CERT: '/ca.pem',
      PIP_EXTRA_INDEX_URL: 'https://a/simple https://b/simple',
      PIP_TRUSTED_HOST: 'mirror',
      PIP_INDEX_URL: "https://u:p'w@mirror/simple",
    },
    PIP_CONFIG_FILE: '/dev/null',
  });
});
