import { describe, expect, test } from 'vitest';
import { classifyFailure, failureSentence } from './classify.mjs';
import { displayIsMissing } from './electron-binary.mjs';
import { environmentCovers } from './python-environment.mjs';
import { choosePython } from './python.mjs';
import { parseStartFlags } from './start-flags.mjs';
import { addUp, sumPytest, sumVitest } from './test-results.mjs';

describe('a failed download', () => {
  test.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', 'network'],
    ['error: Request failed after 3 retries\n  Caused by: error sending request for url', 'network'],
    ['WARNING: Retrying after connection broken by NewConnectionError', 'network'],
    ['npm error code ENOSPC', 'disk'],
    ['OSError: [Errno 28] No space left on device', 'disk'],
    ['npm error code EINTEGRITY', 'hash'],
    ['error: Hash mismatch for `mlx==0.32.4`', 'hash'],
    ['SyntaxError: invalid syntax', 'broken'],
  ])('%s is %s', (output, kind) => expect(classifyFailure(output)).toBe(kind));

  test('no network says what to do, broken names the log', () => {
    expect(failureSentence('network', 'Node packages', 'x.log')).toContain('Connect and run the same command again');
    expect(failureSentence('network', 'Node packages', 'x.log')).not.toContain('x.log');
    expect(failureSentence('broken', 'Node packages', 'x.log')).toContain('x.log');
  });
});

describe('choosing a Python', () => {
  const at = (minor) => ({ program: `python3.${minor}`, version: [3, minor] });
  test('takes the first one within the tested range', () =>
    expect(choosePython([at(9), at(12), at(13)])).toEqual(at(12)));
  test('takes a newer one only when nothing else is there', () => {
    expect(choosePython([at(15), at(11)])).toEqual(at(11));
    expect(choosePython([at(15)])).toEqual(at(15));
  });
  test('takes none below 3.11', () => expect(choosePython([at(9), at(10)])).toBeNull());
});

describe('the Python environment', () => {
  const wanted = { runtime: 'a', development: null };
  test('of tests also serves the app, not the other way round', () => {
    expect(environmentCovers({ runtime: 'a', development: 'b' }, wanted)).toBe(true);
    expect(environmentCovers({ runtime: 'a', development: null }, { runtime: 'a', development: 'b' })).toBe(false);
  });
  test('is outdated when the lock changed or the marker is missing', () => {
    expect(environmentCovers({ runtime: 'old', development: null }, wanted)).toBe(false);
    expect(environmentCovers(null, wanted)).toBe(false);
  });
});

describe('flags of npm start', () => {
  test('a port or --no-open choose the browser', () => {
    expect(parseStartFlags([])).toEqual({ web: false, open: true, port: null });
    expect(parseStartFlags(['--no-open', '--port', '0'])).toEqual({ web: true, open: false, port: 0 });
    expect(parseStartFlags(['--port=4200'])).toEqual({ web: true, open: true, port: 4200 });
  });
  test.each([[['--port']], [['--port', '-1']], [['--port', '99999']], [['--port', '80a']], [['--wbe']]])(
    '%s is refused with a sentence',
    (args) => {
      expect(() => parseStartFlags(args)).toThrow(/\.$/);
    },
  );
});

test('no window is tried without a screen or as root on Linux', () => {
  expect(displayIsMissing('linux', {}, 1000)).toContain('no screen');
  expect(displayIsMissing('linux', { DISPLAY: ':0' }, 0)).toContain('root');
  expect(displayIsMissing('linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000)).toBeNull();
  expect(displayIsMissing('darwin', {}, 501)).toBeNull();
});

test('totals add up over vitest and pytest, and name what was skipped', () => {
  const assertion = (status, suite) => ({ status, ancestorTitles: [suite], title: 't' });
  const vitest = sumVitest({
    testResults: [
      {
        status: 'passed',
        assertionResults: [
          assertion('passed', 'a'),
          assertion('skipped', 'Electron (no binary)'),
          assertion('pending', 'Electron (no binary)'),
        ],
      },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(vitest).toEqual({ passed: 1, failed: 1, skipped: 2, skips: ['Electron (no binary) (2)'] });
  const pytest = sumPytest(
    '<testsuites><testsuite name="pytest" errors="1" failures="1" skipped="1" tests="10"><testcase><skipped type="pytest.skip" message="needs &lt;Metal&gt;">x</skipped></testcase></testsuite></testsuites>',
  );
  expect(pytest).toEqual({ passed: 7, failed: 2, skipped: 1, skips: ['needs <Metal>'] });
  expect(addUp([vitest, pytest])).toMatchObject({ passed: 8, failed: 3, skipped: 3 });
});
