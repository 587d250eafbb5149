import { protocol } from 'electron';
import { readPageFile } from '../connection/pageFiles.ts';
import { pageHeaders } from '../connection/pagePolicy.ts';
import { isOurPage, SCHEME } from './policy/page.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page at app://circadia, GET only, from one folder, with the strict policy on every answer. */
export function servePage(pageFolder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const refuse = (status: number) => new Response(null, { status });
    if (request.method !== 'GET') return refuse(405);
    if (!isOurPage(request.url)) return refuse(404);
    const file = await readPageFile(pageFolder, new URL(request.url).pathname);
    if (file === null) return refuse(404);
    return new Response(new Uint8Array(file.bytes), {
      headers: { ...pageHeaders(["'self'"]), 'Content-Type': file.type },
    });
  });
}
