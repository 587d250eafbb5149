import type { ListedModel, ModelState } from '../../../../src-shared/contract/index.ts';
import type { ModelAction } from '../../../../src-shared/contract/vocabulary.ts';
import type { ModelDescription } from '../../ports.ts';
import type { Asset, AssetState } from '../assets.ts';
import type { ModelFacts } from '../facts.ts';
import { idOf } from '../inUse.ts';
import { type Machine, memoryNeed } from '../fit/needs.ts';
import { aboutOf, isOffered, PRACTICE_MODEL, recommendedOf } from '../offer.ts';
import { shapeOf } from '../fit/shape.ts';

/** A model on the disk with what is known beside its description. */
export type FoundModel = ModelDescription & ModelFacts;

export interface ListParts {
  found: readonly FoundModel[];
  assets: readonly { asset: Asset; state: AssetState }[];
  machine: Machine;
  /** The folder of the model in use; null where none can be used. */
  inUse: string | null;
  /** The night in use on these weights. */
  activeNight(sha256: string): number | null;
  /** When a failed fetch is tried again by itself; null where it is not. */
  retryAt(id: string): number | null;
}

const USUAL_WINDOW_TOKENS = 8192;

/** Everything that can be used or had here: the recommended one first, the practice model last. */
export function listModels(parts: ListParts): ListedModel[] {
  const { found, machine } = parts;
  const assets = parts.assets.map((one) => ({ ...one, id: idOf(one.asset.id) }));
  const ids = idsOf(found);
  const ofCatalogue = assets.flatMap(({ id, asset, state }) => {
    const here = found.find((one) => ids.get(one.folder) === id) ?? null;
    if (here === null && state.kind === 'missing' && !isOffered(asset, machine)) return [];
    return asset.kind === 'model' ? [entryOf(parts, id, here, { asset, state })] : [];
  });
  const known = new Set(ofCatalogue.map(({ id }) => id));
  const others = found.flatMap((one) => {
    const id = ids.get(one.folder) ?? one.name;
    return known.has(id) ? [] : [entryOf(parts, id, one, null)];
  });
  const recommended = recommendedOf(ofCatalogue, machine);
  return [...ofCatalogue, ...others]
    .map((one) => ({ ...one, recommended: one.id === recommended }))
    .toSorted((one, other) => place(one) - place(other));
}

/** By folder: short where that is clear, with the revision where two would read alike. */
export function idsOf(found: readonly FoundModel[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    found.map((one) => {
      const short = idOf(one.name);
      const id = taken.has(short) ? one.name.toLowerCase() : short;
      taken.add(short);
      return [one.folder, id];
    }),
  );
}

function place({ recommended, kind }: ListedModel): number {
  return recommended ? 0 : kind === 'practice' ? 2 : 1;
}

function entryOf(
  parts: ListParts,
  id: string,
  here: FoundModel | null,
  offer: { asset: Asset; state: AssetState } | null,
): ListedModel {
  const { machine } = parts;
  const asset = offer?.asset ?? null;
  const state = stateOf(here, offer?.state ?? null, parts.retryAt(id));
  const shape = here?.shape ?? shapeOf(id, asset?.parameters ?? null, asset?.quantizationBits ?? null);
  const window = here?.installed === true ? here.windowTokens : null;
  const inUse = here !== null && here.folder === parts.inUse;
  const practice = id === PRACTICE_MODEL;
  const source = practice ? 'bundled' : asset !== null ? 'catalogue' : (here?.source ?? 'folder');
  const memory = shape === null ? null : memoryNeed(shape, window ?? USUAL_WINDOW_TOKENS, machine);
  const entry: Omit<ListedModel, 'actions'> = {
    id,
    label: asset?.label ?? here?.label ?? id,
    kind: practice ? 'practice' : 'chat',
    source,
    about: practice ? 'practice' : asset !== null ? aboutOf(id) : source === 'gguf' ? 'imported' : 'found',
    state,
    inUse,
    recommended: false,
    downloadBytes: asset?.downloadBytes ?? null,
    diskBytes: here?.installed === true ? here.bytes : (asset?.diskBytes ?? here?.bytes ?? 0),
    licence: asset?.licence ?? here?.licence ?? null,
    parameters: shape?.parameters ?? null,
    bits: shape?.bits ?? null,
    windowTokens: window,
    memory,
    sampling: here?.sampling ?? asset?.sampling ?? null,
    activeNight: here === null ? null : parts.activeNight(here.sha256),
  };
  return { ...entry, actions: actionsOf(entry, asset !== null) };
}

/** What is on the disk and whole wins; else how far fetching is; else what is wrong with what is there. */
function stateOf(here: FoundModel | null, asset: AssetState | null, retryAt: number | null): ModelState {
  if (here?.installed === true) return { kind: 'ready' };
  if (here !== null && (asset === null || asset.kind === 'missing' || asset.kind === 'ready'))
    return { kind: 'broken', finding: here.finding };
  if (asset === null) return { kind: 'missing' };
  switch (asset.kind) {
    // The disk is read again in a moment.
    case 'ready':
      return { kind: 'assembling', done: 1 };
    case 'failed':
      return { ...asset, retryAt };
    default:
      return asset;
  }
}

function actionsOf(
  { state, inUse, source, memory }: Pick<ListedModel, 'state' | 'inUse' | 'source' | 'memory'>,
  canBeFetched: boolean,
): ModelAction[] {
  const fits = memory?.fits !== 'neither';
  const mayGo: ModelAction[] = inUse || source === 'bundled' ? [] : ['remove'];
  switch (state.kind) {
    case 'ready':
      return [...(inUse || !fits ? [] : ['use' as const]), ...mayGo];
    case 'missing':
      return canBeFetched && fits ? ['get'] : [];
    case 'paused':
    case 'failed':
      return [...(fits ? ['get' as const] : []), 'remove'];
    case 'waiting':
    case 'fetching':
      return ['pause'];
    case 'assembling':
      return [];
    case 'broken':
      return [...(canBeFetched && fits ? ['get' as const] : []), ...mayGo];
  }
}
