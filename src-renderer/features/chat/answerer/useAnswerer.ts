import type { Conversation, Health, ListedModel } from '../../../../src-shared/contract/index.ts';
import { useApp, useValue } from '../../../state/index.ts';

export interface Answerer {
  label: string;
  night: number | null;
}

/** Who answers in a chat: its own model while that is here, else the one in use; null before that is known. */
export function answererOf(
  model: Conversation['model'],
  models: readonly ListedModel[],
  health: Pick<Health, 'model'> | null,
  activeNight: number | null,
): Answerer | null {
  const own = models.find(({ id, state }) => id === model && state.kind === 'ready');
  if (own !== undefined) return { label: own.label, night: own.inUse ? activeNight : own.activeNight };
  return health === null ? null : { label: health.model.label, night: activeNight };
}

/** Who answers in this chat, or in a new one. */
export function useAnswerer(model: Conversation['model']): Answerer | null {
  const app = useApp();
  const models = useValue(app.models)?.models ?? [];
  const health = useValue(app.health);
  const status = useValue(app.status);
  return answererOf(model, models, health, status?.activeNight ?? null);
}
