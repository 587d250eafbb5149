import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog.tsx';

interface TextDialogProps {
  title: string;
  /** Accessible name of the field. */
  label: string;
  initial: string;
  placeholder: string;
  /** The word on the button. */
  act?: string;
  children?: ReactNode;
  /** Resolves with null when saved, else with the sentence why not; the text stays. */
  save(text: string): Promise<string | null>;
  onClose(): void;
}

/** Asks for one piece of text; closes once it is saved. */
export function TextDialog({
  title,
  label,
  initial,
  placeholder,
  act = 'Save',
  children,
  save,
  onClose,
}: TextDialogProps) {
  const [text, setText] = useState(initial);
  const [sentence, setSentence] = useState<string | null>(null);
  const submit = async () => {
    const refusal = await save(text);
    if (refusal === null) onClose();
    else setSentence(refusal);
  };
  return (
    <Dialog open onClose={onClose} title={title} stays={text !== initial}>
      {children}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <textarea
          className="input"
          dir="auto"
          aria-label={label}
          value={text}
          maxLength={4000}
          placeholder={placeholder}
          onChange={(event) => setText(event.target.value)}
          autoFocus
        />
        {sentence === null ? null : <p className="ember">{sentence}</p>}
        <div className="rowx">
          <button type="button" className="btn" onClick={onClose}>
            Close
          </button>
          <button type="submit" className="btn primary">
            {act}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
