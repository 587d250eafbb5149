import { useState } from 'react';
import type { Conversation } from '../../../src-shared/contract/index.ts';
import { describeFailure } from '../../client/index.ts';
import { useApp, useValue } from '../../state/index.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** The system prompt of one conversation; empty means the one of the settings. */
export function SystemPrompt({ conversation, onClose }: { conversation: Conversation; onClose(): void }) {
  const app = useApp();
  const settings = useValue(app.settings);
  const [text, setText] = useState(conversation.systemPrompt ?? '');
  const [sentence, setSentence] = useState<string | null>(null);
  const save = async () => {
    try {
      const systemPrompt = text.trim() === '' ? null : text;
      app.transcripts.setConversation(await app.client.chat.setSystemPrompt({ conversation: conversation.id, systemPrompt }));
      onClose();
    } catch (error) {
      setSentence(describeFailure(error).sentence);
    }
  };
  return (
    <Dialog open onClose={onClose} title="System prompt of this conversation">
      <p>It replaces the one in Settings, here only. Leave it empty to use that one.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <textarea
          className="input"
          aria-label="System prompt"
          value={text}
          maxLength={4000}
          placeholder={settings?.systemPrompt ?? ''}
          onChange={(event) => setText(event.target.value)}
          autoFocus
        />
        {sentence === null ? null : <p className="ember">{sentence}</p>}
        <div className="rowx">
          <button type="button" className="btn" onClick={onClose}>
            Close
          </button>
          <button type="submit" className="btn primary">
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}
