import type { ListedModel } from '../../../../src-shared/contract/index.ts';
import type { ModelRefusal } from '../../../../src-shared/words/modelRefusals.ts';

/** Why this model is not taken into use, or null. */
export function useRefusal(model: ListedModel): ModelRefusal | null {
  if (model.state.kind !== 'ready') return { code: 'notHere', model };
  return tooLarge(model);
}

/** Why it is not fetched, or null; one that is here, or on its way, is no reason. */
export function getRefusal(model: ListedModel): ModelRefusal | null {
  if (model.state.kind === 'ready') return null;
  if (model.source !== 'catalogue') return { code: 'cannotBeFetched', label: model.label };
  return tooLarge(model);
}

/** Why it is not removed, or null. `atWork`: a night or the Lab runs, which may be asking it. */
export function removeRefusal(model: ListedModel, atWork: boolean): ModelRefusal | null {
  const { label } = model;
  if (model.source === 'bundled') return { code: 'bundled', label };
  if (model.inUse) return { code: 'inUse', label };
  switch (model.state.kind) {
    case 'assembling':
      return { code: 'beingMade', label };
    case 'missing':
      return { code: 'nothingToRemove', label };
    case 'ready':
      return atWork ? { code: 'atWork', label } : null;
    default:
      return null;
  }
}

/** Larger than the memory of this machine, before anything of it is loaded. */
export function tooLarge({ label, memory }: Pick<ListedModel, 'label' | 'memory'>): ModelRefusal | null {
  return memory?.fits === 'neither' ? { code: 'tooLarge', label, memory } : null;
}
