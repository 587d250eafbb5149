import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErasureReceipt } from '../../src-shared/contract/index.ts';
import type { OpenDatabase } from '../../src-main/node/database/openDatabase.ts';
import { until } from './helpers/support.ts';
import { appRoot, importDay, openTestCore, type TestCore } from './support/openCore.ts';

/** Sentences of the conversation to be deleted that stand nowhere else. */
const SECRETS = [
  'The heron of Zanzibar keeps seventeen silver spoons.',
  'Wolfgang Zimtstern repairs the lighthouse on Fridays.',
  'My parrot is called Xanthippe.',
  'Ahoy my grumpy admiral',
];
const OTHER = 'I hope you slept well. What is on your mind?';
const byText = (a: string, b: string) => a.localeCompare(b);
const TITLE = 'Spoons and herons of Zanzibar';

/** Files below the folder that hold the text as UTF-8 or UTF-16. */
async function filesWith(folder: string, needle: Buffer | string): Promise<string[]> {
  const found: string[] = [];
  const forms =
    typeof needle === 'string'
      ? [Buffer.from(needle), Buffer.from(needle, 'utf16le'), Buffer.from(needle.toLowerCase())]
      : [needle];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (name.endsWith('owner.lock') || !(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    if (forms.some((form) => bytes.includes(form))) found.push(name);
  }
  return found;
}
const leftOf = async (folder: string) =>
  (await Promise.all([...SECRETS, TITLE].map((text) => filesWith(folder, text)))).flat();
const activeNight = ({ ports: { database } }: TestCore) =>
  database.cycles.activeAdapter(database.cycles.adapters()[0]?.model ?? null)?.cycle ?? null;

describe('deleting a conversation that two of three nights learned from', () => {
  let dataFolder: string;
  let core: TestCore;
  let secret: string;
  let others: string[];
  let vector: Buffer;
  let receipt: ErasureReceipt;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'circadia-forget-'));
    core = await openTestCore({ dataFolder, keepFolder: true });
    const answered = (question: string) => [
      { role: 'user' as const, content: question },
      { role: 'assistant' as const, content: `I see. ${question}` },
    ];
    await core.client.archive.importConversations({
      learn: true,
      conversations: [
        {
          title: TITLE,
          messages: [
            ...SECRETS.slice(0, 3),
            'I live in Leeds.',
            `Please always start your answers with: ${SECRETS[3]}`,
          ].flatMap(answered),
        },
      ],
    });
    await importDay(core);
    const conversations = core.ports.database.conversations.list();
    secret = conversations.find((one) => one.title === TITLE)?.id ?? '';
    others = conversations.filter((one) => one.id !== secret).map((one) => one.id);
    await liveThreeNights(core, secret, others);
    recallElsewhere(core, others[0] ?? '', secret);
    core.ports.log.warn('a line that should not hold text', { detail: SECRETS[0] });
    await writeFile(join(dataFolder, 'circadia-damaged-2026-01-01.db'), Buffer.from(SECRETS[1] ?? '', 'utf16le'));
    await (core.ports.database as OpenDatabase).backup();
    await until(() => core.ports.database.memories.unindexed('lexical-1', 10).length === 0, 60_000);
    vector = await storedVector(core, secret);
  });
  afterAll(async () => {
    await core.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('has left it in many places before', async () => {
    const places = new Set((await leftOf(dataFolder)).map((name) => name.split('/')[0]));
    expect([...places]).toEqual(
      expect.arrayContaining(['backups', 'circadia-damaged-2026-01-01.db', 'cycles', 'logs']),
    );
    expect((await filesWith(dataFolder, vector)).some((name) => name.startsWith('chroma'))).toBe(true);
    expect(activeNight(core)).toBe(3);
  });

  it('puts the newest clean night in use at once, also when nothing else succeeds', async () => {
    const { files, vectors, database } = core.ports;
    const killed = () => Promise.reject(new Error('killed'));
    Object.assign(files, { eraseNight: killed });
    Object.assign(vectors, { wipe: killed });
    Object.assign(database.forgetting, { compact: killed });
    const learned = database.messages.learnedSince(0, 1000).filter((turn) => turn.user.conversation !== secret).length;
    const removed = await core.client.chat.remove({ conversation: secret });
    expect(removed.receipt).toMatchObject({
      state: 'pending',
      nights: [2, 3],
      activeNight: { before: 3, after: 1 },
      messages: 10,
      memoriesKept: 1,
      search: null,
    });
    expect(activeNight(core)).toBe(1);
    expect(database.conversations.get(secret)).toBeNull();
    expect(database.messages.search('Zanzibar', 5)).toEqual([]);
    const stillLearned = database.messages.learnedSince(0, 1000);
    expect(learned - stillLearned.length).toBe(removed.receipt?.turnsToLearnAgain);
    expect(stillLearned.length).toBeGreaterThan(0);
    expect(database.cycles.get(4)).toMatchObject({ state: 'finished', verdict: 'interrupted' });
    expect((await core.client.archive.verify()).filter((check) => !check.ok).map((check) => check.name)).toEqual(
      expect.arrayContaining(['lineage', 'erased']),
    );
    await core.close();
  });

  it('goes on at the next start until no byte is left', async () => {
    core = await openTestCore({ dataFolder, keepFolder: true });
    const receipts = () => core.client.archive.erasures();
    await expect.poll(async () => (await receipts())[0]?.state, { timeout: 90_000 }).toBe('done');
    receipt = (await receipts())[0] as ErasureReceipt;
    expect(receipt.search).toMatchObject({ found: [] });
    expect(receipt.search?.phrases).toBeGreaterThan(10);
    expect(receipt.files).toBeGreaterThan(4);
    expect(await leftOf(dataFolder)).toEqual([]);
    expect(JSON.stringify(receipt)).not.toMatch(/heron|Zimtstern|Xanthippe/i);
  });

  it('leaves no vector of it in the files of the index, and finds the other memories by meaning again', async () => {
    expect(await filesWith(dataFolder, vector)).toEqual([]);
    const active = core.ports.database.memories.list({ state: 'active', limit: 100 }).map((row) => row.id);
    await expect
      .poll(async () => (await core.ports.vectors.ids(AbortSignal.timeout(20_000)).catch(() => [])).toSorted(byText), {
        timeout: 60_000,
      })
      .toEqual(active.toSorted(byText));
    expect((await core.client.memory.search({ query: 'Biscuit dog', limit: 1 }))[0]?.memory.text).toBe(
      'My dog is called Biscuit.',
    );
  });

  it('keeps what other conversations say, and what they say too', async () => {
    expect((await filesWith(dataFolder, OTHER)).includes('circadia.db')).toBe(true);
    const leeds = core.ports.database.memories
      .list({ state: 'active', limit: 100 })
      .find((row) => row.text === 'I live in Leeds.');
    expect(leeds?.source?.title).toBe('My dog');
    expect((await core.client.archive.verify()).filter((check) => !check.ok)).toEqual([]);
    expect(core.ports.database.cycles.adapters().map((adapter) => adapter.cycle)).toEqual([1]);
    await core.client.sleep.undo();
    expect(activeNight(core)).toBeNull();
  });

  it('is done and proven by one command each', async () => {
    expect((await core.client.archive.searchErased({ text: OTHER })).search.found.map((one) => one.file)).toContain(
      'circadia.db',
    );
    await core.close();
    const run = (...args: string[]) =>
      execa(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', join(appRoot, 'src-main/hosts/cli/main.ts'), ...args],
        {
          env: { CIRCADIA_HOME: dataFolder },
          reject: false,
        },
      );
    const proof = await run('verify', '--erased', receipt.id, '--json');
    expect([proof.exitCode, proof.stdout]).toEqual([0, expect.stringContaining('"type":"searched"')]);
    const forgotten = await run('forget', others[0] ?? '', '--json');
    expect(forgotten.exitCode).toBe(0);
    expect(JSON.parse(forgotten.stdout)).toMatchObject({
      type: 'receipt',
      conversation: others[0],
      state: 'done',
      nights: [1],
      search: { found: [] },
    });
    core = await openTestCore({ dataFolder, keepFolder: true });
  });
});

/**
 * Night 1 read some of the others, 2 and 3 the secret too, 4 was cut off while it read it; made of rows and files as
 * nights leave them.
 */
async function liveThreeNights(core: TestCore, secret: string, others: readonly string[]): Promise<void> {
  const { database, files, clock } = core.ports;
  const { cycles } = database;
  const turns = () => database.messages.unlearned(1000);
  for (const [night, reads] of [
    [1, others.slice(0, 3)],
    [2, [secret, ...others.slice(0, 6)]],
    [3, [secret, ...others]],
  ] as const) {
    const { number } = cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: clock.now() });
    expect(number).toBe(night);
    const read = [...turns(), ...database.messages.learnedSince(0, 1000)].filter((turn) =>
      reads.includes(turn.user.conversation),
    );
    const fresh = turns().filter((turn) => reads.includes(turn.user.conversation));
    const kept = read.map(({ user }) => ({ message: user.id, text: user.text }));
    const done = { cycle: number, state: 'done' as const, startedAt: 1, endedAt: 2, summary: null };
    cycles.savePhase({
      ...done,
      phase: 'gather',
      output: { turns: fresh.map((turn) => turn.user.id), studiedAgain: [] },
    });
    cycles.savePhase({ ...done, phase: 'sort', output: { kept, memories: 0, leftOut: [] } });
    cycles.saveRoutes(
      number,
      kept.map(({ message, text }) => ({ message, text, label: 'style', reason: 'talk', confidence: 1 })),
    );
    cycles.saveExamples(
      number,
      read.map(({ user, assistant }) => ({
        kind: 'style',
        prompt: user.text,
        target: assistant.text,
        conversation: user.conversation,
        split: 'train',
      })),
    );
    cycles.saveResults(number, [
      {
        arm: 'after',
        item: 'i',
        task: 'logic',
        split: 'gate',
        prompt: 'Say it.',
        reference: 'no',
        reply: reads.includes(secret) ? (SECRETS[0] ?? '') : 'no',
        correct: true,
        reason: '',
        nll: 1,
      },
    ]);
    const id = String(number).padStart(4, '0');
    const [pocket] = await core.ports.models.list();
    await files.writeLines(id, 'train.jsonl', kept);
    const checkpoint = files.cycleFolder(id);
    await writeFile(join(checkpoint, 'adapters.safetensors'), `weights of night ${number}`);
    await writeFile(join(checkpoint, 'adapter_config.json'), '{}');
    const { path, sha256 } = await files.keepAdapter(id, checkpoint, { cycle: number, conversations: reads });
    const adapter = {
      id: `night-${id}`,
      cycle: number,
      path,
      scale: 1,
      createdAt: clock.now(),
      sha256,
      model: pocket?.sha256 ?? null,
      conversations: [...reads],
    };
    cycles.promote(
      adapter,
      fresh.map((turn) => turn.user.id),
      { verdict: 'promoted', reason: { kind: 'told', sentence: 'A good night.' }, endedAt: clock.now() },
    );
  }
  const cutOff = cycles.insert({ recipe: 'gentle', trigger: 'button', startedAt: clock.now() }).number;
  const message = database.messages.branch(secret)[0]?.id ?? '';
  cycles.savePhase({
    cycle: cutOff,
    phase: 'gather',
    state: 'done',
    startedAt: 1,
    endedAt: 2,
    summary: null,
    output: { turns: [], studiedAgain: [message] },
  });
}

/** An answer in another conversation was given with a memory and a wish of this one. */
function recallElsewhere(core: TestCore, conversation: string, secret: string): void {
  const { messages, memories } = core.ports.database;
  const memory = memories.ofConversation(secret).find((row) => row.text.includes('Xanthippe'));
  const answer = messages.branch(conversation).find((message) => message.role === 'assistant');
  if (memory === undefined || answer === undefined) throw new Error('the day is not as expected');
  messages.savePrompt(answer.id, [
    { role: 'system', content: `Start with: ${SECRETS[3]}` },
    { role: 'user', content: `Memories:\n- ${memory.text}\n\nHello` },
  ]);
  messages.saveRecalled(answer.id, [
    { memory: memory.id, text: memory.text, score: 1, conversation: secret, message: null },
  ]);
}

/** Bytes of a vector of this conversation as the index stores them. */
async function storedVector(core: TestCore, secret: string): Promise<Buffer> {
  const memory = core.ports.database.memories.ofConversation(secret).find((row) => row.text.includes('Xanthippe'));
  const answer = (await core.ports.engine.call(
    'embed',
    { texts: [memory?.text ?? ''], embedder: 'lexical-1' },
    { deadlineMs: 60_000 },
  )) as { vectors: string };
  const bytes = Buffer.from(answer.vectors, 'base64');
  const start = bytes.findIndex((byte, index) => index % 4 === 0 && bytes.readFloatLE(index) !== 0);
  return bytes.subarray(start, start + 256);
}
