import { expect, test } from 'vitest';
import { modelInUse, withId } from './inUse.ts';

const model = (name: string, installed = true) => ({ name, installed });
const pocket = model('pocket');
const first = model('SmolLM2-135M-Instruct@b179c952');
const own = model('Own-Model');

test('the first model takes the practice model’s place once it is here', () => {
  expect(modelInUse([pocket], null)).toBe(pocket);
  expect(modelInUse([pocket, model('SmolLM2-135M-Instruct@b179c952', false)], null)).toBe(pocket);
  expect(modelInUse([pocket, first], null)).toBe(first);
});

test('a choice wins, also for the practice model', () => {
  expect(modelInUse([pocket, first], 'pocket')).toBe(pocket);
  expect(modelInUse([pocket, first, own], 'own-model')).toBe(own);
});

test('where the chosen one is gone, the others stand in', () => {
  expect(modelInUse([pocket, first], 'own-model')).toBe(first);
  expect(modelInUse([pocket, model('Own-Model', false)], 'own-model')).toBe(pocket);
  expect(modelInUse([model('pocket', false)], null)).toBeNull();
});

test('an id means any revision, and a whole name that one', () => {
  const models = [model('Own@1'), model('Own@2')];
  expect(withId(models, 'own')?.name).toBe('Own@1');
  expect(withId(models, 'own@2')?.name).toBe('Own@2');
  expect(withId(models, 'other')).toBeNull();
});
