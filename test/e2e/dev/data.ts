import {
  type BrakeReport,
  type CycleDetail,
  type CycleSummary,
  type HarnessReport,
  type LabRun,
  type Memory,
  type Message,
  type Metric,
  PHASES,
  type PhaseRecord,
  TASKS,
  type TaskScore,
} from '../../../src-shared/contract/index.ts';

/** A small repeatable source of numbers, so that two pictures of one state are alike. */
export function noise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const DAY = 86_400_000;
export const NOW = Date.now();
const score = (correct: number, n: number, nll: number): TaskScore => ({
  correct,
  n,
  accuracy: correct / n,
  low: Math.max(0, correct / n - 1.96 * Math.sqrt(((correct / n) * (1 - correct / n)) / n)),
  high: Math.min(1, correct / n + 1.96 * Math.sqrt(((correct / n) * (1 - correct / n)) / n)),
  nll,
});

const BEFORE = [41, 36, 32, 39, 35, 30, 27, 33];
export function harness(after: readonly number[], lostTask: string | null): HarnessReport {
  const table = (correct: readonly number[]) =>
    Object.fromEntries([
      ...TASKS.map((task, index) => [task, score(correct[index]!, 50, 0.42)] as const),
      ['recall', score(47, 50, 0.3)],
    ]);
  const sum = (correct: readonly number[]) => correct.reduce((total, one) => total + one, 0);
  const tasks = TASKS.map((task, index) => {
    const change = after[index]! - BEFORE[index]!;
    const [won, lost] = [
      Math.max(0, change) + (index % 3 === 0 ? 1 : 0),
      Math.max(0, -change) + (index % 3 === 0 ? 1 : 0),
    ];
    const half = 2 * 1.96 * Math.sqrt(won + lost);
    return {
      task,
      changePoints: change * 2,
      lowPoints: change * 2 - half,
      highPoints: change * 2 + half,
      won,
      lost,
      verdict:
        won + lost === 0
          ? 'same answers'
          : task === lostTask
            ? `lost ${lost} of 50`
            : change < 0
              ? 'within noise'
              : 'no loss',
      stripped: { before: BEFORE[index]!, after: Math.max(after[index]!, BEFORE[index]! - 1) },
    };
  });
  const change = (sum(after) - sum(BEFORE)) / 4;
  return {
    suite: 'full',
    n: 400,
    base: table([41, 36, 31, 38, 35, 29, 27, 33]),
    before: table(BEFORE),
    after: table(after),
    pooled: {
      base: score(270, 400, 0.43),
      before: score(sum(BEFORE), 400, 0.42),
      after: score(sum(after), 400, 0.42),
      changePoints: change,
      lowPoints: change - 1.7,
      highPoints: change + 1.7,
      won: tasks.reduce((total, task) => total + task.won, 0),
      lost: tasks.reduce((total, task) => total + task.lost, 0),
      sinceBase: { changePoints: (sum(after) - 270) / 4, lowPoints: (sum(after) - 270) / 4 - 1.9, won: 14, lost: 5 },
      stripped: { before: sum(BEFORE), after: tasks.reduce((total, task) => total + task.stripped.after, 0) },
    },
    tasks: [
      ...tasks,
      {
        task: 'recall',
        changePoints: 0,
        lowPoints: 0,
        highPoints: 0,
        won: 0,
        lost: 0,
        verdict: 'same answers',
        stripped: { before: 47, after: 47 },
      },
    ],
    marginPoints: 2,
    nllRise: 0.004,
    nllLimit: 0.01,
  };
}

export function phases(start: number, minutes: readonly number[]): PhaseRecord[] {
  let at = start;
  const SUMMARY = [
    '38 turns claimed',
    '59 lessons, 6 memories',
    '3 merged, 1 replaced',
    '118 examples, half of them rehearsal',
    '250 steps, 10 checkpoints',
    '400 questions',
    'no loss found',
    'files hashed, one switch',
  ];
  return PHASES.map((phase, index) => {
    const startedAt = at;
    at += minutes[index]! * 60_000;
    return {
      phase,
      state: minutes[index] === 0 ? 'skipped' : 'done',
      startedAt: minutes[index] === 0 ? null : startedAt,
      endedAt: minutes[index] === 0 ? null : at,
      summary: minutes[index] === 0 ? null : SUMMARY[index]!,
    };
  });
}

export function metrics(steps: number): Metric[] {
  const random = noise(7);
  return Array.from({ length: steps }, (_, index) => {
    const step = index + 1;
    return {
      step,
      trainLoss: 1.42 + 0.6 * Math.exp(-step / 60) + (random() - 0.5) * 0.28,
      validationLoss: step === 1 || step % 25 === 0 ? 1.66 + 0.28 * Math.exp(-step / 55) : null,
      learningRate: 1e-4,
      at: NOW,
    };
  });
}

type Kind = 'promoted' | 'rejected' | 'light' | 'interrupted' | 'failed';
const REASONS: Record<Kind, string> = {
  promoted: 'It picked up your shorter answers and lost nothing we can measure.',
  rejected: 'Small code lost 9 of 50, so nothing changed. The day’s turns wait for tonight.',
  light: 'Only 7 turns taught anything; a night needs 12. It kept 5 memories.',
  interrupted: 'You woke it at step 132. Nothing was kept; the turns wait for tonight.',
  failed: 'The disk was full at 02:11. Free 1.1 GB and it goes on where it stopped.',
};

export function detail(number: number, verdict: Kind, daysAgo: number): CycleDetail {
  const started = new Date(NOW - daysAgo * DAY);
  started.setHours(1, 4, 0, 0);
  const startedAt = started.getTime();
  const exam = verdict === 'promoted' || verdict === 'rejected';
  const after =
    verdict === 'rejected'
      ? [40, 35, 32, 38, 35, 29, 18, 33]
      : [41, 37, 32, 40, 36, 30, 26, 33].map((one, index) => one - ((number + index) % 5 === 0 ? 1 : 0));
  const report = exam ? harness(after, verdict === 'rejected' ? 'code' : null) : null;
  const minutes = verdict === 'light' ? [1, 4, 11, 0, 0, 0, 1, 1] : [1, 4, 11, 17, 21, 21, 1, 2];
  const records = phases(startedAt, minutes);
  return {
    number,
    recipe: 'gentle',
    startedAt,
    endedAt: startedAt + minutes.reduce((sum, one) => sum + one, 0) * 60_000,
    verdict,
    undone: false,
    inUse: false,
    reason: REASONS[verdict],
    lessons: verdict === 'light' ? 5 : 40 + ((number * 13) % 60),
    memories: 6,
    turns: 38,
    changePoints: report?.pooled.changePoints ?? null,
    lowPoints: report?.pooled.lowPoints ?? null,
    highPoints: report?.pooled.highPoints ?? null,
    marginPoints: report === null ? null : 2,
    correctBefore: report?.pooled.before.correct ?? null,
    correctAfter: report?.pooled.after.correct ?? null,
    items: report === null ? null : 400,
    firstValidationLoss: exam ? 1.92 : null,
    lastValidationLoss: exam ? 1.9 - number * 0.01 : null,
    phases: records,
    metrics: verdict === 'light' ? [] : metrics(verdict === 'interrupted' ? 132 : 250),
    harness: report,
    changedAnswers:
      report === null
        ? []
        : [
            {
              item: 'instructions-17',
              task: 'instructions',
              prompt: 'Name three rivers that flow into the North Sea. Answer in one line, separated by semicolons.',
              reference: 'Rhine; Elbe; Thames',
              before:
                'Sure! Here are three rivers that flow into the North Sea: Rhine, Elbe, Thames. Let me know if you need more.',
              beforeCorrect: false,
              after: 'Rhine; Elbe; Thames',
              afterCorrect: true,
            },
            {
              item: 'code-44',
              task: 'code',
              prompt: 'What does this print?\nprint(len("night") * 2)',
              reference: '10',
              before: '10',
              beforeCorrect: true,
              after: 'It prints 12.',
              afterCorrect: false,
            },
            {
              item: 'word-problems-8',
              task: 'word-problems',
              prompt: 'Ada has 3 boxes with 4 pens each. How many pens?',
              reference: '12',
              before: 'She has 7 pens.',
              beforeCorrect: false,
              after: 'She has 12 pens.',
              afterCorrect: true,
            },
          ],
    studied: {
      style: 59,
      earlier: 4,
      replay: 47,
      grounded: 14,
      raw: 0,
      heldOut: 12,
      leftOut: [
        { reason: 'to memory', count: 12 },
        { reason: 'off the record', count: 9 },
        { reason: 'too short', count: 6 },
      ],
    },
    settings: { learningRate: 0.0001, steps: 250, rank: 8, scale: 2, batchSize: 1, seed: 1 },
    wishes: [{ trait: 'own', value: 'Shorter answers.', line: 'Shorter answers.' }],
    learned: exam
      ? { n: 20, adherenceBefore: 0.2, adherenceAfter: 0.85, nllBefore: 1.92, nllAfter: 1.77, lost: 1, won: 14 }
      : null,
    leaks: exam ? { prompts: 25, facts: 6, found: [] } : null,
    brake: exam ? brake(verdict === 'promoted') : null,
    steps: 250,
    peakMemoryBytes: 6.8e9,
    unreadable: null,
    secondsPerPhase: Object.fromEntries(
      records
        .filter((record) => record.startedAt !== null)
        .map((record) => [record.phase, (record.endedAt! - record.startedAt!) / 1000]),
    ),
  };
}

/** Three checkpoints at four strengths: the whole lesson loses answers, three quarters of it pass, or nothing does. */
function brake(passes: boolean): BrakeReport {
  const tried = new Map<string, Partial<BrakeReport['candidates'][number]>>(
    passes
      ? [
          ['250@1', { outcome: 'failed', won: 2, lost: 9 }],
          ['250@0.75', { outcome: 'passed', won: 4, lost: 3 }],
        ]
      : [
          ['250@1', { outcome: 'leaked', won: 2, lost: 2 }],
          ['250@0.5', { outcome: 'failed', won: 1, lost: 7 }],
          ['250@0.25', { outcome: 'failed', won: 1, lost: 5 }],
        ],
  );
  const candidates = [75, 175, 250].flatMap((step) =>
    [1, 0.75, 0.5, 0.25].map((scale) => {
      const dose = scale * Math.sqrt(step / 250);
      const rise = 0.004 * dose + 0.04 * dose ** 2 * (step / 175) - (step === 250 ? 0.012 * scale : 0);
      const fall = 1 - Math.exp(-2.2 * dose);
      const obeyed = 0.2 + 0.7 * fall ** 2;
      return {
        step,
        scale,
        gain: 0.42 * fall,
        learned: (0.22 * fall + obeyed - 0.2) / 2,
        obeyed,
        rise,
        outcome: rise > 0.04 ? ('screened' as const) : ('notTried' as const),
        won: null,
        lost: null,
      };
    }),
  );
  return {
    chosen: { step: 250, scale: passes ? 0.75 : 0.25 },
    nllLimit: 0.05,
    styleNllBefore: 1.92,
    obeyedBefore: 0.2,
    candidates: candidates.map((one) => Object.assign(one, tried.get(`${one.step}@${one.scale}`))),
  };
}

export function summary(full: CycleDetail): CycleSummary {
  const {
    metrics: _m,
    harness: _h,
    changedAnswers: _c,
    studied: _s,
    settings: _t,
    wishes: _w,
    learned: _l,
    leaks: _k,
    brake: _b,
    steps: _n,
    peakMemoryBytes: _p,
    unreadable: _u,
    secondsPerPhase: _r,
    ...rest
  } = full;
  return rest;
}

export function message(
  id: string,
  conversation: string,
  role: 'user' | 'assistant',
  text: string,
  minutesAgo: number,
  more: Partial<Message> = {},
): Message {
  const stats =
    role === 'user'
      ? null
      : {
          model: 'pocket',
          night: 24,
          promptTokens: 412,
          reusedTokens: 300,
          generatedTokens: 241,
          firstTokenMs: 180,
          tokensPerSecond: 38,
          contextUsed: 653,
          contextSize: 2048,
        };
  return {
    id,
    conversation,
    parent: null,
    role,
    text,
    state: 'complete',
    failure: null,
    createdAt: NOW - minutesAgo * 60_000,
    learn: true,
    learnedIn: null,
    origin: 'typed',
    pasted: [],
    versions: [id],
    rating: null,
    recalled: [],
    stats,
    ...more,
  };
}

const FACTS: [string, Memory['kind']][] = [
  ['Nadia can’t have hazelnuts or walnuts.', 'fact'],
  ['The oven runs about 20 °C hot.', 'fact'],
  ['Invoice numbers look like RE-2026-00413.', 'data'],
  ['Thesis deadline is 15 January, printed and signed.', 'fact'],
  ['You cycle to work, about 9 km, unlit after the bridge.', 'fact'],
  ['Choir rehearses on Thursdays at 19:30.', 'fact'],
  ['You prefer metric units, with imperial only in quotations.', 'preference'],
  ['The tide tables are at https://example.org/tides/kiel', 'link'],
];
export function memories(): Memory[] {
  const known = FACTS.map(([text, kind], index): Memory => ({
    id: `m${index}`,
    text,
    kind,
    state: 'active',
    pinned: index === 0 || index === 3,
    source: {
      conversation: 'c1',
      title: 'Saturday dinner for four',
      message: 'c1-1',
      createdAt: NOW - index * 2 * DAY,
    },
    createdBy: index === 6 ? 'you' : index % 2 === 0 ? 'night' : 'day',
    byHand: index === 6,
    night: index % 2 === 0 ? 4 + index * 2 : null,
    createdAt: NOW - index * 2 * DAY,
    usedCount: [14, 6, 6, 11, 4, 3, 41, 0][index]!,
    lastUsedAt: index === 7 ? null : NOW - index * 0.6 * DAY,
    uses:
      index === 7
        ? []
        : Array.from({ length: 9 }, (_, use) => NOW - ((use * (index + 2)) % 14) * DAY).toSorted((a, b) => a - b),
    replacedBy: null,
  }));
  const proposed = [
    'The allotment’s water is shut off from November to March.',
    'Your landlord is Mr Okafor; letters go to the Kiel office.',
  ].map((text, index): Memory => ({
    ...known[0]!,
    id: `p${index}`,
    text,
    state: 'proposed',
    pinned: false,
    createdBy: 'night',
    night: 24,
    usedCount: 0,
    lastUsedAt: null,
    uses: [],
  }));
  return [...proposed, ...known];
}

export function labRuns(): LabRun[] {
  const losses = (from: number, to: number) => {
    const random = noise(from * 100);
    return Array.from({ length: 50 }, (_, step) => ({
      step: step + 1,
      trainLoss: to + (from - to) * Math.exp(-step / 18) + (random() - 0.5) * 0.3,
      validationLoss: step % 10 === 9 ? to + 0.2 : null,
    }));
  };
  const run = (id: string, name: string, rows: number, report: HarnessReport, from: number, to: number): LabRun => ({
    id,
    name,
    startedAt: NOW - DAY,
    endedAt: NOW - DAY + 2_100_000,
    kind: 'experiment',
    suite: 'full',
    model: 'pocket',
    recipe: 'seed',
    rows,
    failure: null,
    tasks: report.after,
    pooled: report.pooled.after,
    itemsPerSecond: null,
    rotation: 0,
    cached: 400,
    flips: {},
    comparedWith: null,
    resolvesPoints: 2.8,
    report,
    losses: losses(from, to),
  });
  const exam = (more: Partial<LabRun>, daysAgo: number): LabRun => ({
    ...run('exam', 'Exam of the model in use', 0, harness([...BEFORE], null), 2, 1),
    startedAt: NOW - daysAgo * DAY,
    endedAt: NOW - daysAgo * DAY + 120_000,
    kind: 'harness',
    recipe: null,
    rows: null,
    pooled: score(273, 400, 0.42),
    itemsPerSecond: 3.4,
    cached: 0,
    report: null,
    losses: [],
    ...more,
  });
  const quick = Object.fromEntries(TASKS.map((task, index) => [task, score(Math.round(BEFORE[index]! / 5), 10, 0.42)]));
  return [
    run('gem7', 'gem7', 287, harness([41, 35, 31, 39, 35, 30, 26, 33], null), 2.2, 1.47),
    run('dolly1', 'dolly1', 15011, harness([40, 32, 30, 35, 34, 29, 25, 30], 'word-problems'), 2.5, 2.09),
    exam(
      {
        id: 'exam',
        rotation: 2,
        cached: 128,
        comparedWith: 'exam-before',
        flips: { last: { answers: 3, grades: 2, n: 400, nllMax: 0.31 } },
      },
      2,
    ),
    exam({ id: 'exam-before', name: 'Night 22', rotation: 2 }, 4),
    exam(
      {
        id: 'twice',
        name: 'Night 22, three times',
        suite: 'quick',
        tasks: quick,
        pooled: score(50, 80, 0.42),
        flips: {
          repeat: { answers: 0, grades: 0, n: 80, nllMax: 0 },
          order: { answers: 0, grades: 0, n: 80, nllMax: 0 },
        },
        resolvesPoints: 6.3,
      },
      5,
    ),
  ];
}
