import { isOurPage } from './page.ts';

export interface Sender {
  /** Null once the frame is gone. */
  frameAddress: string | null;
  isTopFrame: boolean;
  isOurWindow: boolean;
}

/** True when a message came from the top frame of our own page in our own window. */
export function senderIsTrusted({ frameAddress, isTopFrame, isOurWindow }: Sender): boolean {
  return isOurWindow && isTopFrame && frameAddress !== null && isOurPage(frameAddress);
}
