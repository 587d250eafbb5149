import { type NightReason, nightReasonSchema } from '../../../../src-shared/contract/index.ts';

/** Why a night ended, as its row keeps it; null while it runs. What is no code is the sentence of an older version. */
export function readReason(stored: string | null): NightReason | null {
  if (stored === null) return null;
  const parsed = nightReasonSchema.safeParse(parseJson(stored));
  return parsed.success ? parsed.data : { kind: 'told', sentence: stored };
}

/** The same for the row. */
export function storedReason(reason: NightReason | null): string | null {
  if (reason === null) return null;
  return reason.kind === 'told' ? reason.sentence : JSON.stringify(reason);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
