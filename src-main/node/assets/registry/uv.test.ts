import { describe, expect, test } from 'vitest';
import { installCommand, uvEnvironment, uvPlaces } from './uvCommand.ts';
import { uvProblem } from './uvProblem.ts';

describe('uv is told', () => {
  test('where to download from and how to get there, as its user said, and nothing else', () => {
    const told = {
      PATH: '/bin',
      HTTPS_PROXY: 'http://proxy:3128',
      no_proxy: 'localhost',
      SSL_CERT_FILE: '/certificates.pem',
      UV_DEFAULT_INDEX: 'https://registry.example/simple',
      UV_INDEX_COMPANY_PASSWORD: 'secret',
      UV_FIND_LINKS: '/wheels',
      XDG_CONFIG_HOME: '/home/me/.config',
    };
    const kept = uvEnvironment({
      ...told,
      UV_TARGET: '/elsewhere',
      UV_PYTHON: '3.9',
      UV_NO_BINARY: '1',
      UV_CACHE_DIR: '/cache',
      PYTHONPATH: '/site',
      OPENAI_API_KEY: 'secret',
    });
    expect(kept).toEqual({ ...told, UV_NO_PROGRESS: '1', UV_PYTHON_DOWNLOADS: 'never' });
  });

  test("pip's index and certificates, where it has none of its own", () => {
    const pip = { PIP_INDEX_URL: 'https://pip.example', PIP_CERT: '/pip.pem' };
    expect(uvEnvironment(pip)).toMatchObject({ UV_DEFAULT_INDEX: 'https://pip.example', SSL_CERT_FILE: '/pip.pem' });
    expect(uvEnvironment({ ...pip, UV_INDEX_URL: 'https://uv.example' })).not.toHaveProperty('UV_DEFAULT_INDEX');
  });

  test('to take one wheel by its hash, to build nothing, and no address', () => {
    const { args } = installCommand(uvPlaces('/app', {}, 'linux'), '/r.txt', '/target', '/cache');
    expect(args).toEqual(expect.arrayContaining(['--no-deps', '--require-hashes', '--only-binary', ':all:']));
    expect(args.join(' ')).not.toMatch(/https?:/);
  });
});

describe('what uv says', () => {
  const problem = (output: string) => uvProblem(output, 90, 10);
  test.each([
    [
      'error: failed to write: No space left on device (os error 28)',
      { code: 'diskFull', neededBytes: 90, freeBytes: 10 },
    ],
    ['  × Failed to download `tiny==1.0`\n  ╰─▶ Hash mismatch for `tiny==1.0`', { code: 'wrongHash' }],
    [
      'error: Request failed after 3 retries\n  Caused by: dns error: failed to lookup address information',
      { code: 'offline' },
    ],
    [
      'error: Failed to fetch: `x`\n  Caused by: HTTP status client error (403 Forbidden) for url (x)',
      { code: 'refused', status: 403 },
    ],
    [
      'Because tiny was not found in the package registry and you require tiny==1.0, …',
      { code: 'refused', status: 404 },
    ],
    ['Because there is no version of tiny==2.0 and you require tiny==2.0, …', { code: 'refused', status: 404 }],
  ])('%s', (output, expected) => expect(problem(output)).toEqual(expected));

  test('is passed on without addresses, which may hold a password', () => {
    const said = problem('error: strange\n  Caused by: https://me:secret@registry.example/simple is odd\n');
    expect(said).toEqual({ code: 'unreadable', reason: 'Caused by: … is odd' });
    expect(problem('')).toEqual({ code: 'unreadable', reason: 'The package installer ended without a word.' });
  });
});
