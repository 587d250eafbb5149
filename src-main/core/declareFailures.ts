import { ORPCError, ValidationError } from '@orpc/server';
import { FAILURE_STATUS } from '../../src-shared/contract/errors.ts';
import { asFailure, Failure, failure } from './failure.ts';

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

/** What the contract declares, so that every host shows its own words; cancelled calls and bugs stay what they are. */
function asDeclared(error: unknown): unknown {
  const known = error instanceof ORPCError ? badInput(error) : asFailure(error);
  if (!(known instanceof Failure)) return known;
  const { code, message, wayOut, cause } = known;
  return new ORPCError(code, { status: FAILURE_STATUS[code], message, data: { wayOut }, cause });
}

/** What was wrong with what a host sent, where that is what was refused. */
function badInput(error: ORPCError<string, unknown>): unknown {
  if (!(error.cause instanceof ValidationError)) return error;
  const named = error.cause.issues.map(({ path, message }) =>
    [path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'), message]
      .filter(Boolean)
      .join(': '),
  );
  return failure('BAD_REQUEST', `That cannot be taken. ${named.join('; ')}.`);
}
