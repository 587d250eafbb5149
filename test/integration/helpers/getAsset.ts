/** Fetches the test's model and says each state; its conversion can stand still after a half-written file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssets } from '../../../src-main/node/assets/createAssets.ts';
import { createHttpClient } from '../../../src-main/node/assets/http/client.ts';
import { createHubSource } from '../../../src-main/node/assets/http/hubSource.ts';
import type { Recipe } from '../../../src-main/node/assets/recipe.ts';
import { uvPlaces } from '../../../src-main/node/assets/registry/uvCommand.ts';
import { createWheelSource } from '../../../src-main/node/assets/registry/wheelSource.ts';
import { APP_ROOT } from './appRoot.ts';

const { address, dataFolder, recipe, standsStill } = JSON.parse(process.argv[2] ?? '') as {
  address: string;
  dataFolder: string;
  recipe: Recipe;
  standsStill: boolean;
};
const assets = createAssets({
  dataFolder,
  fetchers: {
    hub: createHubSource(createHttpClient(), address),
    wheel: createWheelSource(uvPlaces(APP_ROOT, process.env, process.platform)),
  },
  async convertGguf({ file, folder }) {
    const bytes = readFileSync(file);
    writeFileSync(join(folder, 'model.safetensors'), standsStill ? bytes.subarray(0, 1000) : bytes);
    if (standsStill) await new Promise((resolve) => setTimeout(resolve, 600_000));
    return { kind: 'converted', template: 'chatml', requantised: [], contextLength: 100 };
  },
  log: { info() {}, warn() {}, error() {} },
  recipes: [recipe],
});
const say = (state: unknown): void => void process.stdout.write(`${JSON.stringify(state)}\n`);
assets.onChange((_id, state) => say(state));
await assets.get(recipe.id, new AbortController().signal);
process.exit(0);
