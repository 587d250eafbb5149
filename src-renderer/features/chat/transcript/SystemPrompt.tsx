import { useState } from 'react';
import type { Conversation } from '../../../../src-shared/contract/index.ts';
import { describeFailure } from '../../../client/index.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { count } from '../../../ui/format.ts';
import { TextDialog } from '../../../ui/dialog/TextDialog.tsx';
import { buttonLook } from '../../../ui/button/button.ts';
import styles from './SystemPrompt.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** As the contract takes it. */
const MOST_CHARACTERS = 4_000;

/** The system prompt of one conversation; empty means the one of the settings. */
export function SystemPrompt({ conversation, onClose }: { conversation: Conversation; onClose(): void }) {
  const app = useApp();
  const settings = useValue(app.settings);
  const save = async (text: string): Promise<string | null> => {
    try {
      const systemPrompt = text.trim() === '' ? null : text;
      app.transcripts.setConversation(
        await app.client.chat.setSystemPrompt({ conversation: conversation.id, systemPrompt }),
      );
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
      {hasUnusedPrompt(conversation) ? (
        <Imported text={conversation.importedSystemPrompt ?? ''} save={save} onClose={onClose} />
      ) : null}
    </TextDialog>
  );
}

/** True where a file brought a prompt that the user has not taken into use. */
export function hasUnusedPrompt({
  systemPrompt,
  importedSystemPrompt,
}: Pick<Conversation, 'systemPrompt' | 'importedSystemPrompt'>): boolean {
  return importedSystemPrompt !== null && importedSystemPrompt !== systemPrompt;
}

/** What the file said the model should be told, to be read before it is used. */
function Imported({
  text,
  save,
  onClose,
}: {
  text: string;
  save(text: string): Promise<string | null>;
  onClose(): void;
}) {
  const [sentence, setSentence] = useState<string | null>(null);
  const use = async () => {
    const refusal =
      text.length > MOST_CHARACTERS
        ? `It has ${count(text.length)} characters and a system prompt takes ${count(MOST_CHARACTERS)}. Copy the part that you want.`
        : await save(text);
    if (refusal === null) onClose();
    else setSentence(refusal);
  };
  return (
    <>
      <p>The file that this chat came from holds one too. Nobody reads it until you use it.</p>
      <pre className={styles.imported}>{text}</pre>
      {sentence === null ? null : <p className={textStyles.loss}>{sentence}</p>}
      <button
        type="button"
        className={buttonLook('small')}
        onClick={() => {
          void use();
        }}
      >
        Use it
      </button>
    </>
  );
}
