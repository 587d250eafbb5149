import { asDeclared } from './failure.ts';

interface Call<Result> {
  next(): Result | PromiseLike<Result>;
}

/**
 * Middleware of every procedure: what a call throws, or its stream in the middle, leaves as a declared failure where
 * there are words for it.
 */
export async function declareFailures<Result extends { output: unknown }>({ next }: Call<Result>): Promise<Result> {
  try {
    const result = await next();
    return isStream(result.output) ? { ...result, output: declared(result.output) } : result;
  } catch (error) {
    throw asDeclared(error);
  }
}

async function* declared(stream: AsyncIterable<unknown>): AsyncGenerator<unknown, void> {
  try {
    yield* stream;
  } catch (error) {
    throw asDeclared(error);
  }
}

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}
