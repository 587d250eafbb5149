import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PageFile {
  bytes: Buffer;
  type: string;
  /** Built files carry a hash in their name and never change; index.html does. */
  lasting: boolean;
}

const isInside = (folder: string, path: string) => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** The file path that a URL path means below the folder, or null when it would leave it. */
export function pathBelow(folder: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..'))
    return null;
  const path = resolve(folder, `.${decoded === '/' ? '/index.html' : decoded}`);
  return isInside(folder, path) ? path : null;
}

/**
 * Reads one built file; null when there is none, when the path leaves the folder, or when its kind is not part of a
 * page.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const path = pathBelow(folder, urlPath);
  const type = path === null ? undefined : TYPES[extname(path)];
  if (path === null || type === undefined) return null;
  try {
    const [realFolder, realFile] = await Promise.all([realpath(folder), realpath(path)]);
    if (!isInside(realFolder, realFile)) return null;
    return { bytes: await readFile(realFile), type, lasting: path.startsWith(join(folder, 'assets') + sep) };
  } catch {
    return null;
  }
}
