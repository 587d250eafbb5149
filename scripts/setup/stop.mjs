/** A failure the user can act on: the sentence is all that is printed. */
export class SetupStopped extends Error {
  constructor(sentence) {
    super(sentence);
    this.name = 'SetupStopped';
  }
}

/** Runs a script's main function: prints a SetupStopped as its sentence, anything else whole, and sets the exit code. */
export async function runScript(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    process.stderr.write(`${error instanceof SetupStopped ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
