import { promisesToRemember } from '../../../chat/index.ts';
import { promisedRoutes, type Route, routeMessage } from '../../../memory/index.ts';
import type { SecretScanner } from '../../../ports.ts';
import { studiedText, type Turn } from '../choose/lessons.ts';

/**
 * What may be studied of a turn, after the scanner for secrets had its say about both sides of it. Routed here unless
 * its routes are given.
 */
export async function studiedSafely(
  { secrets }: { secrets: SecretScanner },
  turn: Turn,
  routes?: readonly Route[],
): Promise<ReturnType<typeof studiedText>> {
  // A quotation of the user's own words is no answer of the model.
  if (turn.assistant.notes?.some(({ kind }) => kind === 'quoted') === true)
    return { kind: 'leave', why: 'noGoodAnswer' };
  const studied = studiedText(turn, withoutPromised(turn, routes ?? (await routeMessage(turn.user, secrets))));
  if (studied.kind === 'leave') return studied;
  const secret = await secrets.find(`${turn.user.text}\n${turn.assistant.text}`);
  return secret === null ? studied : { kind: 'leave', why: 'secret' };
}

/** What an answer promised to remember is a fact, whatever its form, and facts are never studied. */
function withoutPromised(turn: Turn, routes: readonly Route[]): Route[] {
  if (!promisesToRemember(turn.assistant.text)) return [...routes];
  const promised = new Set(promisedRoutes(routes).map(({ start }) => start));
  return routes.map((route) => (promised.has(route.start) ? { ...route, label: 'fact' } : route));
}

/** The turns of these that may be studied, each with the part of it that is. */
export async function studiedTurns(
  { secrets }: { secrets: SecretScanner },
  turns: readonly Turn[],
): Promise<{ turn: Turn; text: string }[]> {
  const found: { turn: Turn; text: string }[] = [];
  for (const turn of turns) {
    const studied = await studiedSafely({ secrets }, turn);
    if (studied.kind === 'keep') found.push({ turn, text: studied.text });
  }
  return found;
}
