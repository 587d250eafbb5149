const TICK_MS = 250;

/** Aborts once so much time was spent awake: a page that slept with its laptop has its whole wait still before it. */
export function awakeSignal(limitMs: number): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  let spentMs = 0;
  const timer = setInterval(() => {
    spentMs += TICK_MS;
    if (spentMs < limitMs) return;
    clearInterval(timer);
    controller.abort(new Error('closed'));
  }, TICK_MS);
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}
