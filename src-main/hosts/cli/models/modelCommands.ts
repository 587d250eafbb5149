import { resolve } from 'node:path';
import type { ListedModel } from '../../../../src-shared/contract/index.ts';
import { requantisedSentence } from '../../../../src-shared/words/gguf.ts';
import {
  aboutModel,
  arrivedSentence,
  fitSentence,
  modelStateSentence,
  storageSize,
} from '../../../../src-shared/words/models.ts';
import { CommandFailed, type Context } from '../command.ts';
import type { CommandOf } from '../parseCommand.ts';

/** As scripts rely on it: a fetch that stands still for whatever reason is `missing`, with the reason in words. */
const STATES: Record<ListedModel['state']['kind'], 'ready' | 'missing' | 'fetching' | 'broken'> = {
  ready: 'ready',
  missing: 'missing',
  paused: 'missing',
  failed: 'missing',
  waiting: 'fetching',
  fetching: 'fetching',
  assembling: 'fetching',
  broken: 'broken',
};

/** What a model is, whether it fits, and where it stands. */
const sentenceOf = (model: ListedModel) =>
  [aboutModel(model), ...(model.memory === null ? [] : [fitSentence(model.memory)]), modelStateSentence(model)].join(
    ' ',
  );

/** One model as one line for scripts. */
export function modelLine(model: ListedModel) {
  const { id, label, state, inUse, recommended, diskBytes: bytes, licence } = model;
  return {
    type: 'model',
    ...{ id, label, state: STATES[state.kind], inUse, recommended, bytes, licence },
    sentence: sentenceOf(model),
  };
}

function modelText(model: ListedModel): string {
  const marks = [
    model.inUse ? 'in use' : '',
    model.recommended ? 'recommended' : '',
    model.diskBytes === 0 ? '' : storageSize(model.diskBytes),
    model.licence ?? '',
  ].filter(Boolean);
  return `${model.id}  ${model.label}, ${marks.join(', ')}\n  ${sentenceOf(model)}\n`;
}

export async function listModels({ client, print }: Context): Promise<void> {
  for await (const { models } of await client.models.watch()) {
    for (const model of models) {
      print.line(modelLine(model));
      print.text(modelText(model));
    }
    return;
  }
}

/** A line of progress no more often than this. */
const TELL_EVERY_MS = 1_000;

/** Fetches a model and follows it to its end; Ctrl-C holds it, and the next `get` goes on where it stood. */
export async function getModel({ client, print, onInterrupt }: Context, { id }: CommandOf<'modelGet'>): Promise<void> {
  const asked = await client.models.get({ id });
  let interrupted = false;
  const release = onInterrupt(async () => {
    interrupted = true;
    await client.models.pause({ id: asked.id });
  });
  let toldAt = 0;
  try {
    for await (const { models, arrived } of await client.models.watch()) {
      const model = models.find((one) => one.id === asked.id);
      if (model === undefined) throw new CommandFailed(`${asked.label} is not in the list any more.`);
      const { state } = model;
      if (state.kind === 'ready') {
        print.line(modelLine(model));
        print.text(`${model.label} is here.${model.inUse ? '' : ` To use it: models use ${model.id}`}\n`);
        if (arrived?.id === model.id && !print.json) print.note(arrivedSentence(model));
        return;
      }
      if (state.kind === 'failed' || state.kind === 'broken') throw new CommandFailed(modelStateSentence(model));
      if (state.kind === 'paused' || (state.kind === 'missing' && interrupted))
        throw new CommandFailed(`${modelStateSentence(model)} To go on: models get ${model.id}`);
      if (Date.now() - toldAt < TELL_EVERY_MS) continue;
      toldAt = Date.now();
      print.line({ type: 'progress', id: model.id, ...state, kind: undefined, stage: state.kind });
      if (!print.json) print.note(modelStateSentence(model));
    }
    throw new CommandFailed('Circadia closed. What has come is kept; the next get goes on.');
  } finally {
    release();
  }
}

export async function useModel({ client, print }: Context, { id }: CommandOf<'modelUse'>): Promise<void> {
  const model = await client.models.use({ id });
  print.line(modelLine(model));
  print.text(`${model.label} is in use: new chats and nights go to it. Chats you began keep their own model.\n`);
}

export async function removeModel({ client, print }: Context, { id }: CommandOf<'modelRemove'>): Promise<void> {
  const { freedBytes } = await client.models.remove({ id });
  print.line({ type: 'removed', id, freedBytes });
  print.text(`${id} is removed; ${storageSize(freedBytes)} are free again.\n`);
}

export async function importModel({ client, print }: Context, { path }: CommandOf<'modelImport'>): Promise<void> {
  // The core may run in another folder.
  const { model, requantised } = await client.models.import({ path: resolve(path) });
  print.line({ ...modelLine(model), requantised });
  print.text(modelText(model));
  const lost = requantisedSentence(requantised);
  if (lost !== null) print.note(lost);
}
