import { type DragEvent, useState } from 'react';
import { useApp } from '../../../state/index.ts';
import { Choice } from '../../../ui/control/Choice.tsx';
import {
  MOST_CHARACTERS,
  type RecipeName,
  RECIPES,
  type Suite,
  SUITES,
} from '../../../../src-shared/contract/vocabulary.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { capital, plural } from '../../../ui/format.ts';
import { checkJsonLines } from './jsonLines.ts';
import { cutAt } from '../../../../src-shared/graphemes.ts';
import { buttonLook } from '../../../ui/button/button.ts';
import styles from './NewExperiment.module.css';
import textStyles from '../../../ui/text/text.module.css';
import fieldStyles from '../../../ui/control/field.module.css';
import dialogStyles from '../../../ui/dialog/Dialog.module.css';

/** A file of examples, a recipe and an exam: trained in a copy. */
export function NewExperiment({ onClose, onStart }: { onClose(): void; onStart(): void }) {
  const app = useApp();
  const [name, setName] = useState('');
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [recipe, setRecipe] = useState<RecipeName>('seed');
  const [suite, setSuite] = useState<Suite>('standard');
  const [over, setOver] = useState(false);
  const checked = file === null ? null : checkJsonLines(file.text);
  const take = async (picked: File | undefined) => {
    if (picked === undefined) return;
    setFile({ name: picked.name, text: await picked.text() });
    setName((before) =>
      before === '' ? cutAt(picked.name.replace(/\.[^.]+$/, ''), MOST_CHARACTERS.experimentName) : before,
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const ready = file !== null && checked !== null && checked.problem === null && name.trim() !== '';
  const start = () => {
    if (!ready) return;
    app.lab.experiment({ name: name.trim(), jsonLines: file.text, recipe, suite });
    onStart();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="New experiment">
      <p>It trains a copy on your file and sits the exam before and after. The model in use is never touched.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <label
          className={styles.dropArea}
          data-over={over ? '' : undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            className={textStyles.spoken}
            type="file"
            accept=".jsonl,.json,.txt"
            aria-label="File of examples"
            onChange={(event) => {
              void take(event.target.files?.[0]);
            }}
          />
          {file === null ? (
            <span>
              <b>Drop a .jsonl file here</b>, or press to choose one.
              <small>One JSON object a line: “messages”, or “instruction” and “response”.</small>
            </span>
          ) : (
            <span>
              <b>{file.name}</b>
              <small className={textStyles.figures}>
                {checked === null ? '' : (checked.problem ?? plural(checked.rows, 'item'))}
              </small>
            </span>
          )}
        </label>
        <div className={styles.fields}>
          <label>
            Name
            <input
              className={fieldStyles.text}
              dir="auto"
              value={name}
              maxLength={MOST_CHARACTERS.experimentName}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <span>
            Recipe
            <Choice
              label="Recipe"
              value={recipe}
              onChange={setRecipe}
              options={RECIPES.map((one) => ({ value: one, label: capital(one) }))}
            />
          </span>
          <span>
            Exam
            <Choice
              label="Exam"
              value={suite}
              onChange={setSuite}
              options={SUITES.map((one) => ({ value: one, label: capital(one) }))}
            />
          </span>
        </div>
        <div className={dialogStyles.buttons}>
          <button type="button" className={buttonLook()} onClick={onClose}>
            Close
          </button>
          <button type="submit" className={buttonLook('primary')} disabled={!ready}>
            Start
          </button>
        </div>
      </form>
    </Dialog>
  );
}
