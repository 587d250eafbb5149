import { systemSentence } from './system-sentence.mjs';

/** A failure the user can act on: the sentence is all that is printed. */
export class SetupStopped extends Error {
  constructor(sentence) {
    super(sentence);
    this.name = 'SetupStopped';
  }
}

/** What is printed for a failure: its sentence, or for a bug all there is. */
export function describeFailure(error) {
  return error instanceof SetupStopped ? error.message : (systemSentence(error) ?? error?.stack ?? String(error));
}

/** Runs a script's main function: prints what failed and sets the exit code. */
export async function runScript(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}
