import { useStore } from 'zustand';
import { useApp } from '../state/index.ts';
import styles from './ConnectionLine.module.css';
import textStyles from '../ui/text/text.module.css';

/** The connection in a sentence, only while it is not simply open. */
export function ConnectionLine() {
  const kind = useStore(useApp().connection.state, (state) => state.kind);
  if (kind === 'open') return <p className={`${styles.connection} ${textStyles.spoken}`} role="status" />;
  const sentence = {
    connecting: 'Connecting to Circadia.',
    lost: 'The connection was lost. It is trying again.',
    refused: 'This page has no key. Open the address that Circadia printed when it started.',
  }[kind];
  return (
    <p className={styles.connection} role="status">
      {sentence}
    </p>
  );
}
