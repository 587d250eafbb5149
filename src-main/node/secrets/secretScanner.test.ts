import { describe, expect, it } from 'vitest';
import { createSecretScanner } from './secretScanner.ts';

describe('the secret scanner', () => {
  const scanner = createSecretScanner();
  // Put together here, so that this file holds no key itself.
  it.each([
    ['a GitHub token', ['my token is ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0', 'pINUx'].join('')],
    [
      'a private key',
      [
        '-----BEGIN RSA PRIVATE ',
        'KEY-----\n',
        'MIIEpAIBAAKCAQEA'.repeat(12),
        '\n-----END RSA PRIVATE ',
        'KEY-----',
      ].join(''),
    ],
    ['a Slack token', ['xoxb-', '123456789012-1234567890123-', 'abcdefghijklmnopqrstuvwx'].join('')],
  ])('finds %s', async (_name, text) => {
    expect(await scanner.find(text)).not.toBeNull();
  });
  it.each([
    ['a password in words', 'Mein Passwort ist hunter2abc'],
    ['a basic-auth command', 'curl -u anna:s3cretpw https://example.org'],
    ['a social security number', 'It is 078-05-1120.'],
  ])('finds %s by our own rules', async (_name, text) => {
    expect(await scanner.find(text)).not.toBeNull();
  });
  it('finds a key at the end of a very long text', async () => {
    expect(
      await scanner.find(
        `${'My dog is called Biscuit. '.repeat(7_000)}${['ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0', 'pINUx'].join('')}`,
      ),
    ).toBe('a GitHub token');
    // A format that only secretlint knows.
    expect(
      await scanner.find(
        `${'My dog is called Biscuit. '.repeat(7_000)}${['shpat_', '0123456789abcdef'.repeat(2)].join('')}`,
      ),
    ).not.toBeNull();
  });
  it('leaves conversation alone', async () => {
    expect(await scanner.find('What should I cook tonight? The port is 8443.')).toBeNull();
  });
});
