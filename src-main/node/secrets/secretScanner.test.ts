import { describe, expect, it } from 'vitest';
import { createSecretScanner } from './secretScanner.ts';

describe('the secret scanner', () => {
  const scanner = createSecretScanner();
  // Put together here, so that this file holds no key itself.
  it.each([
    ['a GitHub token', ['my token is ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0', 'pINUx'].join('')],
    ['a private key', ['-----BEGIN RSA PRIVATE ', 'KEY-----\n', 'MIIEpAIBAAKCAQEA'.repeat(12), '\n-----END RSA PRIVATE ', 'KEY-----'].join('')],
    ['a Slack token', ['xoxb-', '123456789012-1234567890123-', 'abcdefghijklmnopqrstuvwx'].join('')],
  ])('finds %s', async (_name, text) => {
    expect(await scanner.find(text)).not.toBeNull();
  });
  it('leaves conversation alone', async () => {
    expect(await scanner.find('What should I cook tonight? The port is 8443.')).toBeNull();
  });
});
