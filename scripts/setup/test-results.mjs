import { readFileSync } from 'node:fs';

const none = () => ({ passed: 0, failed: 0, skipped: 0, skips: [] });

/** Totals of a vitest JSON report, with the skipped suites by name; null when there is no readable report. */
export function readVitestReport(path) {
  try {
    return sumVitest(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

export function sumVitest(report) {
  const sum = none();
  const skips = new Map();
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) sum.failed += 1;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') sum.passed += 1;
      else if (test.status === 'failed') sum.failed += 1;
      else {
        sum.skipped += 1;
        const suite = test.ancestorTitles[0] || test.title;
        skips.set(suite, (skips.get(suite) ?? 0) + 1);
      }
    }
  }
  sum.skips = [...skips].map(([suite, count]) => `${suite} (${count})`);
  return sum;
}

const unescapeXml = (text) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** Totals of a pytest JUnit report, with each reason for skipping; null when there is no readable report. */
export function readPytestReport(path) {
  try {
    return sumPytest(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

export function sumPytest(xml) {
  const suite = /<testsuite\b[^>]*>/.exec(xml)?.[0] ?? '';
  const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const skipped = count('skipped');
  const reasons = [...xml.matchAll(/<skipped\b[^>]*\bmessage="([^"]*)"/g)].map((match) => unescapeXml(match[1]));
  return { passed: count('tests') - failed - skipped, failed, skipped, skips: [...new Set(reasons)] };
}

/** One sum over several results. */
export function addUp(results) {
  return results.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
      skips: [...sum.skips, ...one.skips],
    }),
    none(),
  );
}
