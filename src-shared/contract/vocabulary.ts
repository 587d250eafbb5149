/**
 * The words that everybody shares: lists, their labels and limits. Plain values, no zod: a page may load this file,
 * where zod would try `new Function`, which the page's policy forbids. Every schema of the contract is made from it.
 */

/** The eight skills of the exam, in the order in which they are shown. */
export const TASKS = [
  'arithmetic',
  'word-problems',
  'logic',
  'instructions',
  'extraction',
  'summary',
  'code',
  'knowledge',
] as const;
export type Task = (typeof TASKS)[number];
/** The rows of a night's exam; recall is judged by itself and counted in no total. */
export const EXAM_TASKS = [...TASKS, 'recall'] as const;
export type ExamTask = (typeof EXAM_TASKS)[number];
/** How hard the items of a task are. */
export const RUNGS = ['easy', 'middle', 'hard'] as const;
export type Rung = (typeof RUNGS)[number];
/** How an item is read: by the likelihood of the right answer beside near misses, or by what the model writes. */
export const READINGS = ['chosen', 'written'] as const;
export type Reading = (typeof READINGS)[number];
/** Rung and reading of every task, chosen so that the untouched model stands neither on the floor nor at the ceiling. */
export type Placement = Readonly<Record<ExamTask, { readonly rung: Rung; readonly reading: Reading }>>;
/** Whether an exam can see a task forgotten: not where guessing does as well, nor where next to nothing is wrong. */
export const STANDINGS = ['floor', 'between', 'ceiling'] as const;
export type Standing = (typeof STANDINGS)[number];
/** A task as the head of a row, and inside a sentence. */
export const TASK_LABELS: Readonly<Record<ExamTask, { readonly row: string; readonly short: string }>> = {
  arithmetic: { row: 'Arithmetic', short: 'Arithmetic' },
  'word-problems': { row: 'Word problems', short: 'Word problems' },
  logic: { row: 'Logic and order', short: 'Logic' },
  instructions: { row: 'Following instructions', short: 'Instructions' },
  extraction: { row: 'JSON extraction', short: 'Extraction' },
  summary: { row: 'Summarising', short: 'Summaries' },
  code: { row: 'Small code', short: 'Small code' },
  knowledge: { row: 'Knowledge', short: 'Knowledge' },
  recall: { row: 'Recall', short: 'Recall' },
};
/** What became of one task between two exams. */
export const TASK_VERDICTS = ['unchanged', 'lost', 'won', 'noise'] as const;
export type TaskVerdict = (typeof TASK_VERDICTS)[number];
export const SUITES = ['quick', 'standard', 'full'] as const;
export type Suite = (typeof SUITES)[number];
/** How many secret thirds of the exam there are before the first one comes again. */
/** What a plan makes smaller, in the order in which it does. */
export const PLAN_SIZES = ['exams', 'measured', 'gauge', 'rehearsal', 'probes', 'lessons', 'steps', 'items'] as const;
export type PlanSize = (typeof PLAN_SIZES)[number];
/** Where the speeds of a plan come from: the model's size alone, a few seconds' trial, nights and exams before. */
export const PLAN_BASES = ['guessed', 'tried', 'measured'] as const;
export type PlanBasis = (typeof PLAN_BASES)[number];
export const SECRET_ROTATIONS = 7;
export const EXAM_SPLITS = ['gate', 'secret'] as const;
export type ExamSplit = (typeof EXAM_SPLITS)[number];

export const RECIPES = ['gentle', 'seed', 'memory', 'hot'] as const;
export type RecipeName = (typeof RECIPES)[number];
export const PHASES = ['gather', 'sort', 'tidy', 'prepare', 'train', 'examine', 'decide', 'settle'] as const;
export type Phase = (typeof PHASES)[number];
export const PHASE_STATES = ['pending', 'running', 'done', 'failed', 'skipped'] as const;
export const VERDICTS = ['promoted', 'rejected', 'light', 'interrupted', 'failed'] as const;
export type Verdict = (typeof VERDICTS)[number];
/** Why something was not studied. */
export const LEFT_OUT_REASONS = [
  'factsOnly',
  'secret',
  'tooShort',
  'heldBack',
  'noGoodAnswer',
  'onePaste',
  'tooLong',
  'greeting',
] as const;
export const LESSON_KINDS = ['style', 'replay', 'raw'] as const;
export type LessonKind = (typeof LESSON_KINDS)[number];
/**
 * Examined and held back. `leaked`: lost nothing, but said something private; `unlearned`: lost nothing, but obeys the
 * wishes less than what was in use.
 */
export const REFUSED_OUTCOMES = ['failed', 'leaked', 'unlearned'] as const;
export const BRAKE_OUTCOMES = ['notTried', 'screened', ...REFUSED_OUTCOMES, 'passed'] as const;
/** How warm the machine is, as its system says. */
export const THERMAL_STATES = ['nominal', 'fair', 'serious', 'critical'] as const;
export type ThermalState = (typeof THERMAL_STATES)[number];
/** Why a night stands still: you paused it, you are writing, or the mains are gone. */
export const PAUSE_REASONS = ['asked', 'cameBack', 'battery'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export const ROLES = ['user', 'assistant'] as const;
/** Why an answer ended. */
export const ANSWER_ENDS = ['stop', 'length', 'loop'] as const;
/** Who says how the words of an answer are chosen: the chat, the settings, the model's makers, or nobody but us. */
export const SAMPLING_SOURCES = ['chat', 'settings', 'model', 'app'] as const;
export type Role = (typeof ROLES)[number];
export const MESSAGE_STATES = ['streaming', 'complete', 'stopped', 'failed'] as const;
/** `imported`: said elsewhere and brought in from a file. */
export const MESSAGE_ORIGINS = ['typed', 'imported'] as const;
/** Your thumb on an answer. */
export const RATINGS = [1, -1] as const;
/** A message longer than this is refused with a sentence; the text stays in the composer. */
export const MAXIMUM_MESSAGE_CHARACTERS = 200_000;

export const MEMORY_KINDS = ['fact', 'preference', 'code', 'link', 'data', 'log'] as const;
export const MEMORY_STATES = ['proposed', 'active', 'replaced', 'forgotten'] as const;
export const MEMORY_MAKERS = ['you', 'day', 'night'] as const;
/** What a night does with a span of a message. */
export const ROUTE_LABELS = ['fact', 'style', 'both', 'drop', 'secret'] as const;
/** And why: the form of the span, what it says, or what became of it before. */
export const ROUTE_REASONS = [
  'code',
  'json',
  'address',
  'log',
  'table',
  'wish',
  'importedWish',
  'untypedWish',
  'mailHead',
  'noise',
  'conversation',
  'greeting',
  'asksToRemember',
  'namesYours',
  'statesYours',
  'whoYouAre',
  'whatYouDo',
  'whatYouLike',
  'dateOrNumber',
  'holdsAddress',
  'somebodyYouKnow',
  'value',
  'nameOrNumber',
  'promised',
  'settled',
  'saidBefore',
  'tooMany',
] as const;

export const STYLE_TRAITS = [
  'length',
  'bullets',
  'formality',
  'letterCase',
  'emoji',
  'greeting',
  'language',
  'opening',
  'ending',
] as const;
/** The traits of the card, and what the user wishes in words that no rule reads. */
export const WISH_TRAITS = [...STYLE_TRAITS, 'own'] as const;
export const STYLE_EVIDENCE = ['wish', 'correction', 'edit', 'regeneration', 'thumb', 'writing'] as const;

/** What a user can do about a failure, drawn as a button beside the sentence. */
export const WAYS_OUT = [
  'tryAgain',
  'sleepAnyway',
  'openSettings',
  'openDataFolder',
  'restartEngine',
  'keepAnyway',
  'none',
] as const;
export const HOSTS = ['electron', 'web', 'cli'] as const;
export type Host = (typeof HOSTS)[number];
export const CAPABILITIES = ['openDataFolder', 'notifications', 'tray'] as const;
export const RECEIPT_STATES = ['pending', 'found', 'done'] as const;
/** `own`: an exam that a person brought; it is shown beside the others and decides nothing. */
export const LAB_KINDS = ['harness', 'experiment', 'own'] as const;
/** Exams a run is compared with: the one before, the same model once more, and once more in another order. */
export const FLIP_ARMS = ['last', 'repeat', 'order'] as const;

/** Which model is which; each has its one sentence in `words/models.ts`. `catalogue`: offered, with no sentence of its own. */
export const MODEL_ABOUT = [
  'practice',
  'first',
  'article',
  'thinker',
  'lightMac',
  'catalogue',
  'imported',
  'found',
] as const;
export type ModelAbout = (typeof MODEL_ABOUT)[number];
/** Where a model comes from: with the app, from the list, from a GGUF file, from a folder. */
export const MODEL_SOURCES = ['bundled', 'catalogue', 'gguf', 'folder'] as const;
/** What this machine's memory is enough for. */
export const MODEL_FITS = ['both', 'chatOnly', 'neither'] as const;
export type ModelFit = (typeof MODEL_FITS)[number];
export const MODEL_ACTIONS = ['use', 'get', 'pause', 'remove'] as const;
export type ModelAction = (typeof MODEL_ACTIONS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;

/** The most characters of what is typed into a field. */
export const MOST_CHARACTERS = { systemPrompt: 4000, memory: 4000, wish: 200, experimentName: 80 } as const;
