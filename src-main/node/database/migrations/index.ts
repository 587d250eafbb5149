import type { Migration } from '../migrate.ts';
import { first } from './001-first.ts';

/** In order; a migration that was released never changes again. */
export const migrations: readonly Migration[] = [first];
