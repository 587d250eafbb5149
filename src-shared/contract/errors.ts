import { oc } from '@orpc/contract';
import * as z from 'zod';

/** What a user can do about a failure, drawn as a button beside the sentence. */
export const wayOutSchema = z.enum(['tryAgain', 'sleepAnyway', 'openSettings', 'openDataFolder', 'restartEngine', 'keepAnyway', 'none']);

const failure = z.object({ wayOut: wayOutSchema.default('none') });

/** Every procedure may fail in these declared ways; `message` is a sentence for the user. Any other throw is a bug and stays hidden. */
export const procedure = oc.errors({
  BAD_REQUEST: { status: 400, data: failure },
  NOT_FOUND: { status: 404, data: failure },
  REFUSED: { status: 409, data: failure },
  UNAVAILABLE: { status: 503, data: failure },
});
