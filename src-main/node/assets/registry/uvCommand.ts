import { join } from 'node:path';
import type { Command } from '../../process/child.ts';
import { PASSED_ON } from '../../python/environment.ts';

/** Whose certificates are trusted, and how the network is reached. */
const NETWORK = /^(?:https?_proxy|all_proxy|no_proxy|ssl_cert_file|ssl_cert_dir)$/i;
/** Of uv's own settings and pip's, only where to download from and how: the same that set-up lets through. */
const DOWNLOADS = new RegExp(
  `^(?:UV_(?:${[
    'INDEX',
    'DEFAULT_INDEX',
    'INDEX_URL',
    'EXTRA_INDEX_URL',
    'FIND_LINKS',
    'NO_INDEX',
    'INDEX_STRATEGY',
    'INSECURE_HOST',
    'KEYRING_PROVIDER',
    'OFFLINE',
    'NATIVE_TLS',
    'SYSTEM_CERTS',
    'HTTP_TIMEOUT',
    'REQUEST_TIMEOUT',
    'HTTP_RETRIES',
  ].join('|')}|INDEX_.+_(?:USERNAME|PASSWORD))|XDG_CONFIG_(?:HOME|DIRS))$`,
);

/** The place of the registry is the user's own: uv reads it from its environment and its configuration files. */
export function uvEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value && (PASSED_ON.includes(name) || NETWORK.test(name) || DOWNLOADS.test(name))) kept[name] = value;
  // uv reads its own variables only: pip's certificate file and index serve both.
  const certificates = environment['PIP_CERT'];
  if (certificates && !kept['SSL_CERT_FILE']) kept['SSL_CERT_FILE'] = certificates;
  const index = environment['PIP_INDEX_URL'];
  if (index && !kept['UV_DEFAULT_INDEX'] && !kept['UV_INDEX_URL']) kept['UV_DEFAULT_INDEX'] = index;
  return { ...kept, UV_NO_PROGRESS: '1', UV_PYTHON_DOWNLOADS: 'never' };
}

export interface UvPlaces {
  /** The uv that set-up installed. */
  uv: string;
  /** The Python of the app's own environment: it starts uv and ends it with us. */
  python: string;
  /** `circadia_engine/tethered.py`. */
  tether: string;
  environment: NodeJS.ProcessEnv;
}

/** Where set-up has put uv and Python below the app's folder. */
export function uvPlaces(appRoot: string, environment: NodeJS.ProcessEnv, platform: string): UvPlaces {
  const program = (folder: string, name: string): string =>
    platform === 'win32' ? join(folder, 'Scripts', `${name}.exe`) : join(folder, 'bin', name);
  return {
    uv: program(join(appRoot, '.cache', 'uv'), 'uv'),
    python: environment['CIRCADIA_PYTHON'] || program(join(appRoot, 'python', '.venv'), 'python'),
    tether: join(appRoot, 'python', 'circadia_engine', 'tethered.py'),
    environment,
  };
}

/** Unpacks the wheel of that hash into the folder; nothing of it is built, compiled, imported or run. */
export function installCommand(places: UvPlaces, requirements: string, target: string, cache: string): Command {
  const install = [
    'pip',
    'install',
    '--no-deps',
    '--require-hashes',
    '--only-binary',
    ':all:',
    '--no-compile-bytecode',
  ];
  return {
    command: places.python,
    args: [
      ...['-I', places.tether, places.uv, ...install],
      ...['--python', places.python, '--cache-dir', cache, '--target', target, '--requirements', requirements],
    ],
    env: uvEnvironment(places.environment),
  };
}
