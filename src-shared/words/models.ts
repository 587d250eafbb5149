import type { ListedModel, ModelAbout, ModelState } from '../contract/index.ts';
import { count, decimal } from './numbers.ts';
import { modelSentence } from './system.ts';

type Problem = Extract<ModelState, { kind: 'failed' }>['problem'];

const ABOUT: Record<ModelAbout, string> = {
  practice: 'A tiny practice model that comes with Circadia. It shows a whole day and night, and knows very little.',
  first:
    'A small real model for any computer. It talks in plain English and learns in minutes, and is often wrong about facts.',
  article:
    'The model that the nightly sleep was first tried with. It talks well in several languages and follows what you ask.',
  thinker: 'The best of these at reasoning, code and many languages, and the slowest, by day and by night.',
  lightMac:
    'For a Mac with 8 GB. It talks well about everyday things, and knows and reasons less than the larger ones.',
  catalogue: 'A model that Circadia knows where to get, and has not been measured here.',
  imported: 'A model that you brought in from a file of your own.',
  found: 'A model that lies in the models folder.',
};

/** What this model is, beside the others, in one sentence. */
export function aboutModel({ about }: Pick<ListedModel, 'about'>): string {
  return ABOUT[about];
}

/** `98 MB`, `1.8 GB`: as shops and systems count. */
export function storageSize(bytes: number): string {
  if (bytes >= 9.95e8) return `${decimal(bytes / 1e9, 1)} GB`;
  if (bytes === 0) return 'nothing';
  if (bytes >= 9.5e5) return `${Math.round(bytes / 1e6)} MB`;
  return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

/** What it is made of and under which licence, each a few words. */
export function modelFacts(model: ListedModel): string[] {
  const { parameters, bits, windowTokens, downloadBytes, diskBytes, state } = model;
  const here = state.kind === 'ready' || state.kind === 'broken';
  return [
    here || downloadBytes === null ? `${storageSize(diskBytes)} on the disk` : `${storageSize(downloadBytes)} to fetch`,
    model.licence === null ? 'licence not known' : `${model.licence} licence`,
    ...(parameters === null ? [] : [parameterWords(parameters)]),
    ...(bits === null ? [] : [`${bits} bits each`]),
    ...(windowTokens === null ? [] : [`reads ${count(windowTokens)} tokens at once`]),
  ];
}

function parameterWords(parameters: number): string {
  return parameters >= 1e9
    ? `${decimal(parameters / 1e9, 1)} billion parameters`
    : `${parameters >= 1e7 ? Math.round(parameters / 1e6) : decimal(parameters / 1e6, 1)} million parameters`;
}

/** What a listener is told of the models that are on their way: changes with every state and every quarter. */
export function progressSpoken(models: readonly ListedModel[]): string {
  return models
    .flatMap(({ label, state }) => {
      switch (state.kind) {
        case 'fetching':
          return [`Fetching ${label}, ${quarters(state.receivedBytes / state.totalBytes)} %.`];
        case 'assembling':
          return [`Putting ${label} together.`];
        case 'waiting':
          return [`${label} waits for another download to end.`];
        case 'paused':
          return [`${label} is paused.`];
        case 'failed':
          return [`${label}: ${assetProblemSentence(state.problem)}`];
        case 'ready':
        case 'missing':
        case 'broken':
          return [];
      }
    })
    .join(' ');
}

const quarters = (share: number): number => (Number.isFinite(share) ? Math.floor(share * 4) * 25 : 0);

/** Whether this machine's memory is enough, with the numbers. */
export function fitSentence(memory: ListedModel['memory']): string {
  if (memory === null) return 'How much memory it needs is not known before it is there.';
  const chat = storageSize(memory.chatBytes);
  const sleep = storageSize(memory.sleepBytes);
  const machine = storageSize(memory.machineBytes);
  switch (memory.fits) {
    case 'both':
      return `Fits: it takes ${chat} of memory to chat and ${sleep} to sleep, and this computer has ${machine}.`;
    case 'chatOnly':
      return `Fits for chat with ${chat}. A night would take ${sleep} of memory and this computer has ${machine}, so it would not sleep.`;
    case 'neither':
      return `Does not fit: it takes ${chat} of memory to chat and this computer has ${machine}. Choose a smaller model.`;
  }
}

/** Why a model that is larger than the memory is not loaded. */
export function tooLargeSentence(label: string, memory: NonNullable<ListedModel['memory']>): string {
  return `${label} needs ${storageSize(memory.chatBytes)} of memory and this computer has ${storageSize(memory.machineBytes)}. It is not used; choose a smaller model.`;
}

/** What went wrong, and the way out. */
export function assetProblemSentence(problem: Problem): string {
  switch (problem.code) {
    case 'offline':
      return 'There is no way to the network now. Everything else works; try again when you are online.';
    case 'diskFull':
      return `The disk is too full: it needs ${storageSize(problem.neededBytes)} and ${storageSize(problem.freeBytes)} are free. Free some space, then go on.`;
    case 'wrongHash':
      return 'What came is not what was expected, so it was set aside and is not used. Try again; if it stays so, something between here and there changes the file.';
    case 'stalled':
      return 'The connection stood still. What has come is kept; go on when the network is better.';
    case 'refused':
      return `The server refused it (${problem.status}). Try again later.`;
    case 'changed':
      return 'The file changed while it was fetched, so the part that had come was thrown away. Try again.';
    case 'memberMissing':
      return 'The package that came does not hold the model. It is not used; a newer Circadia may know a better place.';
    case 'unreadable':
      return `What came could not be put together: ${problem.reason} It is not used.`;
  }
}

/** Seconds as somebody says them: `under a minute`, `about 4 minutes`. */
function soon(seconds: number): string {
  if (seconds < 60) return 'under a minute left';
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
  const hours = Math.round(minutes / 60);
  return `about ${hours} ${hours === 1 ? 'hour' : 'hours'} left`;
}

/** Where a model stands, in a sentence. */
export function modelStateSentence(
  model: Pick<ListedModel, 'id' | 'label' | 'state' | 'inUse' | 'downloadBytes'>,
): string {
  const { state } = model;
  switch (state.kind) {
    case 'ready':
      return model.inUse ? 'In use.' : 'Here, and ready to use.';
    case 'missing':
      return model.downloadBytes === null ? 'Not here.' : `Not here yet; ${storageSize(model.downloadBytes)} to fetch.`;
    case 'waiting':
      return 'Waits for another download to end.';
    case 'fetching': {
      const speed = state.bytesPerSecond === null ? '' : `, ${storageSize(state.bytesPerSecond)} a second`;
      const left = state.secondsLeft === null ? '' : `, ${soon(state.secondsLeft)}`;
      return `${storageSize(state.receivedBytes)} of ${storageSize(state.totalBytes)}${speed}${left}.`;
    }
    case 'paused':
      return `Paused at ${storageSize(state.receivedBytes)} of ${storageSize(state.totalBytes)}. What has come is kept.`;
    case 'assembling':
      return `Everything has come. Checking it and putting it together, ${Math.floor(state.done * 100)} %.`;
    case 'failed':
      return `${assetProblemSentence(state.problem)}${state.retryAt === null ? '' : ` It tries again by itself at ${clockWords(state.retryAt)}.`}`;
    case 'broken':
      return modelSentence({ name: model.id, label: model.label, finding: state.finding });
  }
}

function clockWords(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** Said once, after a model came by itself. */
export function arrivedSentence({ label }: { label: string }): string {
  return `${label} is here. New chats and nights use it from now on; chats you began keep the model they began with.`;
}
