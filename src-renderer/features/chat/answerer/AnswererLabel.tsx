import { useState } from 'react';
import type { Conversation } from '../../../../src-shared/contract/index.ts';
import { AnswersHere } from './AnswersHere.tsx';
import styles from './answerer.module.css';
import { useAnswerer } from './useAnswerer.ts';

/** Who answers here, and the way to change it. */
export function AnswererLabel({ conversation }: { conversation: Conversation | null }) {
  const [open, setOpen] = useState(false);
  const answerer = useAnswerer(conversation?.model ?? null);
  if (answerer === null) return null;
  const words = `${answerer.label}${answerer.night === null ? '' : `, night ${answerer.night}`}`;
  if (conversation === null)
    return (
      <a className={styles.label} href="#/settings/model" title="Choose a model">
        {words}
      </a>
    );
  return (
    <>
      <button type="button" className={styles.label} title="How this chat answers" onClick={() => setOpen(true)}>
        {words}
      </button>
      {open ? <AnswersHere conversation={conversation} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
