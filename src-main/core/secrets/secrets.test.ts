import { describe, expect, it } from 'vitest';
import { findSecret } from './findSecret.ts';
import { FRESH, KNOWN, LATER, type SecretCase, UNSEEN } from '../../../test/fixtures/cases/secrets.ts';

const flagged = (cases: readonly SecretCase[], secret: boolean) => {
  const of = cases.filter((one) => one.secret === secret);
  return of.filter(({ text }) => findSecret(text) !== null).length / of.length;
};

describe('finding secrets in what people write', () => {
  it.each(KNOWN)('$text: $secret', ({ text, secret }) => {
    expect(findSecret(text) !== null).toBe(secret);
  });

  it.each([
    ['written before the rules', UNSEEN, 0.95, 0.03],
    ['written after the first rules', LATER, 0.95, 0.03],
    // Measured once, on the day it was written: 29 of 32 found, 0 of 31 false alarms.
    ['never mended against', FRESH, 0.85, 0.04],
  ] as const)('is measured on sentences %s', (_when, cases, recall, falseAlarms) => {
    expect(flagged(cases, true)).toBeGreaterThanOrEqual(recall);
    expect(flagged(cases, false)).toBeLessThanOrEqual(falseAlarms);
  });
});
