import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 random bits in base64url, 43 characters. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in time that tells nothing about the token, whatever the length of the other. */
export function tokenMatches(token: string, offered: unknown): boolean {
  if (typeof offered !== 'string') return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(token), digest(offered));
}
