import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../process/child.ts';
import { Hopeless } from '../process/supervisor.ts';
import { PYTHON_MISSING } from '../engine/sentences.ts';

export type PythonMode = { mode: 'serve' | 'train' | 'convert' } | { mode: 'chroma'; port: number; folder: string };

export interface PythonEnvironment {
  /** How to start one of the Python processes. Throws Hopeless with a sentence when there is no interpreter. */
  command(mode: PythonMode): Command;
}

/** Everything else of our environment stays with us; who downloads adds how. */
export const PASSED_ON = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'TMPDIR',
  'TMP',
  'TEMP',
  'SystemRoot',
  'SYSTEMROOT',
  'windir',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'COMSPEC',
  'PATHEXT',
];

/** The interpreter is CIRCADIA_PYTHON if set, else the environment that set-up makes below `python/.venv`. */
export function createPythonEnvironment({
  appRoot,
  environment,
  platform,
}: {
  appRoot: string;
  environment: NodeJS.ProcessEnv;
  platform: string;
}): PythonEnvironment {
  const folder = join(appRoot, 'python');
  const own =
    platform === 'win32' ? join(folder, '.venv', 'Scripts', 'python.exe') : join(folder, '.venv', 'bin', 'python');
  return {
    command(mode) {
      const interpreter = environment['CIRCADIA_PYTHON'] || own;
      // Asked at each start: set-up may have been repeated in the meantime. False for a link to a Python that was
      // removed.
      if (!existsSync(interpreter)) throw new Hopeless(PYTHON_MISSING);
      return {
        command: interpreter,
        args: ['-m', 'circadia_engine', ...modeArguments(mode)],
        env: childEnvironment(environment, folder, platform),
        cwd: folder,
      };
    },
  };
}

function modeArguments(mode: PythonMode): string[] {
  return mode.mode === 'chroma' ? ['chroma', '--port', String(mode.port), '--path', mode.folder] : [mode.mode];
}

/** A small environment: no proxies, no tokens, nothing that could send data out. */
export function childEnvironment(
  environment: NodeJS.ProcessEnv,
  pythonFolder: string,
  platform: string,
): Record<string, string> {
  const passedOn = Object.fromEntries(
    PASSED_ON.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])),
  );
  return {
    ...passedOn,
    PYTHONPATH: pythonFolder,
    PYTHONUNBUFFERED: '1',
    PYTHONUTF8: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONNOUSERSITE: '1',
    HF_HUB_OFFLINE: '1',
    TRANSFORMERS_OFFLINE: '1',
    HF_HUB_DISABLE_TELEMETRY: '1',
    ANONYMIZED_TELEMETRY: 'False',
    DO_NOT_TRACK: '1',
    TOKENIZERS_PARALLELISM: 'false',
    // On Linux MLX would call g++ at run time, once per kernel.
    ...(platform === 'linux' ? { MLX_DISABLE_COMPILE: '1' } : {}),
  };
}
