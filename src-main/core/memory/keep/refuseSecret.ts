import { failure } from '../../failure.ts';
import type { CorePorts } from '../../ports.ts';

/** Refuses a memory written by hand that looks like a secret, unless the user was asked and wants it kept. */
export async function refuseSecret(
  { secrets }: Pick<CorePorts, 'secrets'>,
  text: string,
  evenIfSecret: boolean,
): Promise<void> {
  const secret = evenIfSecret ? null : await secrets.find(text);
  if (secret === null) return;
  throw failure(
    'REFUSED',
    `This looks like ${secret}. Memories are told to the model and lie readable on this disk, so it was not kept. Take it out, or keep it anyway.`,
    'keepAnyway',
  );
}
