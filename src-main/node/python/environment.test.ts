import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPythonEnvironment } from './environment.ts';

let appRoot = '';
beforeEach(() => {
  appRoot = mkdtempSync(join(tmpdir(), 'circadia-python-'));
  mkdirSync(join(appRoot, 'python', '.venv', 'bin'), { recursive: true });
});
afterEach(() => rmSync(appRoot, { recursive: true, force: true }));
const own = () => join(appRoot, 'python', '.venv', 'bin', 'python');

test('the environment made by set-up is used, unless CIRCADIA_PYTHON names another', () => {
  writeFileSync(own(), '');
  const other = join(appRoot, 'other');
  writeFileSync(other, '');
  expect(
    createPythonEnvironment({ appRoot, environment: {}, platform: 'linux' }).command({ mode: 'serve' }),
  ).toMatchObject({ command: own(), args: ['-m', 'circadia_engine', 'serve'] });
  expect(
    createPythonEnvironment({ appRoot, environment: { CIRCADIA_PYTHON: other }, platform: 'linux' }).command({
      mode: 'chroma',
      port: 8123,
      folder: '/data/chroma',
    }),
  ).toMatchObject({
    command: other,
    args: ['-m', 'circadia_engine', 'chroma', '--port', '8123', '--path', '/data/chroma'],
  });
});

test('without an interpreter, or with a link to one that is gone, the sentence says what to install', () => {
  const python = createPythonEnvironment({ appRoot, environment: {}, platform: 'linux' });
  const sentence = 'Python 3.11 or newer was not found. Install it, then run npm start again.';
  expect(() => python.command({ mode: 'serve' })).toThrow(sentence);
  symlinkSync('/nowhere/python3.11', own());
  expect(() => python.command({ mode: 'train' })).toThrow(sentence);
});

test('the child gets no secrets and no proxies, and cannot go online by itself', () => {
  writeFileSync(own(), '');
  const { env } = createPythonEnvironment({
    appRoot,
    environment: {
      PATH: '/bin',
      HOME: '/home/u',
      HTTPS_PROXY: 'http://x',
      AWS_SECRET_ACCESS_KEY: 'x',
      PYTHONPATH: '/evil',
      NODE_OPTIONS: 'x',
    },
    platform: 'linux',
  }).command({ mode: 'serve' });
  expect(env).toMatchObject({
    PATH: '/bin',
    HOME: '/home/u',
    PYTHONPATH: join(appRoot, 'python'),
    HF_HUB_OFFLINE: '1',
    ANONYMIZED_TELEMETRY: 'False',
    MLX_DISABLE_COMPILE: '1',
  });
  expect(Object.keys(env).filter((name) => /proxy|secret|node/i.test(name))).toEqual([]);
  expect(
    createPythonEnvironment({ appRoot, environment: {}, platform: 'darwin' }).command({ mode: 'serve' }).env,
  ).not.toHaveProperty('MLX_DISABLE_COMPILE');
});
