import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../exam-items/chance/random.ts';
import { type Lesson, replayLesson, splitByConversation, styleLesson } from './lessons.ts';

const style = (conversation: string | null, count: number) =>
  Array.from({ length: count }, (_, n): Lesson =>
    styleLesson('', { text: `${conversation} asks ${n}`, conversation, said: '' }, 'Target.'),
  );
const rehearsal = (count: number) =>
  Array.from({ length: count }, (_, n): Lesson => replayLesson('', `practice ${n}`, 'Yes.'));
const pickBy = (seed: number) => (text: string) => {
  let value = 2166136261 ^ seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value >>> 0;
};
const own = (lessons: readonly Lesson[]) => lessons.filter(({ kind }) => kind !== 'replay');

describe('a first night holds something out and studies the rest', () => {
  it('of one chat of twelve turns, whatever rehearsal stands beside it', () => {
    for (const lessons of [
      style('chat', 12),
      [...style('chat', 12), ...rehearsal(600)],
      [...style('chat', 12), ...style(null, 40), ...rehearsal(600)],
    ]) {
      const { train, validation } = splitByConversation(lessons, pickBy(1));
      expect(own(train).filter(({ conversation }) => conversation === 'chat').length).toBeGreaterThanOrEqual(9);
      expect(validation.length).toBeGreaterThan(0);
    }
  });
  it('of two chats with seventeen turns, everyday prompts and rehearsal', () => {
    const { train, validation } = splitByConversation(
      [...style('a', 9), ...style('b', 8), ...style(null, 38), ...rehearsal(600)],
      pickBy(2),
    );
    expect(own(train).length).toBeGreaterThanOrEqual(48);
    expect(validation.length).toBeGreaterThan(0);
  });
  it('of three chats, one of which is nearly all of the day', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { train } = splitByConversation([...style('long', 30), ...style('b', 1), ...style('c', 1)], pickBy(seed));
      expect(own(train).filter(({ conversation }) => conversation === 'long')).toHaveLength(30);
    }
  });

  it('always: never more than a third of what the user said, at least one of four lessons, no rehearsal, nothing lost or doubled', () => {
    const random = createRandom('holding out');
    for (let round = 0; round < 400; round += 1) {
      const chats = Array.from({ length: random.int(0, 9) }, (_, n) =>
        style(`chat ${n}`, random.int(1, random.pick([2, 5, 40]))),
      );
      const lessons = [
        ...chats.flat(),
        ...style(null, random.pick([0, 1, 5, 40])),
        ...rehearsal(random.pick([0, 3, 600])),
      ];
      const { train, validation } = splitByConversation(lessons, pickBy(round));
      expect(new Set([...train, ...validation])).toEqual(new Set(lessons));
      expect(train.length + validation.length).toBe(lessons.length);
      expect(validation.some(({ kind }) => kind === 'replay')).toBe(false);
      const heldOfUser = validation.filter(({ conversation }) => conversation !== null).length;
      expect(heldOfUser).toBeLessThanOrEqual(chats.flat().length / 3);
      expect(validation.length).toBeLessThanOrEqual(own(lessons).length / 3);
      expect(validation.length).toBeGreaterThanOrEqual(own(lessons).length >= 4 ? 1 : 0);
      expect(own(train).length).toBeGreaterThanOrEqual(Math.min(1, own(lessons).length));
    }
  });
});
