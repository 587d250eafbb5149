import { expect, it } from 'vitest';
import { generateItems } from './generateItems.ts';
import { hashText } from '../chance/hash.ts';
import { type Rung, SECRET_ROTATIONS, SUITES, TASKS } from '../../../../src-shared/contract/vocabulary.ts';
import { type ExamItem, nightSuite, placementAt } from './suites.ts';
import type { HarnessItem } from './types.ts';

// Past exams are compared by these: an item that changes makes every earlier score another exam's.
const EXAMS = {
  'easy quick': '0ol6m9ze9nv 1jecirkjhfu 2giwneehz5y 13nm2ocjtxe 15wai8hqftw 01e9je3v0kd 044wj10kimi',
  'easy standard': '0n9ugnzn1mp 0ype1fmpyw7 1498vjsxkrf 1saruj4mqxl 0swfwwhhefg 1x1yja3ccrt 1vekssclf7v',
  'easy full': '0xipvcnjag4 0gcc2l19b80 1ey5dnfpso9 1mbcpv91l0j 0uwag0w2lmz 278qxvqykip 1j04hsq176q',
  'middle quick': '1yj7zjdnggr 05iz4us7nt3 1qwhtqyrpzq 0l7tp9pu6hl 14cabkr47lx 12hyua412lw 2dklpxbjqdu',
  'middle standard': '1dp7nd8lt3i 2g2fxa1upnz 1ytnusqyqvj 24hoxfikr6q 1453p2t0guv 21tarcexmqe 1yczx0xfz0g',
  'middle full': '1bobsk3c585 261aczk7t81 22of97czdyn 1y59tv222ad 277swlmjivw 0bbb1dkusa6 1tlily98hez',
  'hard quick': '1n6hmgcv7lk 1w7hiizx6pk 0os6sig25hc 29fyhtmqgbc 0ln5jippjsz 16iqu5hyipb 0fy5qzsnuyb',
  'hard standard': '0shk7o4eomp 1164t4i045b 1esslgo99pr 1cm2u6y8o95 2er3ves66rz 1206np55gf4 1u4pji00x1p',
  'hard full': '1fxmnjslr8f 02gbc77x9p8 1ywo83pi8v2 0d3kkz87ow4 2g01t4ysxqt 19np873oh3c 201nke7warv',
} as const;
const PRACTICE = {
  easy: '0dkr2onxsdq',
  middle: '15d4i6rec2f',
  hard: '1mhicbsxe2h',
} as const;
const PRACTISED_PER_TASK = 400;

/** What is asked and how it is graded, whatever stands beside it. */
const asked = (items: readonly (HarnessItem | ExamItem)[]) =>
  hashText(JSON.stringify(items.map(({ rung: _rung, near: _near, ...item }) => ({ ...item, reading: undefined }))));

it.each(Object.entries(EXAMS))('asks in the %s exam what it always asked, in every rotation', (exam, hashes) => {
  const [rung, size] = exam.split(' ');
  const name = SUITES.find((known) => known === size) ?? 'quick';
  const rotations = Array.from({ length: SECRET_ROTATIONS }, (_, rotation) => rotation);
  expect(rotations.map((rotation) => asked(nightSuite(name, placementAt(rung as Rung), rotation).items))).toEqual(
    hashes.split(' '),
  );
});

it.each(Object.entries(PRACTICE))('practises at the %s rung what it always practised', (rung, hash) => {
  const items = TASKS.flatMap((task) =>
    generateItems({ rung: rung as Rung, split: 'practice', task, count: PRACTISED_PER_TASK, seed: 1 }),
  );
  expect(asked(items)).toBe(hash);
});
