import { arrivedSentence } from '../../../../src-shared/words/models.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { Note } from '../../../ui/note/Note.tsx';
import styles from './answerer.module.css';

/** Says once that the model which came by itself is here; closed, it never comes back. */
export function ArrivedNote() {
  const app = useApp();
  const arrived = useValue(app.models)?.arrived ?? null;
  return (
    <div className={styles.arrived} role="status">
      {arrived === null ? null : (
        <Note
          icon="check"
          action="Close"
          onAction={() => {
            void app.attempt(() => app.client.models.markArrivalRead({ id: arrived.id }));
          }}
        >
          {arrivedSentence(arrived)}
        </Note>
      )}
    </div>
  );
}
