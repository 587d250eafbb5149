import type { ListedModel } from '../contract/index.ts';
import { modelStateSentence, tooLargeSentence } from './models.ts';

/** Why something asked of a model is refused. */
export type ModelRefusal =
  | { code: 'unknown'; id: string; known: readonly string[] }
  | { code: 'inUse' | 'bundled' | 'cannotBeFetched' | 'beingMade' | 'nothingToRemove'; label: string }
  | { code: 'atWork'; label: string }
  | { code: 'tooLarge'; label: string; memory: NonNullable<ListedModel['memory']> }
  | { code: 'notHere'; model: Pick<ListedModel, 'id' | 'label' | 'state' | 'inUse' | 'downloadBytes'> }
  | { code: 'pathNotFound' | 'notAModel'; path: string }
  | { code: 'nameTaken'; name: string }
  | { code: 'unusable'; sentence: string };

/** The refusal with its way out. */
export function modelRefusalSentence(refusal: ModelRefusal): string {
  switch (refusal.code) {
    case 'unknown':
      return `There is no model named ${refusal.id}. Choose from ${refusal.known.join(', ')}.`;
    case 'inUse':
      return `${refusal.label} is in use. Use another model first, then remove it.`;
    case 'bundled':
      return `${refusal.label} comes with Circadia and stays: it answers where nothing else can.`;
    case 'cannotBeFetched':
      return `Circadia does not know where to fetch ${refusal.label}. Import it from a folder or a file.`;
    case 'beingMade':
      return `${refusal.label} is being put together. Wait a moment.`;
    case 'nothingToRemove':
      return `Nothing of ${refusal.label} is on this computer.`;
    case 'atWork':
      return `A night or an experiment is running and may need ${refusal.label}. Wait for its end, or stop it first.`;
    case 'tooLarge':
      return tooLargeSentence(refusal.label, refusal.memory);
    case 'notHere':
      return `${refusal.model.label} cannot be used yet. ${modelStateSentence(refusal.model)}`;
    case 'pathNotFound':
      return `There is nothing to read at ${refusal.path}. Give a model folder or a GGUF file.`;
    case 'notAModel':
      return `${refusal.path} is neither a model folder, which has a config.json, nor a GGUF file.`;
    case 'nameTaken':
      return `There is a model named ${refusal.name} already. Remove it first, or rename what you bring in.`;
    case 'unusable':
      return refusal.sentence;
  }
}
