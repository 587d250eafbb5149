import { useState } from 'react';
import { requantisedSentence } from '../../../../src-shared/words/gguf.ts';
import { describeFailure } from '../../../client/index.ts';
import { useApp } from '../../../state/index.ts';
import { buttonLook } from '../../../ui/button/button.ts';
import { Note } from '../../../ui/note/Note.tsx';
import fieldStyles from '../../../ui/control/field.module.css';
import settingsStyles from '../settings.module.css';
import styles from './Models.module.css';
import textStyles from '../../../ui/text/text.module.css';

type Outcome = { kind: 'taken' | 'refused'; sentence: string };

/** Takes in a model that is on this computer already. */
export function ImportModel() {
  const { client } = useApp();
  const [path, setPath] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = async () => {
    const wanted = path.trim();
    if (wanted === '' || busy) return;
    setBusy(true);
    setOutcome(null);
    try {
      const { model, requantised } = await client.models.import({ path: wanted });
      setOutcome({
        kind: 'taken',
        sentence: [`${model.label} is here, in the list above.`, requantisedSentence(requantised)]
          .filter((sentence) => sentence !== null)
          .join(' '),
      });
      setPath('');
    } catch (error) {
      setOutcome({ kind: 'refused', sentence: describeFailure(error).sentence });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={settingsStyles.group} aria-labelledby="import">
      <h3 id="import">Bring a model of your own</h3>
      <p className={textStyles.caption}>
        A GGUF file, as LM Studio and Ollama keep them, or a folder in the MLX format. It is copied; the original stays
        where it is, and nothing is fetched.
      </p>
      <form
        className={styles.importing}
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <input
          className={fieldStyles.text}
          type="text"
          aria-label="Path of a GGUF file or a model folder"
          placeholder="/path/to/model.gguf"
          value={path}
          maxLength={4096}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setPath(event.target.value)}
        />
        <button type="submit" className={buttonLook()} disabled={busy || path.trim() === ''}>
          Import
        </button>
      </form>
      <div role="status">
        {busy ? <p className={textStyles.caption}>Reading and copying. A large file takes a few minutes.</p> : null}
        {outcome?.kind === 'taken' ? <Note icon="check">{outcome.sentence}</Note> : null}
      </div>
      {outcome?.kind === 'refused' ? (
        <Note icon="attention" bad>
          {outcome.sentence}
        </Note>
      ) : null}
    </section>
  );
}
