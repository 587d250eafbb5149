import type { ModelShape } from './fit/shape.ts';

/** What a model's folder says beside what is needed to load it. */
export interface ModelFacts {
  source: 'bundled' | 'catalogue' | 'gguf' | 'folder';
  licence: string | null;
  /** Null where its config does not tell. */
  shape: ModelShape | null;
}

export type ImportRefusal =
  /** There is nothing at this path, or nothing that may be read. */
  | { code: 'notFound' }
  /** Neither a folder nor a GGUF file. */
  | { code: 'notAModel' }
  /** A model of this name is here already. */
  | { code: 'nameTaken'; name: string }
  /** It was looked at and cannot be used; in words. */
  | { code: 'unusable'; sentence: string };

/** The folders that models lie in, beyond listing them. */
export interface ModelFolders {
  facts(model: { name: string; folder: string }): Promise<ModelFacts>;
  /** Copies or converts it into the models folder under a name of its own; nothing half-made is left behind. */
  import(
    path: string,
    options: { signal: AbortSignal; onProgress: (done: number) => void },
  ): Promise<{ kind: 'imported'; folder: string; requantised: string[] } | { kind: 'refused'; reason: ImportRefusal }>;
  /** Removes a folder below the models folder, and nothing else; returns how much became free. */
  remove(folder: string): Promise<number>;
}
