import type { Migration } from '../migrate.ts';

/** Your thumb on an answer, 1 up and -1 down. */
export const ratings: Migration = {
  version: 4,
  name: 'ratings',
  up: `ALTER TABLE messages ADD COLUMN rating INTEGER CHECK (rating IN (-1, 1));`,
};
