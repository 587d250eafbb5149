import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidV7 } from 'uuid';
import type { CorePorts, Native, Power } from '../core/ports.ts';
import { finishRestore } from './backup/finishRestore.ts';
import { createChromaIndex } from './chroma/createChromaIndex.ts';
import { systemClock } from './clock.ts';
import { keepBackups } from './database/copies/keepBackups.ts';
import { openDatabase } from './database/openDatabase.ts';
import { dataFolderPath, keepFilesPrivate, prepareDataFolder } from './files/dataFolder.ts';
import { createNightFiles } from './files/nightFiles.ts';
import { takeOwnership } from './files/ownerLock.ts';
import { createTraces } from './files/traces.ts';
import { createFileLog } from './log.ts';
import { createNodeAssets } from './assets/createNodeAssets.ts';
import { createConvertGguf } from './models/convertGguf.ts';
import { ggufConversion } from './models/ggufConversion.ts';
import { createModelFolders } from './models/createModelFolders.ts';
import { createModels } from './models/createModels.ts';
import { readMachine } from './models/readMachine.ts';
import { createNodePower } from './power/createNodePower.ts';
import { reachLoopbackDirectly } from './process/directLoopback.ts';
import { createEngines } from './python/createEngines.ts';
import { createPythonEnvironment } from './python/environment.ts';
import { createSecretScanner } from './secrets/secretScanner.ts';
import { openSettings, type StoreClass } from './settings/openSettings.ts';

export interface NodePortsOptions {
  /** The folder that holds package.json, python/ and models/. */
  appRoot: string;
  host: CorePorts['host'];
  /** By default what package.json in `appRoot` says; a package keeps that file elsewhere. */
  version?: string;
  /** `conf`, or `electron-store` in Electron. */
  StoreClass: StoreClass;
  power?: Power;
  native?: Native;
  dataFolder?: string;
}

export interface NodePorts {
  ports: CorePorts;
  /** Starts engine and index ahead of their first call; failures show in their status. */
  preload(): void;
  /** Writes down where other windows can attach to this core. */
  announce(address: string | null): void;
  /** Stops everything that was started, children included; safe to call twice. */
  close(): Promise<void>;
}

/**
 * Opens the data folder and everything the core needs of this machine. Throws errors whose message is a sentence for
 * the user:
 * FolderInUse, DatabaseRefused, StorageFull. What was opened before a failure is closed again.
 */
export async function openNodePorts(options: NodePortsOptions): Promise<NodePorts> {
  const { appRoot, host, native = { openDataFolder: null, notify: null, tray: false } } = options;
  const { platform, env: environment } = process;
  const clock = systemClock;
  await using opened = new AsyncDisposableStack();

  const dataFolder = options.dataFolder ?? dataFolderPath(environment, platform);
  keepFilesPrivate();
  reachLoopbackDirectly();
  const folderNotice = prepareDataFolder(dataFolder);
  const lock = takeOwnership(dataFolder, host);
  opened.defer(lock.release);
  finishRestore(dataFolder);
  const log = createFileLog(join(dataFolder, 'logs'), clock.now);
  const { settings, notices: settingsNotices } = openSettings(options.StoreClass, dataFolder, clock.now);

  const database = openDatabase(join(dataFolder, 'circadia.db'), { clock, backupFolder: join(dataFolder, 'backups') });
  opened.defer(database.close);
  database.adaptersAreIn(join(dataFolder, 'adapters'));
  if (database.stoppedMessages > 0)
    log.warn('answers that were cut off by a crash were closed', { count: database.stoppedMessages });
  const ephemeral = openDatabase(':memory:', { clock, offTheRecord: true });
  opened.defer(ephemeral.close);
  opened.defer(keepBackups(database, clock, log));
  const power = options.power ?? opened.adopt(createNodePower({ clock, platform }), (own) => own.stop());

  const python = createPythonEnvironment({ appRoot, environment, platform });
  const indexFolder = join(dataFolder, 'chroma');
  const vectors = createChromaIndex({
    startServer: (port) => python.command({ mode: 'chroma', port, folder: indexFolder }),
    removeFiles: () => rm(indexFolder, { recursive: true, force: true }),
    log,
    clock,
  });
  vectors.onRebuilt(database.forgetIndex);
  const engines = createEngines(python, clock, log);
  // Together: each takes its seconds to end.
  opened.defer(async () => void (await Promise.allSettled([engines.close(), vectors.close()])));

  const convertGguf = createConvertGguf({ python, clock, log });
  const assets = createNodeAssets({ appRoot, dataFolder, environment, platform, convertGguf, log });
  opened.defer(assets.close);

  const ports: CorePorts = {
    host,
    platform,
    dataFolder,
    clock,
    log,
    database,
    ephemeral,
    vectors,
    power,
    settings,
    native,
    version: options.version ?? readVersion(appRoot),
    newId: () => uuidV7(),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    engine: engines.engine,
    startTrainer: engines.startTrainer,
    files: createNightFiles(dataFolder),
    traces: createTraces(dataFolder, clock.now),
    secrets: createSecretScanner(),
    models: createModels({ appRoot, dataFolder }),
    modelFolders: createModelFolders({
      dataFolder,
      convert: ggufConversion(convertGguf),
      recognise: assets.importFrom,
    }),
    assets,
    fetchesByItself: host !== 'cli' && !environment['CIRCADIA_NO_FETCH'],
    machine: readMachine(platform, process.arch),
    notices: [...(folderNotice === null ? [] : [folderNotice]), ...settingsNotices, ...database.notices],
  };
  for (const notice of ports.notices) log.warn('noticed while opening', { notice });
  const everything = opened.move();
  return {
    ports,
    preload() {
      void engines.engine.start().catch(() => {});
      void vectors.start();
    },
    announce: lock.announce,
    close: () => everything.disposeAsync(),
  };
}

function readVersion(appRoot: string): string {
  const { version } = JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8')) as { version?: unknown };
  return typeof version === 'string' ? version : '0.0.0';
}
