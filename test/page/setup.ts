import { configure } from '@testing-library/react';

// A page is fetched when it is first opened, on a busy machine slowly. A failure names what was looked for; the whole
// page would bury it.
configure({
  asyncUtilTimeout: 8_000,
  getElementError: (message) => new Error(message?.split('\n', 1)[0] ?? 'not found'),
});

/** What a real window measures and the one of the tests does not: it is large enough to draw a few messages. */
const size = { configurable: true, get: () => 900 };
for (const name of ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth'] as const)
  Object.defineProperty(HTMLElement.prototype, name, size);

/** A canvas that takes every line and draws none; what a chart says stands in its table. */
const pen: unknown = new Proxy(function draw() {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => 0 : pen),
  apply: () => pen,
  construct: () => pen as object,
});
HTMLCanvasElement.prototype.getContext = (() => pen) as typeof HTMLCanvasElement.prototype.getContext;
Object.assign(globalThis, { Path2D: pen });
