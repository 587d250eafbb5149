/** What is left of an answer that was stopped: never more than there is. */
export function stoppedSentence(text: string): string {
  return text.trim() === ''
    ? 'Stopped before the first word. Nothing was written; your message is kept.'
    : 'Stopped. What it had written is kept.';
}
