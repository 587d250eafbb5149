import { mkdirSync, rmSync } from 'node:fs';
import { ensureElectronBuild } from './setup/electron-build.mjs';
import { toolEnvironment } from './setup/node24.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { environmentPython } from './setup/python.mjs';
import { ensureRendererBuild } from './setup/renderer-build.mjs';
import { runForeground } from './setup/run.mjs';
import { setUp, writeOut } from './setup/set-up.mjs';
import { runScript, SetupStopped } from './setup/stop.mjs';
import { addUp, readPytestReport, readVitestReport } from './setup/test-results.mjs';

const SUITES = ['check', 'unit', 'page', 'python', 'integration', 'e2e'];
/** Too long for every change: only when it is named. */
const LONG = ['nightly'];
const EVERY = [...SUITES, ...LONG];
const reports = inRoot('.cache', 'test-reports');
const crashed = { passed: 0, failed: 1, skipped: 0, skips: [] };

async function runVitest(project, node24) {
  const report = inRoot('.cache', 'test-reports', `${project}.json`);
  const program = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const args = [
    program,
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await runForeground(node24, args, { cwd: root, env: toolEnvironment(node24) });
  const result = readVitestReport(report) ?? crashed;
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

async function runPytest(node24) {
  const report = inRoot('.cache', 'test-reports', 'python.xml');
  const python = environmentPython(inRoot('python', '.venv'));
  const code = await runForeground(python, ['-m', 'pytest', `--junitxml=${report}`], {
    cwd: inRoot('python'),
    env: toolEnvironment(node24),
  });
  const result = readPytestReport(report) ?? crashed;
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

async function runCheck() {
  const code = await runForeground(process.execPath, [inRoot('scripts', 'check.mjs')], { cwd: root });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, skips: [] };
}

async function runSuite(name, node24, progress) {
  switch (name) {
    case 'check':
      return runCheck();
    case 'python':
      return runPytest(node24);
    case 'e2e':
      await ensureRendererBuild(progress, node24);
      await ensureElectronBuild(progress, node24);
      return runVitest(name, node24);
    default:
      return runVitest(name, node24);
  }
}

/** Runs everything, or the suites named, and ends with one line of totals. */
await runScript(async () => {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !EVERY.includes(name));
  if (unknown !== undefined)
    throw new SetupStopped(
      `"${unknown}" is not a suite. Choose from ${EVERY.join(', ')}, or name none to run all but ${LONG.join(', ')}.`,
    );
  const { node24, progress } = await setUp({ development: true, write: writeOut });
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const results = [];
  for (const name of named.length > 0 ? EVERY.filter((one) => named.includes(one)) : SUITES) {
    const startedAt = Date.now();
    writeOut(`\n── ${name}`);
    let result;
    try {
      result = await runSuite(name, node24, progress);
    } catch (error) {
      writeOut(String(error.message));
      result = crashed;
    }
    writeOut(
      `── ${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped in ${Math.round((Date.now() - startedAt) / 1000)} s`,
    );
    results.push(result);
  }
  const total = addUp(results);
  if (total.skips.length > 0) writeOut(`\nSkipped:\n${total.skips.map((line) => `  ${line}`).join('\n')}`);
  writeOut(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
