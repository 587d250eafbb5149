import { EXPERIMENTS } from './experiments.ts';

/** One piece of an experiment in a process of its own; its result is the last line. */
async function main(): Promise<void> {
  const [name, id] = process.argv.slice(2);
  const experiment = EXPERIMENTS.find((one) => one.name === name);
  if (experiment === undefined || id === undefined)
    throw new Error('A worker needs the name of an experiment and of a piece.');
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  process.once('SIGINT', () => stop.abort());
  process.stdout.write(`${JSON.stringify(await experiment.run(id, stop.signal))}\n`);
}

await main();
