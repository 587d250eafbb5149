import { useStore } from 'zustand';
import { useApp } from '../state/index.ts';

/** The connection in a sentence, only while it is not simply open. */
export function ConnectionLine() {
  const kind = useStore(useApp().connection.state, (state) => state.kind);
  if (kind === 'open') return <p className="line-state sr" role="status" />;
  const sentence = {
    connecting: 'Connecting to Circadia.',
    lost: 'The connection was lost. It is trying again.',
    refused: 'This page has no key. Open the address that Circadia printed when it started.',
  }[kind];
  return (
    <p className="line-state" role="status">
      {sentence}
    </p>
  );
}
