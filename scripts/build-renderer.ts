import { build } from 'vite';
import { rendererConfig } from '../vite.renderer.config.ts';

/** Relative to the repository. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder to build into.');
await build({ configFile: false, logLevel: 'warn', ...rendererConfig(folder) });
