/** The index of vectors is down; the words of memories can still be searched. `message` is a plain sentence. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Nothing was written because the disk is full. `message` is a plain sentence. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
  constructor(options?: ErrorOptions) {
    super('The disk is full. Free some space; nothing already saved is lost.', options);
  }
}
