import type { Placement } from '../../src-shared/contract/vocabulary.ts';
import type {
  AnswerNote,
  ArchivedMessage,
  ByteSearch,
  ChatSamplingChange,
  Conversation,
  ErasureReceipt,
  ExamSplit,
  Host,
  LessonKind,
  Memory,
  MemoryCounts,
  Message,
  Metric,
  ModelFinding,
  NightReason,
  Notice,
  PhaseRecord,
  PromptMessage,
  Recalled,
  ReplyStats,
  Role,
  RoutedSpan,
  Settings,
  ThermalState,
  Verdict,
  WorkerStatus,
} from '../../src-shared/contract/index.ts';
import type { EngineConnection } from './engine/connection.ts';
import type { Template } from './engine/protocol.ts';
import type { Assets } from './models/assets.ts';
import type { ModelFolders } from './models/facts.ts';
import type { Machine } from './models/fit/needs.ts';

/** Wall clock and timers; tests drive them by hand. */
export interface Clock {
  now(): number;
  /** Calls back every `intervalMs` until the returned function is called. */
  every(intervalMs: number, callback: () => void): () => void;
}

export interface Log {
  info(message: string, detail?: Record<string, unknown>): void;
  warn(message: string, detail?: Record<string, unknown>): void;
  error(message: string, detail?: Record<string, unknown>): void;
}

export interface NewMessage {
  id: string;
  conversation: string;
  parent: string | null;
  role: Role;
  text: string;
  state: Message['state'];
  createdAt: number;
  /** By default typed here, nothing of it pasted, and free to be learned from. */
  origin?: Message['origin'];
  pasted?: Message['pasted'];
  learn?: boolean;
  failure?: string | null;
  rating?: Message['rating'];
  /** When it was chosen over its other versions. */
  chosenAt?: number | null;
}

/** What a person may change of a chat; null goes back to the settings. */
export interface ConversationChange {
  title?: string;
  pinned?: boolean;
  systemPrompt?: string | null;
  model?: string | null;
  sampling?: ChatSamplingChange;
}

export interface Conversations {
  /** Newest `updatedAt` first, pinned not treated specially. */
  list(): Conversation[];
  get(id: string): Conversation | null;
  insert(conversation: {
    id: string;
    title: string;
    createdAt: number;
    systemPrompt: string | null;
    /** By default whichever is in use when it is first answered. */
    model?: string | null;
    /**
     * Of a chat that a file brought in: what the file said the model should be told, and a hash of what it was in the
     * file.
     */
    imported?: { systemPrompt: string | null; key: string };
  }): Conversation;
  /** The chat that this hash was brought in as, if it is still here. */
  importedAs(key: string): string | null;
  update(
    id: string,
    change: ConversationChange & { updatedAt?: number; leaf?: string; importKey?: string },
  ): Conversation | null;
  /** Erases the conversation, its messages, recalls and search entries in one transaction. */
  remove(id: string): void;
}

export interface SearchHit {
  conversation: string;
  title: string;
  message: string;
  role: Role;
  snippet: string;
  createdAt: number;
}

/** A question with what happened to it and its answers: what a style can be read from. Long texts are cut. */
export interface StyleTrace {
  id: string;
  conversation: string;
  text: string;
  at: number;
  /** It follows an answer, so it may correct it. */
  followsAnswer: boolean;
  /**
   * Typed here, as everywhere by default, and the parts of it that were pasted: only the user's own typed words speak
   * about manner.
   */
  origin?: Message['origin'];
  pasted?: Message['pasted'];
  /** The wording that it replaced, if the question was edited after an answer. */
  insteadOf: string | null;
  /** Whole answers that may be learned from, the one in use last; more than one when it was asked again. */
  answers: { id: string; text: string; at: number; rating: Message['rating'] }[];
}

export interface Messages {
  get(id: string): Message | null;
  /** From the root to the newest leaf of the branch in use, oldest first. */
  branch(conversation: string): Message[];
  /**
   * From the root to this message, oldest first; with `mostBytes` the newest of them whose texts are no longer than
   * that together.
   */
  pathTo(id: string, mostBytes?: number): Message[];
  /** The branch in use without its texts. */
  outline(conversation: string): Pick<Message, 'id' | 'parent' | 'role' | 'state'>[];
  /** One transaction; also moves the conversation's leaf to the last of them and its `updatedAt`. */
  insert(messages: NewMessage[]): void;
  /** Rewrites the text of a message that is still `streaming`. */
  flush(id: string, text: string): void;
  /** Ends a streaming message; the prompt is kept for "what the model saw". */
  close(
    id: string,
    end: { state: 'complete' | 'stopped' | 'failed'; text: string; failure: string | null; stats: ReplyStats | null },
  ): Message;
  savePrompt(id: string, prompt: PromptMessage[]): void;
  prompt(id: string): PromptMessage[];
  /** What stands above an answer, and what the model read besides; both are found when one of them is forgotten. */
  saveRecalled(id: string, shown: readonly Recalled[], onlyRead?: readonly Recalled[]): void;
  /** What the app has to say about an answer, beside it. */
  saveNotes(id: string, notes: AnswerNote[]): void;
  setLearn(id: string, learn: boolean): Message | null;
  /** Every message of a conversation, on every branch. */
  setLearnAll(conversation: string, learn: boolean): void;
  /**
   * Messages on every branch in the order written, from the one after `after`, a few megabytes at a time; `next` is
   * null at the end.
   */
  page(conversation: string, after: number): { messages: ArchivedMessage[]; next: number | null };
  /** Puts the branch on which this version was last read in use; the others are kept. */
  choose(id: string, at: number): void;
  /** A thumb on an answer; a question keeps none. */
  rate(id: string, rating: Message['rating']): Message | null;
  /** Of the newest `limit` questions that may be learned from, oldest first. */
  styleTraces(limit: number): StyleTrace[];
  /** Full-text, bm25, quoted safely whatever the user types. */
  search(query: string, limit: number): SearchHit[];
  /**
   * User messages that no kept night of these weights learned from, with `learn`, and the complete answer in use,
   * oldest first; at most `limit`. Without a model: that no night of any learned from.
   */
  unlearned(limit: number, model?: string | null): { user: Message; assistant: Message }[];
  countUnlearned(model?: string | null): number;
  /** The newest turns that a kept night learned from, asked at or after `at`, oldest first. */
  learnedSince(at: number, limit: number): { user: Message; assistant: Message }[];
  /**
   * These turns in this order, learned from or not, without those that are gone or may not be learned from any more.
   */
  turns(ids: readonly string[]): { user: Message; assistant: Message }[];
}

export type MemoryRow = Memory & {
  embedder: string | null;
  indexedAt: number | null;
  /** When it was last said, or set or erased by hand. */
  saidAt: number;
};

export interface Memories {
  get(id: string): MemoryRow | null;
  list(filter: { state?: Memory['state']; pinned?: boolean; limit: number }): MemoryRow[];
  /** All but the forgotten ones in the order kept, a page at a time; `next` is null at the end. */
  page(after: number): { memories: MemoryRow[]; next: number | null };
  counts(): MemoryCounts;
  insert(memory: {
    id: string;
    text: string;
    kind: Memory['kind'];
    state: Memory['state'];
    conversation: string | null;
    message: string | null;
    createdBy: Memory['createdBy'];
    night: number | null;
    createdAt: number;
    pinned?: boolean;
    replacedBy?: string;
    /** By default `createdAt`. */
    saidAt?: number;
    /** By default where `createdBy` is you. */
    byHand?: boolean;
  }): MemoryRow;
  update(
    id: string,
    change: {
      text?: string;
      state?: Memory['state'];
      pinned?: boolean;
      replacedBy?: string | null;
      indexedAt?: number | null;
      embedder?: string | null;
      saidAt?: number;
      byHand?: boolean;
    },
  ): MemoryRow | null;
  /** All or nothing. */
  together<T>(work: () => T): T;
  /** Memories in the same words, the live ones first, and live ones that give the same thing another value. */
  rivals(statement: Pick<Memory, 'kind' | 'text'>): { same: MemoryRow[]; opposed: MemoryRow[] };
  /**
   * What was decided about this span of a message, or by your hand about its words since they were said; null when it
   * is still open.
   */
  settledSpan(
    span: Pick<Memory, 'kind' | 'text'> & { message: string; saidAt: number },
  ): { memory: string | null } | null;
  /** Keeps that this span was decided, without its words; goes with its message. */
  settleSpan(span: Pick<Memory, 'kind' | 'text'> & { message: string }, memory: string | null): void;
  /** Erases text and search entry; leaves a row in state `forgotten` with an empty text. */
  erase(ids: string[]): void;
  /** Memories whose source message belongs to this conversation. */
  ofConversation(conversation: string): MemoryRow[];
  /** bm25 over active memories, best first. */
  searchWords(query: string, limit: number): { id: string; rank: number }[];
  recordUse(ids: string[], message: string, at: number): void;
  /** Active or proposed rows not indexed with this embedder yet. */
  unindexed(embedder: string, limit: number): MemoryRow[];
}

export type CycleState = 'running' | 'finished';
export interface CycleRow {
  number: number;
  state: CycleState;
  recipe: string;
  trigger: 'button' | 'timer';
  /** The model it studies for; null of nights of older versions. */
  model: { name: string; label: string; sha256: string } | null;
  startedAt: number;
  endedAt: number | null;
  verdict: Verdict | null;
  reason: NightReason | null;
  undone: boolean;
  readAt: number | null;
  turns: number;
  lessons: number;
  memories: number;
  /** Kept by nights of earlier versions; those of today leave all in the outputs of their phases. */
  report: unknown;
}
export interface PhaseRow extends Omit<PhaseRecord, 'summary'> {
  cycle: number;
  /** As an older version worded it; now it is made from what the phase left. */
  summary: string | null;
  output: unknown;
}
/** What a night wrote down beside rows of their own; `report` is that of nights of earlier versions, else null. */
export interface NightRecord {
  reason: NightReason | null;
  report: unknown;
  phases: Pick<PhaseRow, 'phase' | 'state' | 'summary' | 'output'>[];
}
export interface HarnessResultRow {
  arm: string;
  item: string;
  task: string;
  split: ExamSplit;
  prompt: string;
  reference: string;
  reply: string;
  correct: boolean;
  reason: string;
  nll: number;
}
export interface RouteRow {
  message: string;
  text: string;
  label: RoutedSpan['label'];
  /** JSON of its code; older versions stored words. */
  reason: string;
  confidence: number;
}
export interface ExampleRow {
  kind: LessonKind;
  prompt: string;
  target: string;
  conversation: string | null;
  split: 'train' | 'validation';
}
export interface AdapterRow {
  id: string;
  cycle: number;
  /** Identity of the weights it was trained on; null where an older version did not leave it. It fits no others. */
  model: string | null;
  path: string;
  scale: number;
  createdAt: number;
  sha256: string;
  conversations: string[];
}

export interface Cycles {
  list(limit: number): CycleRow[];
  get(number: number): CycleRow | null;
  running(): CycleRow | null;
  insert(cycle: {
    recipe: string;
    trigger: 'button' | 'timer';
    startedAt: number;
    model?: CycleRow['model'];
  }): CycleRow;
  update(number: number, change: Partial<Pick<CycleRow, 'turns' | 'lessons' | 'memories' | 'readAt'>>): CycleRow;
  finish(number: number, end: { verdict: Verdict; reason: NightReason; endedAt: number }): CycleRow;
  phases(cycle: number): PhaseRow[];
  savePhase(row: PhaseRow): void;
  addMetrics(cycle: number, metrics: Metric[]): void;
  metrics(cycle: number): Metric[];
  saveRoutes(cycle: number, routes: RouteRow[]): void;
  saveExamples(cycle: number, examples: ExampleRow[]): void;
  examples(cycle: number): ExampleRow[];
  saveResults(cycle: number, results: HarnessResultRow[]): void;
  results(cycle: number): HarnessResultRow[];
  adapters(): AdapterRow[];
  /** The one in use on these weights; every model has its own. */
  activeAdapter(model: string | null): AdapterRow | null;
  /** One transaction, synchronous=FULL: adapter row, active pointer of its model, learned marks, verdict. */
  promote(
    adapter: AdapterRow,
    learned: string[],
    end: { verdict: 'promoted'; reason: NightReason; endedAt: number },
  ): void;
  /**
   * One transaction: pointer back to what was active on its model before this night, night marked undone, its turns
   * unlearned.
   */
  undo(cycle: number): AdapterRow | null;
}

/** What a model did with one exam item. Arm and item are hashes of all that could change it. */
export interface ExamReadingRow {
  item: string;
  reply: string;
  nll: number;
}

/** Exams: readings kept so that nothing is examined twice, and the answers of lab runs. */
export interface Exams {
  readings(arm: string): ExamReadingRow[];
  keepReadings(arm: string, readings: ExamReadingRow[]): void;
  /** What is known of one arm is from now on known of another: a candidate became an adapter. */
  renameArm(from: string, to: string): void;
  dropArm(arm: string): void;
  /** Keeps the answers of a run, and those of the newest `keep` runs in all. */
  saveRun(run: string, results: HarnessResultRow[], keep: number): void;
  /** Every arm of a run in the order of its items; empty when not kept. */
  runResults(run: string): HarnessResultRow[];
}

/** Small durable values (last timer day, lab runs, style preferences) as JSON by key. */
export interface KeyValues {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** Runs of words as salted hashes: enough to look for them again, too little to read them. */
export interface TraceHashes {
  salt: string;
  phrases: number;
  /** `rolling` finds candidates in one pass over a file, `digest` decides. */
  windows: { length: number; rolling: number; digest: string }[];
}
/** What is still to be done after the rows are gone; holds ids and hashes only. */
export interface ErasureWork {
  /** Nights whose files go. */
  cycles: string[];
  emptyIndex: boolean;
  traces: TraceHashes;
  done: ('files' | 'index' | 'database' | 'search')[];
}
export interface ErasureRow {
  receipt: ErasureReceipt;
  work: ErasureWork;
}
export interface ErasureRequest {
  conversation: string;
  at: number;
  /** Adapters that had read it. */
  tainted: string[];
  /** The adapters in use from now on, one a model. */
  active: string[];
  /** Nights that had read it, kept or not. */
  cycles: number[];
  /** Readings of other exam arms go. */
  keepArms: string[];
  /** The same night without what it kept of these messages. */
  forgetNight(night: NightRecord, messages: ReadonlySet<string>): NightRecord;
  /** Said of a night that it ends. */
  interrupted: NightReason;
  /** Words of its wishes that prompts and reports of others repeat. */
  redact: string[];
  /** Written in the same transaction. */
  rowOf(
    counts: Pick<ErasureReceipt, 'messages' | 'memories' | 'memoriesKept' | 'vectors' | 'turnsToLearnAgain'>,
  ): ErasureRow;
}

/** Deleting a conversation with everything made from it, and the receipts of it. */
export interface Forgetting {
  /** Numbers of the nights that claimed, studied or routed one of its messages. */
  cyclesThatRead(conversation: string): number[];
  /** Everything said in it, on every branch, with its title, system prompt and memories. */
  texts(conversation: string): string[];
  /** Texts that stay: of other conversations and memories, and of exams. */
  otherTexts(conversation: string, cycles: number[]): Iterable<string>;
  /**
   * One durable transaction: its rows go, the pointer moves, turns learned with it are unlearned, the receipt is
   * written.
   */
  erase(request: ErasureRequest): ErasureRow;
  /** Newest first. */
  list(): ErasureRow[];
  save(row: ErasureRow): void;
  /**
   * Takes each line that `holdsErased` knows out of prompts, reports, routes and replies; returns in how many places it
   * was.
   */
  sweep(holdsErased: (text: string) => boolean): number;
  /**
   * Rewrites the file, so that no freed page holds a byte of it, and replaces older backups by a new one. Returns how
   * many went.
   */
  compact(): Promise<number>;
}

export interface Database {
  conversations: Conversations;
  messages: Messages;
  memories: Memories;
  cycles: Cycles;
  exams: Exams;
  forgetting: Forgetting;
  values: KeyValues;
  /** All of the work or nothing of it, and on the disk itself when this returns. */
  together<Value>(work: () => Value): Value;
  close(): void;
}

/** An index of vectors by memory id; never sees text. Throws StoreUnavailable when it is down. */
export interface VectorIndex {
  status(): WorkerStatus;
  upsert(entries: { id: string; vector: Float32Array; kind: string }[], signal: AbortSignal): Promise<void>;
  remove(ids: string[], signal: AbortSignal): Promise<void>;
  /** `similarity` is 1 − cosine distance. */
  query(vector: Float32Array, limit: number, signal: AbortSignal): Promise<{ id: string; similarity: number }[]>;
  /** Every id present, for the comparison with the database. */
  ids(signal: AbortSignal): Promise<string[]>;
  /**
   * Resolves once every file of the index is erased, also what deleted vectors left in them; it starts again empty and
   * tells `onRebuilt`.
   */
  wipe(signal: AbortSignal): Promise<void>;
  /**
   * Called when the collection was found or made empty, as after damage. The rows in the database are marked as not
   * indexed by then.
   */
  onRebuilt?(listener: () => void): () => void;
}

/** Files of one night below the data folder. Paths returned are absolute. */
export interface NightFiles {
  cycleFolder(cycle: string): string;
  writeLines(cycle: string, name: string, rows: unknown[]): Promise<string>;
  readLines(cycle: string, name: string): Promise<unknown[]>;
  /** Copies the checkpoint to adapters/<id>, fsyncs, renames into place, returns path and hash of the weights. */
  keepAdapter(cycle: string, checkpointFolder: string, manifest: unknown): Promise<{ path: string; sha256: string }>;
  /** True when the folder is complete and its weights match the hash. */
  adapterIsWhole(path: string, sha256: string): Promise<boolean>;
  removeCycleWork(cycle: string): Promise<void>;
  /** How much `eraseNight` would remove. */
  measureNight(cycle: string): Promise<{ files: number; bytes: number }>;
  /** Removes the night's adapter, datasets, checkpoints and results. */
  eraseNight(cycle: string): Promise<void>;
  /** The conversations that each adapter on disk names in its manifest; null where there is none to read. */
  manifests(): Promise<{ folder: string; conversations: string[] | null }[]>;
  freeDiskBytes(): Promise<number>;
}

/** Looks for words in every file of the data folder but the models, as UTF-8 and as UTF-16. */
export interface Traces {
  of(phrases: readonly string[]): TraceHashes;
  ofText(text: string): TraceHashes;
  search(traces: readonly TraceHashes[]): Promise<ByteSearch>;
  /** Tells of a text whether it holds one of them. */
  contains(traces: readonly TraceHashes[]): (text: string) => boolean;
  /** Without the phrases that these texts hold: they were written again and prove nothing any more. */
  without(traces: TraceHashes, texts: Iterable<string>): TraceHashes;
  /**
   * Takes matching lines out of logs and removes files set aside as damaged or left half-written; other files stay as
   * they are.
   */
  clean(found: ByteSearch['found'], traces: readonly TraceHashes[]): Promise<void>;
}

export interface ModelDescription {
  name: string;
  label: string;
  demo: boolean;
  folder: string;
  template: Template;
  /** Tokens the app may fill, prompt and reply together. */
  windowTokens: number;
  /** Rung and reading of each task of its exam, where they came with it; else they are measured. */
  placement: Placement | null;
  /** How its makers advise to sample; null where they say nothing. */
  sampling: { temperature: number; topP: number } | null;
  bytes: number;
  finding: ModelFinding;
  installed: boolean;
  /** Identity of the weights, part of the key of cached exam results. */
  sha256: string;
}
export interface Models {
  list(): Promise<ModelDescription[]>;
}

/** What the machine says about itself; null = cannot be known on this host. */
export interface Power {
  onMains(): boolean | null;
  idleSeconds(): number | null;
  thermal(): ThermalState | null;
  freeMemoryBytes(): number;
  /** Cores that a night may use when nobody is there; absent counts as one. */
  cores?(): number;
  /** Keeps the system awake until the returned function is called. */
  holdAwake(): () => void;
  /** Called when the user comes back, power changes or the machine resumes. */
  onChange(listener: (what: 'userReturned' | 'power' | 'resume' | 'thermal') => void): () => void;
}

/**
 * Names the kind of secret in a text, or null. The one scanner of everything: asked before anything is kept in memory,
 * told to the model as a wish, or studied.
 */
export interface SecretScanner {
  find(text: string): Promise<string | null>;
}

export interface SettingsStore {
  get(): Settings;
  set(next: Settings): void;
  onChange(listener: (settings: Settings) => void): () => void;
}

export interface Native {
  openDataFolder: (() => Promise<void>) | null;
  notify: ((title: string, body: string) => void) | null;
  tray: boolean;
}

export interface CorePorts {
  host: Host;
  version: string;
  platform: string;
  dataFolder: string;
  clock: Clock;
  log: Log;
  /** Unique, and each sorts after the one before, also when the clock was set back. */
  newId(): string;
  sha256(text: string): string;
  database: Database;
  /** A second database that lives in memory only, for chats off the record. */
  ephemeral: Database;
  /** The long-lived engine; restarts by itself, tells through `onStatus`. */
  engine: EngineConnection;
  /** Starts a trainer process for one run; it ends with the run or with `close`. */
  startTrainer(): Promise<EngineConnection>;
  vectors: VectorIndex;
  files: NightFiles;
  traces: Traces;
  models: Models;
  modelFolders: ModelFolders;
  /** What can be fetched. */
  assets: Assets;
  /** The first model may come without being asked for: on in every host that stays open, unless its user says no. */
  fetchesByItself: boolean;
  machine: Machine;
  secrets: SecretScanner;
  power: Power;
  settings: SettingsStore;
  native: Native;
  /** Sentences about repairs made while opening the data folder. */
  notices: Notice[];
}
