import { type ReactNode, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { buttonLook } from '../button/button.ts';
import fieldStyles from '../control/field.module.css';
import textStyles from '../text/text.module.css';
import dialogStyles from './Dialog.module.css';

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
          className={fieldStyles.text}
          dir="auto"
          aria-label={label}
          value={text}
          maxLength={4000}
          placeholder={placeholder}
          onChange={(event) => setText(event.target.value)}
          autoFocus
        />
        {sentence === null ? null : <p className={textStyles.loss}>{sentence}</p>}
        <div className={dialogStyles.buttons}>
          <button type="button" className={buttonLook()} onClick={onClose}>
            Close
          </button>
          <button type="submit" className={buttonLook('primary')}>
            {act}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
