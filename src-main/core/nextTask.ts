/** Resolves in a later task: what waits in the process (an answer, a click) goes first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}
