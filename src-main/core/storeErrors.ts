import { DISK_FULL } from './systemSentence.ts';

/** The index of vectors is down; the words of memories can still be searched. `message` is a plain sentence. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Nothing was written because the disk is full. `message` is a plain sentence. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
  constructor(options?: ErrorOptions) {
    super(DISK_FULL, options);
  }
}
