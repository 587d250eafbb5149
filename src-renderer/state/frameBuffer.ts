/** Collects pieces of text per key and hands them over once per animation frame; `flush` hands over at once. */
export function createFrameBuffer(deliver: (texts: ReadonlyMap<string, string>) => void): {
  add(key: string, text: string): void;
  flush(): void;
} {
  let waiting = new Map<string, string>();
  let frame: number | null = null;
  const flush = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    if (waiting.size === 0) return;
    const texts = waiting;
    waiting = new Map();
    deliver(texts);
  };
  return {
    add: (key, text) => {
      waiting.set(key, (waiting.get(key) ?? '') + text);
      frame ??= requestAnimationFrame(() => {
        frame = null;
        flush();
      });
    },
    flush,
  };
}
