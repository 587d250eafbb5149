import type { ListedModel } from '../../../../src-shared/contract/index.ts';
import type { ModelAction } from '../../../../src-shared/contract/vocabulary.ts';
import {
  aboutModel,
  fitSentence,
  modelFacts,
  modelStateSentence,
  storageSize,
} from '../../../../src-shared/words/models.ts';
import { useApp } from '../../../state/index.ts';
import { ask } from '../../../ui/ask.ts';
import { buttonLook } from '../../../ui/button/button.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { Progress } from './Progress.tsx';
import styles from './Models.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** One model: what it is beside the others, what it needs, where it stands, and what can be done with it. */
export function ModelEntry({ model }: { model: ListedModel }) {
  const { label, state, inUse, recommended, memory } = model;
  const trouble = state.kind === 'failed' || state.kind === 'broken';
  return (
    <li className={styles.model} aria-labelledby={`model-${model.id}`}>
      <header>
        <h4 id={`model-${model.id}`}>{label}</h4>
        {inUse ? <span className={styles.inUse}>In use</span> : null}
        {recommended ? <span className={styles.advice}>{inUse ? 'Recommended here' : 'Recommended'}</span> : null}
        <Actions model={model} />
      </header>
      <p>{aboutModel(model)}</p>
      <p className={`${textStyles.caption} ${textStyles.figures} ${styles.facts}`}>
        {modelFacts(model).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p
        className={`${textStyles.caption} ${textStyles.figures}`}
        data-bad={memory?.fits === 'neither' ? '' : undefined}
      >
        {fitSentence(memory)}
      </p>
      {model.activeNight === null ? null : (
        <p className={`${textStyles.caption} ${textStyles.figures}`}>
          It answers with what it learned up to night {model.activeNight}.
        </p>
      )}
      <Progress model={model} />
      {state.kind === 'ready' || state.kind === 'missing' ? null : (
        <p className={trouble ? `${styles.state} ${styles.trouble}` : styles.state}>
          {trouble ? <Icon name="attention" /> : null}
          <span className={textStyles.figures}>{modelStateSentence(model)}</span>
        </p>
      )}
    </li>
  );
}

function Actions({ model }: { model: ListedModel }) {
  const { client, attempt } = useApp();
  const { id, label } = model;
  if (model.actions.length === 0) return null;
  const acts: Record<ModelAction, () => Promise<unknown>> = {
    use: () => attempt(() => client.models.use({ id })),
    get: () => attempt(() => client.models.get({ id })),
    pause: () => attempt(() => client.models.pause({ id })),
    remove: async () => {
      if (await ask(removeQuestion(model))) await attempt(() => client.models.remove({ id }));
    },
  };
  return (
    <div className={styles.actions}>
      {model.actions.map((action) => (
        <button
          key={action}
          type="button"
          className={action === 'remove' ? buttonLook('quiet', 'small') : buttonLook('small')}
          aria-label={`${actionWord(action, model.state.kind)} ${label}`}
          onClick={() => {
            void acts[action]();
          }}
        >
          {actionWord(action, model.state.kind)}
        </button>
      ))}
    </div>
  );
}

function actionWord(action: ModelAction, state: ListedModel['state']['kind']): string {
  switch (action) {
    case 'use':
      return 'Use';
    case 'pause':
      return 'Pause';
    case 'remove':
      return 'Remove';
    case 'get':
      return state === 'paused' ? 'Go on' : state === 'missing' ? 'Get' : 'Try again';
  }
}

const removeQuestion = ({ label, diskBytes, source, activeNight, state }: ListedModel) => ({
  title: `Remove ${label}?`,
  sentence: [
    state.kind === 'ready' || state.kind === 'broken'
      ? `Its files go from the disk and ${storageSize(diskBytes)} become free.`
      : 'What has come of it goes from the disk.',
    source === 'catalogue' ? 'It can be fetched again.' : 'What you imported it from stays where it is.',
    'Chats with it stay, and the model in use answers in them.',
    ...(activeNight === null ? [] : ['What its nights taught it stays, and counts again when it is back.']),
  ].join(' '),
  keep: 'Keep',
  act: 'Remove',
});
