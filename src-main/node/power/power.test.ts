import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createNodePower } from './createNodePower.ts';
import { linuxOnMains } from './linuxMains.ts';
import { parsePmset, parseVmStat } from './macPower.ts';

function supplies(all: Record<string, Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'circadia-power-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, files] of Object.entries(all)) {
    mkdirSync(join(folder, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), `${text}\n`);
  }
  return folder;
}

test('Linux: a plugged laptop, an unplugged one, a desktop with a wireless mouse, and a machine that does not say', () => {
  const battery = { type: 'Battery' };
  expect(linuxOnMains(supplies({ AC: { type: 'Mains', online: '1' }, BAT0: battery }))).toBe(true);
  expect(linuxOnMains(supplies({ AC: { type: 'Mains', online: '0' }, BAT0: battery }))).toBe(false);
  expect(linuxOnMains(supplies({ ucsi: { type: 'USB', online: '1' }, BAT0: battery }))).toBe(true);
  expect(linuxOnMains(supplies({ hidpp_battery_0: { type: 'Battery', scope: 'Device', online: '1' } }))).toBe(true);
  expect(linuxOnMains(supplies({}))).toBe(true);
  expect(linuxOnMains('/nowhere')).toBeNull();
});

test('macOS: the answers of pmset and vm_stat', () => {
  expect(parsePmset("Now drawing from 'AC Power'\n -InternalBattery-0\t100%; charged")).toBe(true);
  expect(parsePmset("Now drawing from 'Battery Power'\n -InternalBattery-0\t71%; discharging")).toBe(false);
  expect(parsePmset('')).toBeNull();
  const text =
    'Mach Virtual Memory Statistics: (page size of 16384 bytes)\nPages free:   100.\nPages active: 999.\nPages inactive:  200.\nPages speculative: 30.\nPages purgeable: 4.\n';
  expect(parseVmStat(text)).toBe(334 * 16384);
  expect(parseVmStat('')).toBeNull();
});

test('a tick that comes much too late means that the machine slept', () => {
  let now = 0;
  let tick = (): void => {};
  const power = createNodePower({
    platform: 'other',
    clock: {
      now: () => now,
      every: (_interval, callback) => {
        tick = callback;
        return () => {};
      },
    },
  });
  const seen: string[] = [];
  power.onChange((what) => seen.push(what));
  now += 30_000;
  tick();
  expect(seen).toEqual([]);
  now += 8 * 3_600_000;
  tick();
  expect(seen).toEqual(['resume']);
  expect(power.freeMemoryBytes()).toBeGreaterThan(0);
  expect(power.onMains()).toBeNull();
  power.holdAwake()();
  power.stop();
});
