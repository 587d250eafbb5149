import { describe, expect, test } from 'vitest';
import { parseCommand } from './parseCommand.ts';

const command = (...args: string[]) => {
  const parsed = parseCommand(args);
  if (!parsed.ok) throw new Error(parsed.sentence);
  return parsed.command;
};
const sentence = (...args: string[]) => {
  const parsed = parseCommand(args);
  if (parsed.ok) throw new Error('it was accepted');
  return parsed.sentence;
};

describe('parseCommand', () => {
  test('takes --json before or after the command', () => {
    expect(parseCommand(['--json', 'undo'])).toEqual({ ok: true, json: true, command: { name: 'undo' } });
    expect(parseCommand(['chat', '--json', 'My dog is called Biscuit.'])).toEqual({
      ok: true,
      json: true,
      command: { name: 'chat', text: 'My dog is called Biscuit.', conversation: null, offTheRecord: false },
    });
    expect(parseCommand(['undo'])).toMatchObject({ json: false });
  });

  test('joins unquoted words of a message and keeps what follows --', () => {
    expect(command('chat', '--conversation', 'c1', 'Hello', 'there')).toMatchObject({
      conversation: 'c1',
      text: 'Hello there',
    });
    expect(command('chat', '--', '--json is a flag')).toMatchObject({ text: '--json is a flag' });
    expect(command('chat', '-')).toMatchObject({ text: '-' });
  });

  test('knows every command of the usage', () => {
    expect(command('sleep', '--recipe', 'seed', '--anyway')).toEqual({ name: 'sleep', recipe: 'seed', anyway: true });
    expect(command('cycles', '3')).toEqual({ name: 'cycles', cycle: 3 });
    expect(command('memory', 'search', 'my', 'dog')).toEqual({ name: 'memorySearch', query: 'my dog' });
    expect(command('memory', 'list')).toEqual({ name: 'memoryList', state: null });
    expect(command('models')).toEqual({ name: 'modelList' });
    expect(command('models', 'get', 'pocket')).toEqual({ name: 'modelGet', id: 'pocket' });
    expect(command('models', 'import', 'a model')).toEqual({ name: 'modelImport', path: 'a model' });
    expect(sentence('models', 'use')).toMatch(/Give the id of a model/);
    expect(sentence('models', 'paint')).toMatch(/list, get, use, remove or import/);
    expect(command('memory', 'forget', 'm1', 'm2')).toEqual({ name: 'memoryForget', ids: ['m1', 'm2'] });
    expect(command('memory', 'write', 'my', 'dog')).toEqual({
      name: 'memoryWrite',
      id: null,
      text: 'my dog',
      evenIfSecret: false,
    });
    expect(command('memory', 'edit', 'm1', 'my', 'cat', '--even-if-secret')).toEqual({
      name: 'memoryWrite',
      id: 'm1',
      text: 'my cat',
      evenIfSecret: true,
    });
    expect(command('harness')).toEqual({
      name: 'harness',
      suite: 'full',
      rotation: 0,
      aa: false,
      fresh: false,
      changed: false,
      place: false,
    });
    expect(
      command('harness', '--aa', '--suite', 'quick', '--fresh', '--changed', '--place', '--rotation', '3'),
    ).toEqual({
      name: 'harness',
      suite: 'quick',
      rotation: 3,
      aa: true,
      fresh: true,
      changed: true,
      place: true,
    });
    expect(sentence('harness', '--rotation', '7')).toBe('"7" is not a rotation. Choose from 0, 1, 2, 3, 4, 5, 6.');
    expect(sentence('harness', 'quick')).toBe('harness takes options only.');
    expect(command('lab', 'run', 'rows.jsonl', '--recipe', 'seed')).toEqual({
      name: 'labRun',
      file: 'rows.jsonl',
      runName: null,
      recipe: 'seed',
      suite: null,
    });
    expect(command('import', 'a.jsonl')).toEqual({ name: 'import', file: 'a.jsonl' });
    expect(command('import', '--learn', 'a.jsonl')).toEqual({ name: 'import', file: 'a.jsonl', learn: true });
    expect(command('chats')).toEqual({ name: 'chats' });
    expect(command('learn', 'c1', 'c2')).toEqual({ name: 'learn', conversations: ['c1', 'c2'], on: true });
    expect(command('learn', '--off', 'c1')).toEqual({ name: 'learn', conversations: ['c1'], on: false });
    expect(command('prompt', '--use', 'c1')).toEqual({ name: 'systemPrompt', conversation: 'c1', use: true });
    expect(command('export', 'out')).toEqual({ name: 'export', folder: 'out' });
    expect(command('style')).toEqual({ name: 'style' });
    expect(command('verify')).toEqual({ name: 'verify', erased: null });
    expect(command('verify', '--erased', 'my dog Biscuit')).toEqual({ name: 'verify', erased: 'my dog Biscuit' });
    expect(command('forget', 'c1')).toEqual({ name: 'forget', conversation: 'c1' });
    expect(command('forget', '--again', 'r1')).toEqual({ name: 'eraseAgain', receipt: 'r1' });
    expect(sentence('forget')).toBe('Give a conversation.');
  });

  test('says in one sentence what is wrong', () => {
    expect(sentence()).toBe('Name a command.');
    expect(sentence('dance')).toBe('"dance" is not a command.');
    expect(sentence('toString')).toBe('"toString" is not a command.');
    expect(sentence('chat')).toBe('Give the text to send.');
    expect(sentence('sleep', '--recipe', 'turbo')).toContain('"turbo" is not a recipe');
    expect(sentence('cycles', 'three')).toBe('"three" is not the number of a night.');
    expect(sentence('memory', 'edit')).toBe('Give the id of the memory to edit; memory list shows it.');
    expect(sentence('memory')).toBe('memory takes search, list, write, edit or forget.');
    expect(sentence('undo', 'now')).toBe('undo takes nothing more.');
    expect(sentence('chat', '--loud', 'hi')).toContain('--loud');
  });
});
