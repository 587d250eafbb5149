import { useState } from 'react';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { describeFailure } from '../../client/index.ts';
import { useApp } from '../../state/index.ts';
import { Confirm } from '../../ui/dialog/Dialog.tsx';
import { TextDialog } from '../../ui/dialog/TextDialog.tsx';

/** Writes a new memory, or corrects one; asks once before it keeps what looks like a secret. */
export function WriteMemory({ memory, onClose }: { memory: Memory | null; onClose(): void }) {
  const { client } = useApp();
  const [secret, setSecret] = useState<{ text: string; sentence: string } | null>(null);
  const save = async (text: string, evenIfSecret: boolean): Promise<string | null> => {
    if (text.trim() === '') return 'A memory needs at least one word.';
    try {
      await (memory === null
        ? client.memory.write({ text, evenIfSecret })
        : client.memory.edit({ id: memory.id, text, evenIfSecret }));
      return null;
    } catch (error) {
      const failure = describeFailure(error);
      if (failure.wayOut === 'keepAnyway') setSecret({ text, sentence: failure.sentence });
      return failure.sentence;
    }
  };
  const keepAnyway = async () => {
    if (secret !== null && (await save(secret.text, true)) === null) onClose();
  };
  return (
    <TextDialog
      title={memory === null ? 'Write a memory' : 'Edit this memory'}
      label="Memory"
      initial={memory?.text ?? ''}
      placeholder="The oven runs about 20 °C hot."
      save={(text) => save(text, false)}
      onClose={onClose}
    >
      <Confirm
        open={secret !== null}
        title="Keep this in memory?"
        sentence={secret?.sentence ?? ''}
        keep="Do not keep"
        act="Keep it anyway"
        onAct={() => {
          void keepAnyway();
        }}
        onClose={() => setSecret(null)}
      />
    </TextDialog>
  );
}
