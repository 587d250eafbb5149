import { describe, expect, it } from 'vitest';
import { createSecretScanner } from './secretScanner.ts';

describe('the secret scanner', () => {
  const scanner = createSecretScanner();
  it.each([
    // Put together here, so that this file holds no key itself.
    ['a GitHub token', `my token is ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0'}${'pINUx'}`],
    ['a private key', `-----BEGIN RSA PRIVATE ${'KEY-----'}\n${'MIIEpAIBAAKCAQEA'.repeat(12)}\n-----END RSA PRIVATE ${'KEY-----'}`],
    ['a Slack token', `xoxb-${'123456789012-1234567890123-'}${'abcdefghijklmnopqrstuvwx'}`],
  ])('finds %s', async (_name, text) => {
    expect(await scanner.find(text)).not.toBeNull();
  });
  it('leaves conversation alone', async () => {
    expect(await scanner.find('What should I cook tonight? The port is 8443.')).toBeNull();
  });
});
