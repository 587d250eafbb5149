import type { Migration } from '../migrate.ts';
import { first } from './001-first.ts';
import { exams } from './002-exams.ts';
import { erasures } from './003-erasures.ts';
import { ratings } from './004-ratings.ts';
import { versions } from './005-versions.ts';
import { origins } from './006-origins.ts';
import { settled } from './007-settled.ts';
import { archive } from './008-archive.ts';
import { notes } from './010-notes.ts';
import { models } from './011-models.ts';
import { sampling } from './012-sampling.ts';

/** In order; a migration that was released never changes again. */
export const migrations: readonly Migration[] = [
  first,
  exams,
  erasures,
  ratings,
  versions,
  origins,
  settled,
  archive,
  notes,
  models,
  sampling,
];
