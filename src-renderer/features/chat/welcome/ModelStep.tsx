import { useState } from 'react';
import type { ListedModel, Settings } from '../../../../src-shared/contract/index.ts';
import { aboutModel, modelStateSentence, storageSize } from '../../../../src-shared/words/models.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { buttonLook } from '../../../ui/button/button.ts';
import { RadioCards } from '../../../ui/control/RadioCards.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { Note } from '../../../ui/note/Note.tsx';
import { greeting } from '../greeting.ts';
import styles from './Welcome.module.css';
import textStyles from '../../../ui/text/text.module.css';

const MOST_SHOWN = 4;

/** Which model to talk to: the one that comes by itself, or another. */
export function ModelStep({ onNext }: { onNext(): void }) {
  const app = useApp();
  const models = (useValue(app.models)?.models ?? []).filter(offered);
  const settings = useValue(app.settings);
  const refusal = useValue(app.refusal);
  const [picked, setPicked] = useState<string | null>(null);
  const shown = [...models.slice(0, MOST_SHOWN - 1), ...models.slice(MOST_SHOWN - 1).slice(-1)];
  const chosen =
    shown.find(({ id }) => id === (picked ?? settings?.chosenModel)) ??
    shown.find(({ recommended }) => recommended) ??
    shown[0] ??
    null;
  const fetches = chosen !== null && settings !== null && needsFetching(chosen, settings);
  const goOn = async () => {
    if (chosen !== null && settings !== null && !(await take(chosen, settings, app))) return;
    onNext();
  };
  return (
    <>
      <div>
        <h2>{greeting(Date.now())}</h2>
        <p className={styles.lead}>
          By day you talk to it. By night it sleeps on what you said, and sits an exam before it may change. In the
          morning you see what it learned.
        </p>
        <p className={styles.privacy}>
          <Icon name="lock" />
          <span>{privacySentence(models, settings)}</span>
        </p>
      </div>
      <div>
        <h3 className={styles.heading}>Choose a model</h3>
        {shown.length === 0 ? <p className={textStyles.muted}>Looking at what is here.</p> : null}
        <RadioCards
          label="Model"
          value={chosen?.id ?? ''}
          onChange={setPicked}
          options={shown.map((model) => ({
            value: model.id,
            title: model.recommended ? `${model.label}, recommended` : model.label,
            sentence: cardSentence(model),
            aside: <MemoryBar memory={model.memory} />,
          }))}
        />
        {refusal === null ? null : (
          <div className={styles.refused}>
            <Note icon="attention" bad>
              {refusal.sentence}
            </Note>
          </div>
        )}
        <div className={styles.actions}>
          <button
            type="button"
            className={buttonLook('primary', 'large')}
            onClick={() => {
              void goOn();
            }}
          >
            {fetches ? 'Download and continue' : 'Continue'}
          </button>
        </div>
      </div>
    </>
  );
}

const offered = ({ state, memory }: ListedModel) => state.kind !== 'broken' && memory?.fits !== 'neither';

/** The first model comes by itself while nobody has chosen another. */
const comesByItself = ({ about }: ListedModel, { bringFirstModel, chosenModel }: Settings) =>
  about === 'first' && bringFirstModel && chosenModel === null;

const needsFetching = (model: ListedModel, settings: Settings) =>
  model.actions.includes('get') && !comesByItself(model, settings);

/** Takes what was chosen into use, now or once it is here; resolves with false where that was refused. */
async function take(model: ListedModel, settings: Settings, app: ReturnType<typeof useApp>): Promise<boolean> {
  const { id } = model;
  if (comesByItself(model, settings) || model.inUse) return true;
  if (model.state.kind === 'ready') return (await app.attempt(() => app.client.models.use({ id }))) !== null;
  if (model.actions.includes('get') && (await app.attempt(() => app.client.models.get({ id }))) === null) return false;
  return (await app.updateSettings({ chosenModel: id })) !== null;
}

/** What it is, and where it stands while it is not here. */
function cardSentence(model: ListedModel): string {
  return model.state.kind === 'ready' ? aboutModel(model) : `${aboutModel(model)} ${modelStateSentence(model)}`;
}

function privacySentence(models: readonly ListedModel[], settings: Settings | null): string {
  const coming = models.find((model) => settings !== null && comesByItself(model, settings));
  if (coming === undefined || coming.state.kind === 'ready' || coming.downloadBytes === null)
    return 'Everything you say stays on this computer. All that ever travels is a model on its way here.';
  return `Everything you say stays on this computer. ${coming.label}, ${storageSize(coming.downloadBytes)}, comes by itself from a package registry or the model hub; nothing of yours travels.`;
}

/** What a night takes of the machine's memory. */
function MemoryBar({ memory }: { memory: ListedModel['memory'] }) {
  if (memory === null) return null;
  const { sleepBytes, machineBytes } = memory;
  const words = `${storageSize(sleepBytes)} of ${storageSize(machineBytes)}`;
  return (
    <span className={styles.memory}>
      <span className={styles.meter} aria-hidden="true">
        <i style={{ inlineSize: `${Math.min(100, (100 * sleepBytes) / machineBytes)}%` }} />
      </span>
      <span className={textStyles.spoken}>Memory of a night: </span>
      {words}
    </span>
  );
}
