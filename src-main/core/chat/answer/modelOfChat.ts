import type { AnswerNote, Conversation, Message } from '../../../../src-shared/contract/index.ts';
import type { ModelSession } from '../../engine/session.ts';
import { idOf, withId } from '../../models/index.ts';
import type { Database, ModelDescription, Models } from '../../ports.ts';

type Usable = Pick<ModelDescription, 'name' | 'label' | 'installed'>;

/**
 * Which model answers in a chat: the one it began with while that is here, else the one in use. The disk is looked at
 * for another than that only.
 */
export async function chatModel<Model extends Usable>(
  conversation: Pick<Conversation, 'model'>,
  models: { list(): Promise<readonly Model[]> },
  inUse: Model,
): Promise<{ model: Model; gone: string | null }> {
  if (conversation.model === null || conversation.model === idOf(inUse.name)) return { model: inUse, gone: null };
  const own = withId(
    (await models.list()).filter(({ installed }) => installed),
    conversation.model,
  );
  return own === null ? { model: inUse, gone: conversation.model } : { model: own, gone: null };
}

/**
 * The engine with the model of this chat. A chat that is answered for the first time keeps the model in use; where its
 * own is gone, the first answer of the other one says so.
 */
export async function modelOfChat(
  { session, models, database }: { session: ModelSession; models: Pick<Models, 'list'>; database: Database },
  user: Message,
  assistant: Message,
): Promise<{ session: ModelSession; instead: AnswerNote[] }> {
  const inUse = await session.description();
  const conversation = database.conversations.get(user.conversation);
  if (conversation === null) return { session: session.on(inUse), instead: [] };
  const { model, gone } = await chatModel(conversation, models, inUse);
  if (conversation.model === null) database.conversations.update(conversation.id, { model: idOf(model.name) });
  const before = user.parent === null ? null : database.messages.get(user.parent);
  const said = before?.stats?.model === model.label && assistant.versions.length < 2;
  return {
    session: session.on(model),
    instead: gone === null || said ? [] : [{ kind: 'otherModel', wanted: gone, used: model.label }],
  };
}
