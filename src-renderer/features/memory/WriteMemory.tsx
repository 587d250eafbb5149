import { useState } from 'react';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { describeFailure } from '../../client/index.ts';
import { useApp } from '../../state/index.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** Writes a new memory, or corrects one. */
export function WriteMemory({ memory, onClose }: { memory: Memory | null; onClose(): void }) {
  const { client } = useApp();
  const [text, setText] = useState(memory?.text ?? '');
  const [sentence, setSentence] = useState<string | null>(null);
  const save = async () => {
    if (text.trim() === '') return setSentence('A memory needs at least one word.');
    try {
      await (memory === null ? client.memory.write({ text }) : client.memory.edit({ id: memory.id, text }));
      onClose();
    } catch (error) {
      setSentence(describeFailure(error).sentence);
    }
  };
  return (
    <Dialog open onClose={onClose} title={memory === null ? 'Write a memory' : 'Edit this memory'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <textarea
          className="input"
          aria-label="Memory"
          value={text}
          maxLength={4000}
          placeholder="The oven runs about 20 °C hot."
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
