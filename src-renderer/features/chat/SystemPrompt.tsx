import type { Conversation } from '../../../src-shared/contract/index.ts';
import { describeFailure } from '../../client/index.ts';
import { useApp, useValue } from '../../state/index.ts';
import { TextDialog } from '../../ui/TextDialog.tsx';

/** The system prompt of one conversation; empty means the one of the settings. */
export function SystemPrompt({ conversation, onClose }: { conversation: Conversation; onClose(): void }) {
  const app = useApp();
  const settings = useValue(app.settings);
  const save = async (text: string): Promise<string | null> => {
    try {
      const systemPrompt = text.trim() === '' ? null : text;
      app.transcripts.setConversation(await app.client.chat.setSystemPrompt({ conversation: conversation.id, systemPrompt }));
      return null;
    } catch (error) {
      return describeFailure(error).sentence;
    }
  };
  return (
    <TextDialog
      title="System prompt of this conversation"
      label="System prompt"
      initial={conversation.systemPrompt ?? ''}
      placeholder={settings?.systemPrompt ?? ''}
      save={save}
      onClose={onClose}
    >
      <p>It replaces the one in Settings, here only. Leave it empty to use that one.</p>
    </TextDialog>
  );
}
