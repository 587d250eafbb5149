import { mkdtempSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * They bend another Python, pip, uv, Node or Electron than the one we start, so that it breaks or installs elsewhere.
 */
const NEVER =
  /^(PYTHON.*|__PYVENV_LAUNCHER__|VIRTUAL_ENV.*|CONDA_.*|NODE_ENV|NODE_OPTIONS|NODE_PATH|ELECTRON_RUN_AS_NODE)$/;
/** Of pip's and uv's own, only where to download from and how to get there. */
const DOWNLOADS = {
  PIP_: [
    'CERT',
    'CLIENT_CERT',
    'INDEX_URL',
    'EXTRA_INDEX_URL',
    'FIND_LINKS',
    'NO_INDEX',
    'TRUSTED_HOST',
    'PROXY',
    'TIMEOUT',
    'DEFAULT_TIMEOUT',
    'RETRIES',
    'CACHE_DIR',
    'KEYRING_PROVIDER',
  ],
  UV_: [
    ...[
      'INDEX',
      'DEFAULT_INDEX',
      'INDEX_URL',
      'EXTRA_INDEX_URL',
      'FIND_LINKS',
      'NO_INDEX',
      'INDEX_STRATEGY',
      'INSECURE_HOST',
      'KEYRING_PROVIDER',
      'CACHE_DIR',
      'NO_CACHE',
      'OFFLINE',
    ],
    ...[
      'NATIVE_TLS',
      'SYSTEM_CERTS',
      'HTTP_TIMEOUT',
      'REQUEST_TIMEOUT',
      'HTTP_RETRIES',
      'CONCURRENT_DOWNLOADS',
      'CONCURRENT_INSTALLS',
      'LINK_MODE',
    ],
  ],
};
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

const isKept = (name) => {
  if (NEVER.test(name)) return false;
  const prefix = Object.keys(DOWNLOADS).find((one) => name.startsWith(one));
  // UV_INDEX_<NAME>_USERNAME and the like are how uv is told who you are.
  return (
    prefix === undefined ||
    DOWNLOADS[prefix].includes(name.slice(prefix.length)) ||
    /^UV_INDEX_.+_(USERNAME|PASSWORD)$/.test(name)
  );
};

/**
 * The environment for everything that set-up and scripts start: all of ours but what breaks it; this machine itself is
 * never reached through a proxy.
 */
export function cleanEnvironment(extra = {}, env = process.env) {
  const kept = Object.fromEntries(Object.entries(env).filter(([name, value]) => value !== '' && isKept(name)));
  return { ...withDirectLoopback(kept), ...extra };
}

function withDirectLoopback(env) {
  if (!Object.keys(env).some((name) => /^(http|https|all)_proxy$/i.test(name))) return env;
  const listed = (env.no_proxy || env.NO_PROXY || '').split(/[\s,]+/).filter(Boolean);
  const direct = [...new Set([...listed, ...LOOPBACK])].join(',');
  return { ...env, NO_PROXY: direct, no_proxy: direct };
}

/** Where npm and uv keep what they downloaded when there is no home folder to keep it in; nothing otherwise. */
export function cachesWithoutHome(env = process.env, home = env.HOME || ownHome()) {
  if (home !== null && isWritable(home)) return {};
  return {
    npm_config_cache: env.npm_config_cache ?? inRoot('.cache', 'npm'),
    UV_CACHE_DIR: env.UV_CACHE_DIR ?? inRoot('.cache', 'uv-cache'),
  };
}

/** Null for a user without an entry in the system's list, as in some containers. */
function ownHome() {
  try {
    return homedir();
  } catch {
    return null;
  }
}

function isWritable(folder) {
  try {
    rmSync(mkdtempSync(join(folder, '.circadia-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * What a person's pip is configured to download from, as variables; the rest of the configuration is left out with its
 * file.
 */
export function pipDownloadSettings(configList) {
  const settings = { PIP_CONFIG_FILE: process.platform === 'win32' ? 'nul' : '/dev/null' };
  for (const line of configList.split('\n')) {
    const { name, value } =
      /^(?:global|install|download)\.(?<name>[\w-]+)=(?<quote>['"])(?<value>.*)\k<quote>$/.exec(line.trim())?.groups ??
      {};
    const variable = name?.replace(/-/g, '_').toUpperCase();
    if (DOWNLOADS.PIP_.includes(variable)) settings[`PIP_${variable}`] = value.replace(/\\n/g, ' ').trim();
  }
  return settings;
}
