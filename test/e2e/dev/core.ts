import { setTimeout as pause } from 'node:timers/promises';
import { type AnyRouter, implement } from '@orpc/server';
import {
  contract as whole,
  type Conversation,
  type CycleDetail,
  type LabRun,
  type Memory,
  type Message,
  type NightEvent,
  type Settings,
  settingsSchema,
  type SleepStatus,
} from '../../../src-shared/contract/index.ts';
import { labItems } from '../../../src-main/core/lab/labItems.ts';
import { pinned, styleCard, withTrait } from './style.ts';
import { detail, labRuns, memories, message, metrics, NOW, phases, summary } from './data.ts';
import { labAnswers } from './labAnswers.ts';

export type Scenario = 'day' | 'empty' | 'asleep' | 'unread' | 'failed';

export interface DevOptions {
  /** What it answers to a question; its usual long answer where nothing is given. */
  reply?: (question: string) => string;
  /** How long each word takes. */
  wordMs?: number;
  /** How long it thinks before an answer begins. */
  beginsAfterMs?: number;
}

/** A value whose every change reaches those who watch it. */
function watched<T>(first: T) {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (next: T) => {
      value = next;
      for (const listener of listeners) listener();
    },
    async *watch(signal?: AbortSignal): AsyncGenerator<T> {
      while (signal?.aborted !== true) {
        const changed = new Promise<void>((resume) => {
          listeners.add(resume);
          signal?.addEventListener('abort', () => resume(), { once: true });
        });
        yield value;
        await changed;
      }
    },
  };
}

const REPLY = [
  'A braise does most of its work while you do something else.\n\n## Friday, fifty minutes\n\n1. Brown eight thighs in two batches.\n2. Add prunes and 400 ml of stock. Set the dial to **150 °C**.\n3. Seventy-five minutes.\n\n- 18:30, back into the oven\n- 19:10, couscous\n\n```python\nfor guest in ["Nadia", "the boys"]:\n    print(f"plate for {guest}")  # four in all\n```\n\n| dish | when |\n| --- | --- |\n| chicken | Friday |\n\nSee [tides](https://example.org/tides) & more. <b>raw</b> ![x](https://example.org/x.png)',
].join('');

/** An in-memory core for pictures of states that are hard to reach; it answers the whole contract. */
export function createDevCore(
  scenario: Scenario,
  { reply = () => REPLY, wordMs = 40, beginsAfterMs = 0 }: DevOptions = {},
): AnyRouter {
  const { archive: _archive, ...contract } = whole;
  const os = implement(contract);
  const empty = scenario === 'empty';
  const titles: [string, number, boolean, boolean][] = [
    ['House rules for the allotment', 4, true, false],
    ['Thesis, chapter four', 6, true, false],
    ['Saturday dinner for four', 0, false, false],
    ['Letter to the landlord', 0.1, false, false],
    ['Off the record', 0.2, false, true],
    ['Regex for invoice numbers', 1, false, false],
    ['Explain eigenvectors, slowly', 1.1, false, false],
    ['Packing for Trondheim', 1.2, false, false],
    ['Reading list on tides', 9, false, false],
    ['Which bike light', 12, false, false],
    ['Notes from the choir', 15, false, false],
    ...Array.from({ length: 60 }, (_, index): [string, number, boolean, boolean] => [
      `Older conversation ${index + 1}`,
      30 + index,
      false,
      false,
    ]),
  ];
  const conversations = watched<Conversation[]>(
    empty
      ? []
      : titles
          .map(([title, days, pinned, offTheRecord], index) => ({
            id: `c${index}`,
            title,
            createdAt: NOW - days * 86_400_000,
            updatedAt: NOW - days * 86_400_000,
            pinned,
            offTheRecord,
            systemPrompt: null,
            importedSystemPrompt: null,
            turnsHeldBack: 0,
            messageCount: 6,
          }))
          .map((one, index) => (index === 2 ? { ...one, id: 'c1' } : index === 1 ? { ...one, id: 'c2' } : one))
          .map((one) =>
            one.title === 'Which bike light'
              ? { ...one, importedSystemPrompt: 'You sell bicycles.', turnsHeldBack: 3 }
              : one,
          ),
  );
  const recalled = [
    { memory: 'm0', text: 'Nadia can’t have hazelnuts or walnuts.', score: 0.91, conversation: 'c2', message: 'c1-1' },
    { memory: 'm1', text: 'The oven runs about 20 °C hot.', score: 0.87, conversation: 'c2', message: null },
  ];
  const threads = new Map<string, Message[]>([
    [
      'c1',
      [
        message(
          'c1-1',
          'c1',
          'user',
          'Nadia and the boys are coming on Saturday. What can I make ahead, so that I’m not in the kitchen all evening?',
          1400,
        ),
        message(
          'c1-2',
          'c1',
          'assistant',
          'A braise does most of its work while you do something else. Chicken with prunes and preserved lemon holds for a day and is better for it. Cook only the couscous fresh.',
          1399,
        ),
        message('c1-3', 'c1', 'user', 'The chicken, then. Give me a plan for both days.', 12),
        message('c1-4', 'c1', 'assistant', REPLY, 11, { recalled }),
        message('c1-5', 'c1', 'user', 'And something for dessert?', 8),
        message('c1-6', 'c1', 'assistant', 'Poach the quinces slowly, with a strip of lemon and', 7, {
          state: 'stopped',
        }),
        message('c1-7', 'c1', 'user', 'Shopping list as plain text, please.', 4),
        message('c1-8', 'c1', 'assistant', '', 3, {
          state: 'failed',
          stats: null,
          failure: 'The engine ran out of memory. Your message is safe. Close another app, or use a shorter context.',
        }),
      ],
    ],
  ]);
  for (const thread of threads.values())
    thread.forEach((one, index) => Object.assign(one, { parent: thread[index - 1]?.id ?? null }));
  /** The thread that each version of a message leads to. */
  const branches = new Map<string, Message[]>();
  const c1 = threads.get('c1')!;
  for (const [newer, text] of [
    [
      c1[3]!,
      'Brown the chicken on Friday and braise it for an hour. On Saturday warm it slowly and cook the couscous.',
    ],
    [c1[6]!, 'A shopping list, please.'],
  ] as const) {
    const older = { ...newer, id: `${newer.id}-older`, text, versions: [`${newer.id}-older`, newer.id] };
    newer.versions = older.versions;
    branches.set(newer.id, c1).set(older.id, [...c1.slice(0, c1.indexOf(newer)), older]);
  }
  const style = watched(styleCard(empty));
  const memory = watched<Memory[]>(empty ? [] : memories());
  const verdicts = [
    'promoted',
    'light',
    'rejected',
    'promoted',
    'promoted',
    'failed',
    'promoted',
    'promoted',
    'interrupted',
    'promoted',
    'promoted',
    'light',
    'promoted',
    'promoted',
  ] as const;
  const nights = empty
    ? []
    : verdicts.map((verdict, index) => ({
        ...detail(24 - index, verdict, index + (index > 8 ? 1 : 0)),
        inUse: index === 0,
      }));
  if (scenario === 'asleep') {
    const startedAt = NOW - 41 * 60_000;
    const records = phases(startedAt, [1, 4, 11, 17, 21, 21, 1, 2]).map((record, index) =>
      index < 4
        ? record
        : {
            ...record,
            state: index === 4 ? ('running' as const) : ('pending' as const),
            startedAt: index === 4 ? record.startedAt : null,
            endedAt: null,
            summary: null,
          },
    );
    nights.unshift({
      ...detail(25, 'light', 0),
      verdict: null,
      reason: null,
      startedAt,
      endedAt: null,
      phases: records,
      metrics: metrics(132),
      studied: { style: 59, earlier: 0, replay: 59, grounded: 18, raw: 0, heldOut: 12, leftOut: [] },
      lessons: 59,
    });
  }
  const cycles = watched<CycleDetail[]>(nights);
  const settings = watched<Settings>(settingsSchema.parse({}));
  const running = scenario === 'asleep';
  const status = watched<SleepStatus>({
    state: running
      ? {
          kind: 'asleep',
          cycle: 25,
          phase: 'train',
          progress: 0.58,
          startedAt: NOW - 41 * 60_000,
          endsAt: NOW + 30 * 60_000,
          step: 132,
          steps: 250,
          trainLoss: 1.47,
          firstTrainLoss: 1.98,
        }
      : empty
        ? { kind: 'awake' }
        : { kind: 'drowsy', sleepsAt: new Date(new Date(NOW).setHours(25, 0, 0, 0)).getTime() },
    newTurns: empty ? 0 : 38,
    turnsNeeded: 12,
    sentence: empty
      ? 'Twelve turns make a night. Facts are kept at once.'
      : '38 new turns since this morning. It will sleep at 01:00, once this computer is plugged in.',
    conditions: [
      { name: 'power', met: false, reading: 'on battery' },
      { name: 'idle', met: true, reading: 'checked at 01:00' },
      { name: 'heat', met: true, reading: 'nominal' },
      { name: 'memory', met: true, reading: '9.1 GB free, needs 6.8' },
      { name: 'disk', met: true, reading: '212 GB free, needs 1.4' },
    ],
    schedule: { byItself: true, from: '01:00', to: '06:00', skipTonight: false },
    unread: scenario === 'unread' ? 24 : null,
    activeNight: empty ? null : 24,
  });
  const health = watched({
    engine:
      scenario === 'failed'
        ? { state: 'failed' as const, sentence: 'The engine stopped and did not start again. Your chats are safe.' }
        : { state: 'ready' as const },
    store: { state: 'ready' as const },
    model: { name: 'pocket', label: 'Pocket', demo: true, loaded: true, parameters: 3_400_000, contextSize: 2048 },
    notices: [],
  });
  const runs = watched<LabRun[]>(empty ? [] : labRuns());
  const stopped = new Set<string>();
  const change = (id: string, patch: Partial<Conversation>) => {
    conversations.set(conversations.get().map((one) => (one.id === id ? { ...one, ...patch } : one)));
    return conversations.get().find((one) => one.id === id)!;
  };

  async function* answer(conversation: Conversation, user: Message) {
    const thread = threads.get(conversation.id) ?? [];
    const assistant = message(`a${Math.random().toString(36).slice(2)}`, conversation.id, 'assistant', '', 0, {
      state: 'streaming',
      stats: null,
      createdAt: Date.now(),
      parent: user.id,
    });
    threads.set(conversation.id, [
      ...thread.filter((one) => thread.indexOf(one) < (thread.indexOf(user) === -1 ? Infinity : thread.indexOf(user))),
      user,
      assistant,
    ]);
    if (beginsAfterMs > 0) await pause(beginsAfterMs);
    yield { type: 'started' as const, conversation, user, assistant };
    yield { type: 'recalled' as const, recalled };
    let text = '';
    for (const word of reply(user.text).split(/(?<= )/)) {
      if (stopped.has(assistant.id)) break;
      await pause(wordMs);
      text += word;
      yield { type: 'text' as const, text: word };
    }
    const finished: Message = {
      ...message(assistant.id, conversation.id, 'assistant', text, 0, {
        recalled,
        createdAt: Date.now(),
        parent: user.id,
      }),
      state: stopped.has(assistant.id) ? 'stopped' : 'complete',
    };
    threads.set(
      conversation.id,
      threads.get(conversation.id)!.map((one) => (one.id === finished.id ? finished : one)),
    );
    yield { type: 'finished' as const, message: finished };
  }
  const counts = (all: readonly Memory[]) => {
    const of = (state: Memory['state']) => all.filter((one) => one.state === state).length;
    return {
      proposed: of('proposed'),
      active: of('active'),
      pinned: all.filter((one) => one.pinned).length,
      replaced: of('replaced'),
      forgotten: of('forgotten'),
    };
  };
  const patchMemory = (ids: readonly string[], patch: Partial<Memory>) => {
    memory.set(memory.get().map((one) => (ids.includes(one.id) ? { ...one, ...patch } : one)));
    return memory.get().filter((one) => ids.includes(one.id));
  };

  return os.router({
    chat: {
      conversations: os.chat.conversations.handler(({ signal }) => conversations.watch(signal)),
      open: os.chat.open.handler(({ input, errors }) => {
        const conversation = conversations.get().find((one) => one.id === input.conversation);
        if (conversation === undefined) throw errors.NOT_FOUND({ message: 'It may have been deleted.', data: {} });
        return { conversation, messages: threads.get(input.conversation) ?? [] };
      }),
      create: os.chat.create.handler(() => conversations.get()[0]!),
      rename: os.chat.rename.handler(({ input }) => change(input.conversation, { title: input.title })),
      setLearnAll: os.chat.setLearnAll.handler(({ input }) =>
        change(input.conversation, { turnsHeldBack: input.learn ? 0 : 3 }),
      ),
      pin: os.chat.pin.handler(({ input }) => change(input.conversation, { pinned: input.pinned })),
      setSystemPrompt: os.chat.setSystemPrompt.handler(({ input }) =>
        change(input.conversation, { systemPrompt: input.systemPrompt }),
      ),
      remove: os.chat.remove.handler(({ input }) => {
        conversations.set(conversations.get().filter((one) => one.id !== input.conversation));
        return { removedMemories: 1, receipt: null };
      }),
      send: os.chat.send.handler(async function* ({ input }) {
        let conversation = conversations.get().find((one) => one.id === input.conversation);
        if (conversation === undefined) {
          conversation = {
            id: `n${Date.now()}`,
            title: input.text.slice(0, 40),
            createdAt: Date.now(),
            updatedAt: Date.now(),
            pinned: false,
            offTheRecord: input.offTheRecord,
            systemPrompt: null,
            importedSystemPrompt: null,
            turnsHeldBack: 0,
            messageCount: 0,
          };
          conversations.set([conversation, ...conversations.get()]);
        }
        const thread = threads.get(conversation.id) ?? [];
        const at = thread.findIndex((one) => one.id === input.instead);
        threads.set(conversation.id, at === -1 ? thread : thread.slice(0, at));
        const parent = threads.get(conversation.id)?.at(-1)?.id ?? null;
        yield* answer(
          conversation,
          message(`u${Date.now()}`, conversation.id, 'user', input.text, 0, { createdAt: Date.now(), parent }),
        );
      }),
      regenerate: os.chat.regenerate.handler(async function* ({ input }) {
        for (const [id, thread] of threads) {
          const at = thread.findIndex((one) => one.id === input.message);
          if (at > 0)
            yield* answer(
              conversations.get().find((one) => one.id === id)!,
              thread[at - 1]!,
            );
        }
      }),
      follow: os.chat.follow.handler(async function* () {}),
      stop: os.chat.stop.handler(({ input }) => {
        stopped.add(input.message);
        return { stopped: true };
      }),
      setLearn: os.chat.setLearn.handler(({ input }) => {
        for (const thread of threads.values()) {
          const found = thread.find((one) => one.id === input.message);
          if (found !== undefined) {
            found.learn = input.learn;
            return found;
          }
        }
        return message('x', 'x', 'user', '', 0);
      }),
      rate: os.chat.rate.handler(({ input, errors }) => {
        const found = [...threads.values()].flat().find((one) => one.id === input.message);
        if (found === undefined) throw errors.NOT_FOUND({ message: 'That message is gone.', data: {} });
        return Object.assign(found, { rating: input.rating });
      }),
      choose: os.chat.choose.handler(({ input, errors }) => {
        const messages = branches.get(input.message);
        const conversation = conversations.get().find((one) => one.id === messages?.[0]?.conversation);
        if (messages === undefined || conversation === undefined)
          throw errors.NOT_FOUND({ message: 'That message is gone.', data: {} });
        threads.set(conversation.id, messages);
        return { conversation, messages };
      }),
      saw: os.chat.saw.handler(() => ({
        prompt: [
          {
            role: 'system' as const,
            content:
              'You are Circadia, a small assistant.\n\nWhat you know about the user:\n- Nadia can’t have hazelnuts or walnuts.\n- The oven runs about 20 °C hot.',
          },
          { role: 'user' as const, content: 'The chicken, then. Give me a plan for both days.' },
        ],
        recalled,
      })),
      search: os.chat.search.handler(({ input }) =>
        [...threads.values()]
          .flat()
          .filter((one) => one.text.toLowerCase().includes(input.query.toLowerCase()))
          .map((one) => ({
            conversation: one.conversation,
            title: 'Saturday dinner for four',
            message: one.id,
            role: one.role,
            createdAt: one.createdAt,
            snippet: one.text
              .slice(0, 70)
              .replace(new RegExp(input.query.replace(/\W/g, '.'), 'i'), (match) => `\u0001${match}\u0002`),
          })),
      ),
    },
    memory: {
      counts: os.memory.counts.handler(async function* ({ signal }) {
        for await (const all of memory.watch(signal)) yield counts(all);
      }),
      list: os.memory.list.handler(({ input }) =>
        memory
          .get()
          .filter(
            (one) =>
              (input.state === undefined || one.state === input.state) &&
              (input.pinned === undefined || one.pinned === input.pinned),
          ),
      ),
      search: os.memory.search.handler(({ input }) =>
        memory
          .get()
          .filter((one) => one.text.toLowerCase().includes(input.query.toLowerCase()))
          .map((one) => ({ memory: one, score: 0.8 })),
      ),
      write: os.memory.write.handler(({ input }) => {
        const made: Memory = {
          ...memories()[2]!,
          id: `w${Date.now()}`,
          text: input.text,
          createdBy: 'you',
          source: null,
          pinned: false,
        };
        memory.set([made, ...memory.get()]);
        return made;
      }),
      edit: os.memory.edit.handler(({ input }) => patchMemory([input.id], { text: input.text })[0]!),
      pin: os.memory.pin.handler(({ input }) => patchMemory(input.ids, { pinned: input.pinned })),
      confirm: os.memory.confirm.handler(({ input }) => patchMemory(input.ids, { state: 'active' })),
      forget: os.memory.forget.handler(({ input }) => {
        patchMemory(input.ids, { state: 'forgotten', text: '' });
        style.set({ ...style.get(), wishes: style.get().wishes.filter((wish) => !input.ids.includes(wish.memory)) });
        return { forgotten: input.ids.length, sentence: 'Forgotten. It left memory and the search index.' };
      }),
    },
    style: {
      card: os.style.card.handler(({ signal }) => style.watch(signal)),
      switch: os.style.switch.handler(({ input }) => {
        style.set(withTrait(style.get(), input.trait, (one) => [{ ...one, off: !input.on }]));
        return style.get();
      }),
      pin: os.style.pin.handler(({ input }) => {
        const { value } = input;
        style.set(
          withTrait(style.get(), input.trait, (one) => [
            value === null ? styleCard(false).traits.find((other) => other.trait === one.trait)! : pinned(one, value),
          ]),
        );
        return style.get();
      }),
      addWish: os.style.addWish.handler(({ input }) => {
        style.set({
          ...style.get(),
          wishes: [{ memory: `w${Date.now()}`, text: input.text, createdAt: Date.now() }, ...style.get().wishes],
        });
        return style.get();
      }),
      remove: os.style.remove.handler(({ input }) => {
        style.set(withTrait(style.get(), input.trait, () => []));
        return style.get();
      }),
    },
    sleep: {
      status: os.sleep.status.handler(({ signal }) => status.watch(signal)),
      goToSleep: os.sleep.goToSleep.handler(({ errors }) => {
        throw errors.REFUSED({
          message: 'Not asleep yet. This computer is on battery. Everything else is ready.',
          data: { wayOut: 'sleepAnyway' },
        });
      }),
      wakeUp: os.sleep.wakeUp.handler(() => ({ woken: true })),
      pause: os.sleep.pause.handler(() => ({ paused: true })),
      goOn: os.sleep.goOn.handler(() => ({ resumed: true })),
      skipTonight: os.sleep.skipTonight.handler(({ input }) => {
        status.set({ ...status.get(), schedule: { ...status.get().schedule, skipTonight: input.skip } });
        return input;
      }),
      cycles: os.sleep.cycles.handler(async function* ({ signal }) {
        for await (const all of cycles.watch(signal)) yield all.map(summary);
      }),
      cycle: os.sleep.cycle.handler(({ input, errors }) => {
        const found = cycles.get().find((one) => one.number === input.cycle);
        if (found === undefined) throw errors.NOT_FOUND({ message: 'There is no such night.', data: {} });
        return found;
      }),
      night: os.sleep.night.handler(async function* ({ input, signal }): AsyncGenerator<NightEvent> {
        for (const record of cycles.get().find((one) => one.number === input.cycle)?.phases ?? [])
          if (record.state !== 'pending')
            yield {
              type: 'phase',
              cycle: input.cycle,
              phase: record.phase,
              state: record.state,
              summary: record.summary,
            };
        for (const metric of metrics(250)) {
          if (metric.step > 132) {
            await pause(400);
            yield { type: 'progress', cycle: input.cycle, phase: 'train', done: metric.step, of: 250 };
          }
          if (signal?.aborted === true) return;
          yield {
            type: 'metric',
            cycle: input.cycle,
            step: metric.step,
            trainLoss: metric.trainLoss,
            validationLoss: metric.validationLoss,
            learningRate: null,
          };
        }
      }),
      examples: os.sleep.examples.handler(() => [
        {
          kind: 'style' as const,
          prompt: 'Give me a plan for both days.',
          target: 'Friday, fifty minutes, most of it waiting.',
          conversation: 'c1',
          split: 'train' as const,
        },
        {
          kind: 'replay' as const,
          prompt: 'What is 7 plus 5?',
          target: '12',
          conversation: null,
          split: 'train' as const,
        },
      ]),
      undo: os.sleep.undo.handler(() => {
        cycles.set(cycles.get().map((one) => ({ ...one, undone: one.inUse || one.undone, inUse: one.number === 21 })));
        return {
          activeNight: 21,
          sentence: 'Back to night 21. Night 24 keeps its report, and its turns can be learned again.',
        };
      }),
      markRead: os.sleep.markRead.handler(() => {
        status.set({ ...status.get(), unread: null });
        return {};
      }),
      plan: os.sleep.plan.handler(() =>
        empty
          ? { turns: 0, spans: [], preferences: [] }
          : {
              turns: 38,
              preferences: ['Shorter answers.', 'Metric before imperial.'],
              spans: [
                ['Give me a plan for both days.', 'style', 'You asked, and kept the answer.'],
                ['Shopping list as plain text, please.', 'style', 'Conversation.'],
                ['Make the second paragraph less stiff.', 'both', 'You corrected it.'],
                ['Nadia can’t have hazelnuts.', 'fact', 'A stated fact.'],
                ['ok', 'drop', 'Too short to teach'],
                ['sk-123', 'secret', 'Looks like a key.'],
              ].map(([text, label, reason], index) => ({
                text: text!,
                label: label as 'style',
                reason: reason!,
                confidence: 0.9,
                conversation: 'c1',
                title: 'Saturday dinner for four',
                message: `c1-${index + 1}`,
              })),
            },
      ),
      route: os.sleep.route.handler(() => []),
    },
    settings: {
      watch: os.settings.watch.handler(({ signal }) => settings.watch(signal)),
      update: os.settings.update.handler(({ input }) => {
        const now = settings.get();
        settings.set(
          settingsSchema.parse({
            ...now,
            ...input,
            generation: { ...now.generation, ...input.generation },
            memory: { ...now.memory, ...input.memory },
            sleep: { ...now.sleep, ...input.sleep },
          }),
        );
        return settings.get();
      }),
    },
    system: {
      info: os.system.info.handler(() => ({
        version: '0.1.0',
        host: 'web' as const,
        dataFolder: '/home/you/.local/share/circadia',
        platform: 'linux',
        capabilities: [],
      })),
      health: os.system.health.handler(({ signal }) => health.watch(signal)),
      restartEngine: os.system.restartEngine.handler(() => {
        health.set({ ...health.get(), engine: { state: 'ready' } });
        return {};
      }),
      openDataFolder: os.system.openDataFolder.handler(() => ({ opened: false })),
      models: os.system.models.handler(() => [
        {
          name: 'pocket',
          label: 'Pocket, a demo',
          demo: true,
          installed: true,
          bytes: 4_200_000,
          sentence: 'Built in and tiny. It can show you a whole day and night, but it is not clever.',
        },
      ]),
      chooseModel: os.system.chooseModel.handler(() => health.get()),
    },
    lab: {
      runs: os.lab.runs.handler(({ signal }) => runs.watch(signal)),
      harness: os.lab.harness.handler(async function* () {
        for (let done = 0; done <= 40; done += 1) {
          await pause(80);
          yield { type: 'progress' as const, stage: 'examine' as const, done, of: 40 };
        }
        yield { type: 'finished' as const, run: labRuns()[2]! };
      }),
      items: os.lab.items.handler(({ input, errors }) => {
        try {
          return labItems({ runResults: labAnswers }, runs.get(), input);
        } catch (error) {
          throw errors.NOT_FOUND({ message: String((error as Error).message), data: {} });
        }
      }),
      experiment: os.lab.experiment.handler(async function* () {
        for (const loss of labRuns()[0]!.losses) {
          await pause(60);
          yield { type: 'progress' as const, stage: 'train' as const, done: loss.step, of: 50 };
          yield { type: 'loss' as const, ...loss };
        }
        yield { type: 'finished' as const, run: labRuns()[0]! };
      }),
      cancel: os.lab.cancel.handler(() => ({ cancelled: true })),
    },
  });
}
