import type * as z from 'zod';
import type {
  Conversation,
  CycleDetail,
  CycleSummary,
  ErasureReceipt,
  HarnessReport,
  Health,
  LabRun,
  ListedModel,
  Memory,
  Message,
  NightPlan,
  SleepStatus,
} from '../../src-shared/contract/index.ts';
import { type labEventSchema, PHASES } from '../../src-shared/contract/index.ts';

/** Ten in the morning of a day in November. */
export const NOW = new Date(2026, 10, 27, 10).getTime();

export const conversation = (more: Partial<Conversation> = {}): Conversation => ({
  id: 'c1',
  title: 'Saturday dinner',
  createdAt: NOW,
  updatedAt: NOW,
  pinned: false,
  offTheRecord: false,
  systemPrompt: null,
  importedSystemPrompt: null,
  model: null,
  sampling: { temperature: null, topP: null },
  turnsHeldBack: 0,
  messageCount: 2,
  ...more,
});

export const message = (more: Partial<Message> = {}): Message => {
  const id = more.id ?? 'm1';
  return {
    id,
    conversation: 'c1',
    parent: null,
    role: 'user',
    text: 'What can I cook?',
    state: 'complete',
    failure: null,
    createdAt: NOW,
    origin: 'typed',
    pasted: [],
    learn: true,
    learnedIn: null,
    versions: [id],
    rating: null,
    recalled: [],
    stats: null,
    ...more,
  };
};

/** A question and its answer. */
export const exchange = (answer: Partial<Message> = {}): [Message, Message] => [
  message(),
  message({ id: 'a1', parent: 'm1', role: 'assistant', text: 'A braise.', ...answer }),
];

export const memory = (more: Partial<Memory> = {}): Memory => ({
  id: 'oven',
  text: 'The oven runs hot.',
  kind: 'fact',
  state: 'active',
  pinned: false,
  source: { conversation: 'c1', title: 'Saturday dinner', message: 'm1', createdAt: NOW },
  createdBy: 'day',
  byHand: false,
  night: null,
  createdAt: NOW,
  usedCount: 2,
  lastUsedAt: NOW,
  uses: [NOW],
  replacedBy: null,
  ...more,
});

export const status = (more: Partial<SleepStatus> = {}): SleepStatus => ({
  state: { kind: 'drowsy', sleepsAt: NOW + 54_000_000 },
  newTurns: 38,
  turnsNeeded: 12,
  conditions: [
    { name: 'turns', met: true, newTurns: 38, needed: 12 },
    { name: 'power', met: false, onMains: false },
    { name: 'idle', met: false, minutes: 0, needed: 10 },
  ],
  schedule: { byItself: true, from: '01:00', to: '06:00', skipTonight: false },
  unread: null,
  activeNight: null,
  ...more,
});

export const asleep = (more: Partial<Extract<SleepStatus['state'], { kind: 'asleep' }>> = {}): SleepStatus =>
  status({
    state: {
      kind: 'asleep',
      cycle: 7,
      phase: 'train',
      progress: 0.58,
      startedAt: NOW - 600_000,
      endsAt: null,
      step: 132,
      steps: 300,
      trainLoss: 1.47,
      firstTrainLoss: 1.98,
      plan: null,
      ...more,
    },
  });

export const health = (more: Partial<Health> = {}): Health => ({
  engine: { state: 'ready' },
  store: { state: 'ready' },
  model: { name: 'pocket', label: 'Pocket', demo: true, loaded: true, parameters: 3_400_000, contextSize: 320 },
  notices: [],
  ...more,
});

/** The first model, ready to be used. */
export const listedModel = (more: Partial<ListedModel> = {}): ListedModel => ({
  id: 'smollm2-135m-instruct',
  label: 'SmolLM2 135M Instruct',
  kind: 'chat',
  source: 'catalogue',
  about: 'first',
  state: { kind: 'ready' },
  inUse: false,
  recommended: true,
  downloadBytes: 92_871_040,
  diskBytes: 100_500_000,
  licence: 'Apache-2.0',
  parameters: 134_515_008,
  bits: 4,
  windowTokens: 8192,
  memory: { chatBytes: 1.6e9, sleepBytes: 3.4e9, machineBytes: 16e9, fits: 'both' },
  sampling: { temperature: 0.2, topP: 0.9 },
  activeNight: null,
  actions: ['use', 'remove'],
  ...more,
});

/** The practice model, which answers until another one does. */
export const practiceModel = (more: Partial<ListedModel> = {}): ListedModel =>
  listedModel({
    id: 'pocket',
    label: 'Pocket',
    kind: 'practice',
    source: 'bundled',
    about: 'practice',
    inUse: true,
    recommended: false,
    downloadBytes: null,
    diskBytes: 4_200_000,
    licence: null,
    parameters: 3_400_000,
    windowTokens: 320,
    memory: { chatBytes: 0.42e9, sleepBytes: 0.9e9, machineBytes: 16e9, fits: 'both' },
    sampling: null,
    actions: [],
    ...more,
  });

export const night = (more: Partial<CycleSummary> = {}): CycleSummary => ({
  number: 7,
  recipe: 'gentle',
  startedAt: NOW - 30_000_000,
  endedAt: NOW - 26_000_000,
  verdict: 'promoted',
  undone: false,
  inUse: true,
  model: 'Pocket',
  reason: { kind: 'told', sentence: 'It picked up your shorter answers and lost nothing we can measure.' },
  lessons: 59,
  memories: 6,
  turns: 38,
  changePoints: null,
  lowPoints: null,
  highPoints: null,
  marginPoints: null,
  correctBefore: null,
  correctAfter: null,
  items: null,
  firstValidationLoss: null,
  lastValidationLoss: null,
  phases: PHASES.map((phase, index) => ({
    phase,
    state: 'done',
    startedAt: NOW - 30_000_000 + index * 60_000,
    endedAt: NOW - 30_000_000 + (index + 1) * 60_000,
    summary: { of: 'told', sentence: `${phase} is over` },
  })),
  ...more,
});

/** A plan of 24 minutes with less rehearsal than was wanted. */
export const nightPlan = (more: Partial<NightPlan> = {}): NightPlan => ({
  kind: 'lesson',
  basis: 'measured',
  suite: 'full',
  sizes: { lessons: 60, rehearsal: 128, probes: 24, gauge: 24, steps: 60, measured: 4, exams: 1, items: 450 },
  seconds: { gather: 0, sort: 0, tidy: 15, prepare: 350, train: 545, examine: 530, decide: 0, settle: 0 },
  availableSeconds: 1800,
  cuts: [{ what: 'rehearsal', from: 300, to: 128 }],
  ...more,
});

/** The whole of a night; nothing was examined unless told otherwise. */
export const nightDetail = (more: Partial<CycleDetail> = {}): CycleDetail => ({
  ...night(),
  metrics: [],
  harness: null,
  changedAnswers: [],
  studied: { style: 59, earlier: 4, replay: 47, grounded: 14, raw: 0, heldOut: 12, leftOut: [], targets: null },
  settings: { learningRate: 0.0001, steps: 300 },
  wishes: [{ trait: 'length', value: 'short', line: 'Keep answers short.' }],
  learned: null,
  leaks: null,
  brake: null,
  steps: 300,
  peakMemoryBytes: 6.8e9,
  secondsPerPhase: {},
  plan: null,
  unreadable: null,
  ...more,
});

const score = (correct: number, n: number) => ({ correct, n, accuracy: correct / n, low: 0, high: 1, nll: 0.4 });

/** An exam of two tasks: one answer won in arithmetic, nine lost in code. */
export const harnessReport = (): HarnessReport => ({
  suite: 'full',
  n: 100,
  base: null,
  before: { arithmetic: score(40, 50), code: score(27, 50) },
  after: { arithmetic: score(41, 50), code: score(18, 50) },
  pooled: {
    base: null,
    before: score(67, 100),
    after: score(59, 100),
    changePoints: -8,
    lowPoints: -14,
    highPoints: -2,
    won: 1,
    lost: 9,
    sinceBase: null,
    stripped: null,
  },
  tasks: [
    {
      task: 'arithmetic',
      changePoints: 2,
      lowPoints: -2,
      highPoints: 6,
      won: 1,
      lost: 0,
      verdict: 'won',
      stripped: null,
    },
    {
      task: 'code',
      changePoints: -18,
      lowPoints: -29,
      highPoints: -7,
      won: 0,
      lost: 9,
      verdict: 'lost',
      stripped: null,
    },
  ],
  marginPoints: 2,
  nllRise: 0.004,
  nllLimit: 0.05,
  placement: null,
});

export const labRun = (more: Partial<LabRun> = {}): LabRun => ({
  id: 'gem7',
  name: 'gem7',
  night: null,
  threeTimes: false,
  startedAt: NOW,
  endedAt: NOW + 60_000,
  kind: 'experiment',
  suite: 'quick',
  model: 'pocket',
  recipe: 'seed',
  rows: 287,
  failure: null,
  tasks: null,
  pooled: null,
  itemsPerSecond: null,
  rotation: 0,
  placement: null,
  own: null,
  cached: 0,
  flips: {},
  comparedWith: null,
  resolvesPoints: null,
  report: null,
  losses: [],
  ...more,
});

/** What the lab streams while it works. */
export type LabEvent = z.infer<typeof labEventSchema>;

/** What a deletion erased; done unless told otherwise. */
export const erasureReceipt = (more: Partial<ErasureReceipt> = {}): ErasureReceipt => ({
  id: 'r1',
  conversation: 'c1',
  state: 'done',
  askedAt: NOW,
  finishedAt: NOW,
  messages: 2,
  memories: 1,
  memoriesKept: 0,
  vectors: 1,
  nights: [],
  activeNight: { before: null, after: null },
  turnsToLearnAgain: 0,
  files: 0,
  bytes: 0,
  backups: 0,
  search: { phrases: 4, files: 12, bytes: 4_000, at: NOW, found: [] },
  ...more,
});
