import type { Message } from '../../../../src-shared/contract/index.ts';
import { promisedRoutes, routeText } from '../../memory/index.ts';

/** So much of the chat is read for what was just said in it. */
const MOST_SAID_CHARACTERS = 20_000;

/**
 * What the user said before in this chat, the newest first; recall leaves it out because it is in the prompt. Never a
 * secret or a question.
 */
export function saidBefore(history: readonly Message[]): { text: string; recalled: null }[] {
  let characters = 0;
  return history
    .filter((message) => message.role === 'user')
    .toReversed()
    .flatMap((message) => {
      characters += message.text.length;
      if (characters > MOST_SAID_CHARACTERS) return [];
      const routes = routeText(message.text, message);
      const said = [...routes.filter((route) => route.label === 'fact'), ...promisedRoutes(routes)].filter(
        (route) => !route.foreign,
      );
      return said.toReversed().map((route) => ({ text: route.text, recalled: null }));
    });
}
