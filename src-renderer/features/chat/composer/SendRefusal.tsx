import type { Failure } from '../../../client/index.ts';
import { useApp } from '../../../state/index.ts';
import { Note } from '../../../ui/note/Note.tsx';
import { go } from '../../../ui/address.ts';

/** Why a message was not sent, above the composer that still holds it. */
export function SendRefusal({ failure, onAgain }: { failure: Failure; onAgain(): void }) {
  const app = useApp();
  switch (failure.wayOut) {
    case 'restartEngine':
      return (
        <Note
          icon="attention"
          bad
          action="Restart the engine"
          onAction={() => {
            void app.attempt(() => app.client.system.restartEngine());
          }}
        >
          {failure.sentence}
        </Note>
      );
    case 'openSettings':
      return (
        <Note icon="attention" bad action="Open Settings" onAction={() => go('#/settings')}>
          {failure.sentence}
        </Note>
      );
    case 'openDataFolder':
      return (
        <Note
          icon="attention"
          bad
          action="Open the data folder"
          onAction={() => {
            void app.attempt(() => app.client.system.openDataFolder());
          }}
        >
          {failure.sentence}
        </Note>
      );
    case 'tryAgain':
    case 'sleepAnyway':
      return (
        <Note icon="attention" bad action="Try again" onAction={onAgain}>
          {failure.sentence}
        </Note>
      );
    case 'keepAnyway':
    case 'none':
      return (
        <Note icon="attention" bad>
          {failure.sentence}
        </Note>
      );
    default:
      return failure.wayOut satisfies never;
  }
}
