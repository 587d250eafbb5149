import { expect, test } from 'vitest';
import type { CycleDetail, Message } from '../../src-shared/contract/index.ts';
import { answering, withAnswerBegun, withMessage } from './messages.ts';
import { withMetric, withNightEvent } from './nights.ts';

const message = (id: string, state: Message['state'] = 'complete'): Message => ({
  id,
  conversation: 'c',
  parent: null,
  role: 'assistant',
  text: '',
  state,
  failure: null,
  createdAt: 0,
  learn: true,
  learnedIn: null,
  origin: 'typed',
  pasted: [],
  versions: [id],
  rating: null,
  recalled: [],
  stats: null,
});

test('answering again drops the branch after the question', () => {
  const begun = withAnswerBegun(
    [message('u1'), message('a1'), message('u2'), message('a2')],
    message('u1'),
    message('a3', 'streaming'),
  );
  expect(begun.map((one) => one.id)).toEqual(['u1', 'a3']);
  expect(answering(begun)?.id).toBe('a3');
});

test('a new question is added once', () => {
  expect(withAnswerBegun([message('u1'), message('a1')], message('u2'), message('a2')).map((one) => one.id)).toEqual([
    'u1',
    'a1',
    'u2',
    'a2',
  ]);
});

test('a question asked in other words takes the place of the old one', () => {
  const asked = (id: string, parent: string | null): Message => ({ ...message(id), role: 'user', parent });
  const before = [asked('u1', null), message('a1'), asked('u2', 'a1'), message('a2')];
  expect(withAnswerBegun(before, asked('u3', 'a1'), message('a3')).map((one) => one.id)).toEqual([
    'u1',
    'a1',
    'u3',
    'a3',
  ]);
  expect(withAnswerBegun(before, asked('u4', null), message('a4')).map((one) => one.id)).toEqual(['u4', 'a4']);
  expect(withAnswerBegun(before, asked('u5', 'a2'), message('a5')).map((one) => one.id)).toEqual([
    'u1',
    'a1',
    'u2',
    'a2',
    'u5',
    'a5',
  ]);
});

test('changing one message keeps the others as they are', () => {
  const before = [message('a'), message('b')];
  const after = withMessage(before, 'b', (one) => ({ ...one, text: 'x' }));
  expect(after[0]).toBe(before[0]);
  expect(after[1]?.text).toBe('x');
});

test('a validation reading joins the training reading of its step', () => {
  const event = {
    type: 'metric' as const,
    cycle: 1,
    step: 25,
    trainLoss: null,
    validationLoss: 1.7,
    learningRate: null,
  };
  const metrics = withMetric([{ step: 25, trainLoss: 1.5, validationLoss: null, learningRate: null, at: 3 }], event, 9);
  expect(metrics).toEqual([{ step: 25, trainLoss: 1.5, validationLoss: 1.7, learningRate: null, at: 3 }]);
});

test('a phase that ends keeps its beginning and gets an end', () => {
  const detail = {
    phases: [{ phase: 'train', state: 'running', startedAt: 5, endedAt: null, summary: null }],
  } as unknown as CycleDetail;
  const [phase] = withNightEvent(
    detail,
    { type: 'phase', cycle: 1, phase: 'train', state: 'done', summary: { of: 'told', sentence: '50 steps' } },
    8,
  ).phases;
  expect(phase).toEqual({
    phase: 'train',
    state: 'done',
    startedAt: 5,
    endedAt: 8,
    summary: { of: 'told', sentence: '50 steps' },
  });
});

test('a night told again changes nothing that has ended', () => {
  const detail = {
    phases: [{ phase: 'sort', state: 'done', startedAt: 1, endedAt: 2, summary: null }],
  } as unknown as CycleDetail;
  expect(
    withNightEvent(detail, { type: 'phase', cycle: 1, phase: 'sort', state: 'running', summary: null }, 8).phases,
  ).toEqual(detail.phases);
});
