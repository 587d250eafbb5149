import { implement } from '@orpc/server';
import { contract, type Health } from '../../src-shared/contract/index.ts';
import { withinAwake } from './awakeDeadline.ts';
import type { Archive } from './archive/index.ts';
import type { Chat } from './chat/index.ts';
import { declareFailures } from './declareFailures.ts';
import type { Forgetting } from './forgetting/index.ts';
import type { Lab } from './lab/index.ts';
import { type Memories, refuseSecret, routeMessage } from './memory/index.ts';
import type { ModelShelf } from './models/index.ts';
import type { CorePorts } from './ports.ts';
import { mergeSettings } from './settings/index.ts';
import type { Sleep } from './sleep/index.ts';
import type { Style } from './manner/index.ts';
import type { Topic } from './topic.ts';

export interface RouterParts {
  ports: CorePorts;
  chat: Chat;
  archive: Archive;
  forgetting: Forgetting;
  memories: Memories;
  style: Style;
  sleep: Sleep;
  lab: Lab;
  health: { health: Topic<Health>; refresh: () => Promise<void> };
  settings: Topic<ReturnType<CorePorts['settings']['get']>>;
  shelf: ModelShelf;
}

/** Callers without a signal of their own wait no longer than this. */
const SEARCH_LIMIT_MS = 30_000;
const VERIFY_LIMIT_MS = 10 * 60_000;

function asking<Value>(
  signal: AbortSignal | undefined,
  limitMs: number,
  work: (ended: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return signal === undefined ? withinAwake(limitMs, 'It took too long and was ended. Try again.', work) : work(signal);
}

/** Every procedure of the contract, each a thin call into the part that knows. */
export function createRouter({
  ports,
  chat,
  archive,
  forgetting,
  memories,
  style,
  sleep,
  lab,
  health,
  settings,
  shelf,
}: RouterParts) {
  const os = implement(contract).use(declareFailures);
  return os.router({
    chat: {
      conversations: os.chat.conversations.handler(async function* ({ signal }) {
        yield* chat.conversations.watch(signal);
      }),
      open: os.chat.open.handler(({ input }) => chat.open(input.conversation)),
      create: os.chat.create.handler(({ input }) => chat.create(input.offTheRecord)),
      rename: os.chat.rename.handler(({ input }) => chat.change(input.conversation, { title: input.title })),
      pin: os.chat.pin.handler(({ input }) => chat.change(input.conversation, { pinned: input.pinned })),
      setSystemPrompt: os.chat.setSystemPrompt.handler(({ input }) =>
        chat.change(input.conversation, { systemPrompt: input.systemPrompt }),
      ),
      setModel: os.chat.setModel.handler(({ input }) => chat.change(input.conversation, { model: input.model })),
      setSampling: os.chat.setSampling.handler(({ input }) =>
        chat.change(input.conversation, { sampling: input.sampling }),
      ),
      sampling: os.chat.sampling.handler(({ input }) => chat.sampling(input.conversation)),
      remove: os.chat.remove.handler(({ input }) => chat.remove(input.conversation)),
      send: os.chat.send.handler(async function* ({ input, signal }) {
        yield* chat.send(input).read(signal);
      }),
      regenerate: os.chat.regenerate.handler(async function* ({ input, signal }) {
        yield* chat.regenerate(input.message).read(signal);
      }),
      follow: os.chat.follow.handler(async function* ({ input, signal }) {
        const channel = chat.live.get(input.message);
        if (channel === null) yield { type: 'finished' as const, message: chat.message(input.message) };
        else yield* channel.read(signal);
      }),
      stop: os.chat.stop.handler(({ input }) => ({ stopped: chat.stop(input.message) })),
      setLearn: os.chat.setLearn.handler(({ input }) => chat.setLearn(input.message, input.learn)),
      setLearnAll: os.chat.setLearnAll.handler(({ input }) => chat.setLearnAll(input.conversation, input.learn)),
      rate: os.chat.rate.handler(({ input }) => chat.rate(input.message, input.rating)),
      choose: os.chat.choose.handler(({ input }) => chat.choose(input.message)),
      saw: os.chat.saw.handler(({ input }) => chat.saw(input.message)),
      search: os.chat.search.handler(({ input }) => chat.search(input.query, input.limit)),
    },
    memory: {
      counts: os.memory.counts.handler(async function* ({ signal }) {
        yield* memories.counts.watch(signal);
      }),
      list: os.memory.list.handler(({ input }) =>
        ports.database.memories.list({
          limit: input.limit,
          ...(input.state === undefined ? {} : { state: input.state }),
          ...(input.pinned === undefined ? {} : { pinned: input.pinned }),
        }),
      ),
      search: os.memory.search.handler(({ input, signal }) =>
        asking(signal, SEARCH_LIMIT_MS, (ended) => memories.search(input.query, input.limit, ended)),
      ),
      write: os.memory.write.handler(async ({ input }) => {
        await refuseSecret(ports, input.text, input.evenIfSecret);
        return memories.write(input.text);
      }),
      edit: os.memory.edit.handler(async ({ input }) => {
        await refuseSecret(ports, input.text, input.evenIfSecret);
        return memories.edit(input.id, input.text);
      }),
      pin: os.memory.pin.handler(({ input }) => memories.pin(input.ids, input.pinned)),
      confirm: os.memory.confirm.handler(({ input }) => memories.confirm(input.ids)),
      forget: os.memory.forget.handler(({ input }) => memories.forget(input.ids)),
    },
    style: {
      card: os.style.card.handler(async function* ({ signal }) {
        yield* style.card.watch(signal);
      }),
      switch: os.style.switch.handler(({ input }) => style.switch(input.trait, input.on)),
      pin: os.style.pin.handler(({ input }) => style.pin(input.trait, input.value)),
      addWish: os.style.addWish.handler(({ input }) => style.addWish(input.text)),
      remove: os.style.remove.handler(({ input }) => style.remove(input.trait)),
    },
    sleep: {
      status: os.sleep.status.handler(async function* ({ signal }) {
        yield* sleep.status.watch(signal);
      }),
      goToSleep: os.sleep.goToSleep.handler(({ input }) =>
        sleep.goToSleep({ recipe: input.recipe, anyway: input.anyway, trigger: 'button' }),
      ),
      wakeUp: os.sleep.wakeUp.handler(({ input }) => sleep.wakeUp(input.mode)),
      pause: os.sleep.pause.handler(() => ({ paused: sleep.pause('asked') })),
      goOn: os.sleep.goOn.handler(() => ({ resumed: sleep.goOn() })),
      skipTonight: os.sleep.skipTonight.handler(({ input }) => {
        sleep.skipTonight(input.skip);
        return { skip: input.skip };
      }),
      cycles: os.sleep.cycles.handler(async function* ({ signal }) {
        yield* sleep.cycles.watch(signal);
      }),
      cycle: os.sleep.cycle.handler(({ input }) => sleep.cycle(input.cycle)),
      night: os.sleep.night.handler(async function* ({ input, signal }) {
        yield* sleep.night(input.cycle).read(signal);
      }),
      examples: os.sleep.examples.handler(({ input }) => sleep.examples(input.cycle)),
      undo: os.sleep.undo.handler(() => sleep.undo()),
      markRead: os.sleep.markRead.handler(({ input }) => {
        sleep.markRead(input.cycle);
        return {};
      }),
      plan: os.sleep.plan.handler(() => sleep.plan()),
      route: os.sleep.route.handler(async ({ input }) =>
        (await routeMessage(input, ports.secrets)).map(({ text, label, reason, confidence }) => ({
          text,
          label,
          reason,
          confidence,
        })),
      ),
    },
    lab: {
      runs: os.lab.runs.handler(async function* ({ signal }) {
        yield* lab.runs.watch(signal);
      }),
      harness: os.lab.harness.handler(async function* ({ input, signal }) {
        yield* lab.harness(input).read(signal);
      }),
      items: os.lab.items.handler(({ input }) => lab.items(input)),
      experiment: os.lab.experiment.handler(async function* ({ input, signal }) {
        yield* lab.experiment(input).read(signal);
      }),
      ownExam: os.lab.ownExam.handler(async function* ({ input, signal }) {
        yield* lab.ownExam(input).read(signal);
      }),
      cancel: os.lab.cancel.handler(() => ({ cancelled: lab.cancel() })),
    },
    archive: {
      importConversations: os.archive.importConversations.handler(({ input }) =>
        archive.importConversations(input.conversations, input.learn),
      ),
      messages: os.archive.messages.handler(({ input }) => archive.messages(input.conversation, input.after)),
      memories: os.archive.memories.handler(({ input }) => ports.database.memories.page(input.after)),
      verify: os.archive.verify.handler(({ signal }) =>
        asking(signal, VERIFY_LIMIT_MS, (ended) => archive.verify(ended)),
      ),
      erasures: os.archive.erasures.handler(() => forgetting.receipts()),
      eraseAgain: os.archive.eraseAgain.handler(({ input }) => forgetting.again(input.receipt)),
      searchErased: os.archive.searchErased.handler(({ input }) => forgetting.search(input)),
    },
    settings: {
      watch: os.settings.watch.handler(async function* ({ signal }) {
        yield* settings.watch(signal);
      }),
      update: os.settings.update.handler(({ input }) => {
        const next = mergeSettings(ports.settings.get(), input);
        ports.settings.set(next);
        return next;
      }),
    },
    system: {
      info: os.system.info.handler(() => ({
        version: ports.version,
        host: ports.host,
        dataFolder: ports.dataFolder,
        platform: ports.platform,
        capabilities: [
          ...(ports.native.openDataFolder === null ? [] : ['openDataFolder' as const]),
          ...(ports.native.notify === null ? [] : ['notifications' as const]),
          ...(ports.native.tray ? ['tray' as const] : []),
        ],
      })),
      health: os.system.health.handler(async function* ({ signal }) {
        yield* health.health.watch(signal);
      }),
      restartEngine: os.system.restartEngine.handler(async () => {
        await ports.engine.restart();
        return {};
      }),
      openDataFolder: os.system.openDataFolder.handler(async () => {
        await ports.native.openDataFolder?.();
        return { opened: ports.native.openDataFolder !== null };
      }),
      models: os.system.models.handler(async () =>
        (await ports.models.list()).map(({ name, label, demo, installed, bytes, finding }) => ({
          name,
          label,
          demo,
          installed,
          bytes,
          finding,
        })),
      ),
      chooseModel: os.system.chooseModel.handler(async ({ input }) => {
        await shelf.use(input.name);
        return health.health.get();
      }),
    },
    models: {
      watch: os.models.watch.handler(async function* ({ signal }) {
        await shelf.refresh();
        yield* shelf.list.watch(signal);
      }),
      get: os.models.get.handler(({ input }) => shelf.get(input.id)),
      pause: os.models.pause.handler(({ input }) => shelf.pause(input.id)),
      use: os.models.use.handler(({ input }) => shelf.use(input.id)),
      remove: os.models.remove.handler(({ input }) => shelf.remove(input.id)),
      import: os.models.import.handler(({ input }) => shelf.import(input.path)),
      markArrivalRead: os.models.markArrivalRead.handler(({ input }) => {
        shelf.markArrivalRead(input.id);
        return {};
      }),
    },
  });
}
export type CoreRouter = ReturnType<typeof createRouter>;
