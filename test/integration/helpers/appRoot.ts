import { join } from 'node:path';

export const APP_ROOT = join(import.meta.dirname, '../../..');
