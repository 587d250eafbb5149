/** Of an answer what was said to its end: up to the last closed sentence or whole line; null where nothing was. */
export function wholeSentences(reply: string): string | null {
  const text = reply.trim();
  const closed = /^[\s\S]*[.!?…]["'”’)]*(?=\s|$)/u.exec(text)?.[0] ?? '';
  // The number of a point that was never written.
  const whole = closed.replace(/\s*\n?\s*\d+[.)]$/, '').trim();
  return whole === '' ? null : whole;
}
