import { describe, expect, it } from 'vitest';
import { createSecretScanner } from '../../../node/secrets/secretScanner.ts';
import { readLabRows, refuseSecrets } from '../../lab/rows.ts';
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
  const line = (completion: string) => JSON.stringify({ prompt: 'Hi', completion });
  it('stops the experiment and names every row', async () => {
    const rows = readLabRows(
      ['Hello.', 'My password is hunter2abc', 'Bye.', 'My PIN is 4711'].map(line).join('\n'),
      'system',
    );
    await expect(refuseSecrets(ports, rows, new AbortController().signal)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringMatching(/^Rows 2, 4 look/),
    });
    await expect(refuseSecrets(ports, rows.slice(2, 3), new AbortController().signal)).resolves.toBeUndefined();
  });
});
