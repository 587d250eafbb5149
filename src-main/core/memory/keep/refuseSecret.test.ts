import { describe, expect, it } from 'vitest';
import { createSecretScanner } from '../../../node/secrets/secretScanner.ts';
import { refuseSecrets } from '../../lab/rows.ts';
import { refuseSecret } from './refuseSecret.ts';

const ports = { secrets: createSecretScanner() };

describe('a secret by hand', () => {
  it.each(['Mein Passwort ist hunter2abc', 'curl -u anna:s3cretpw https://example.org', 'My PIN is 4711.'])(
    '%j is refused with the way to keep it anyway',
    async (text) => {
      await expect(refuseSecret(ports, text, false)).rejects.toMatchObject({
        code: 'REFUSED',
        message: expect.stringMatching(/^This looks like a .+ keep it anyway\.$/),
        wayOut: 'keepAnyway',
      });
      await expect(refuseSecret(ports, text, true)).resolves.toBeUndefined();
    },
  );
  it('leaves everything else alone', async () => {
    await expect(refuseSecret(ports, 'I forgot my password', false)).resolves.toBeUndefined();
  });
});

describe('a secret in a file of the Lab', () => {
  it('stops what was asked for and names every row', async () => {
    const texts = ['Hello.', 'My password is hunter2abc', 'Bye.', 'My PIN is 4711'];
    const { signal } = new AbortController();
    await expect(refuseSecrets(ports, texts, 'Take it out.', signal)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Rows 2, 4 look as if a password or a key stood in it. Take it out.',
    });
    await expect(refuseSecrets(ports, texts.slice(2, 3), '', signal)).resolves.toBeUndefined();
  });
});
