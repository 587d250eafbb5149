import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Absolute path below the root. */
export const inRoot = (...parts) => join(root, ...parts);

export const logFolder = inRoot('.cache', 'logs');
