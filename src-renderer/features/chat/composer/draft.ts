const PREFIX = 'circadia.draft.';

/** The unsent text of a conversation; it survives a reload of this tab. */
export function readDraft(conversation: string | null): string {
  return sessionStorage.getItem(PREFIX + (conversation ?? 'new')) ?? '';
}

/** What is still to be said once `sent` is on its way: all that was typed after it. */
export function restAfterSending(now: string, sent: string): string {
  return now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
}

export function keepDraft(conversation: string | null, text: string): void {
  const key = PREFIX + (conversation ?? 'new');
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // A draft larger than the storage stays on the page only.
  }
}
