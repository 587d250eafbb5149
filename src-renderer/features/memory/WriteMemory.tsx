import type { Memory } from '../../../src-shared/contract/index.ts';
import { describeFailure } from '../../client/index.ts';
import { useApp } from '../../state/index.ts';
import { TextDialog } from '../../ui/TextDialog.tsx';

/** Writes a new memory, or corrects one. */
export function WriteMemory({ memory, onClose }: { memory: Memory | null; onClose(): void }) {
  const { client } = useApp();
  const save = async (text: string): Promise<string | null> => {
    if (text.trim() === '') return 'A memory needs at least one word.';
    try {
      await (memory === null ? client.memory.write({ text }) : client.memory.edit({ id: memory.id, text }));
      return null;
    } catch (error) {
      return describeFailure(error).sentence;
    }
  };
  return (
    <TextDialog
      title={memory === null ? 'Write a memory' : 'Edit this memory'}
      label="Memory"
      initial={memory?.text ?? ''}
      placeholder="The oven runs about 20 °C hot."
      save={save}
      onClose={onClose}
    />
  );
}
