import type { Message } from '../../../../src-shared/contract/index.ts';
import type { HeardMessage } from '../../memory/index.ts';

/** Hears the message at most once, or never. */
export function hearOnce(user: Message, hearMessage: ((message: Message) => Promise<HeardMessage>) | null) {
  let hear = hearMessage;
  let heard: HeardMessage | null = null;
  return {
    async now() {
      const once = hear;
      hear = null;
      if (once !== null) heard = await once(user);
    },
    never: () => void (hear = null),
    heard: () => heard,
  };
}
