import { oc } from '@orpc/contract';
import * as z from 'zod';
import { WAYS_OUT } from './vocabulary.ts';

export const wayOutSchema = z.enum(WAYS_OUT);

const failure = z.object({ wayOut: wayOutSchema.default('none') });

/** A failure counts as declared only when its status fits too. */
export const FAILURE_STATUS = { BAD_REQUEST: 400, NOT_FOUND: 404, REFUSED: 409, UNAVAILABLE: 503 } as const;

/**
 * Every procedure may fail in these declared ways; `message` is a sentence for the user. Any other throw is a bug and
 * stays hidden.
 */
export const procedure = oc.errors({
  BAD_REQUEST: { status: FAILURE_STATUS.BAD_REQUEST, data: failure },
  NOT_FOUND: { status: FAILURE_STATUS.NOT_FOUND, data: failure },
  REFUSED: { status: FAILURE_STATUS.REFUSED, data: failure },
  UNAVAILABLE: { status: FAILURE_STATUS.UNAVAILABLE, data: failure },
});
