import type { ListedModel } from '../../../../src-shared/contract/index.ts';
import { modelStateSentence } from '../../../../src-shared/words/models.ts';
import styles from './Models.module.css';

/** How far a model is on its way here; nothing where it is not on the way. */
export function Progress({ model }: { model: ListedModel }) {
  const share = shareOf(model.state);
  if (share === null) return null;
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={model.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
      aria-valuetext={modelStateSentence(model)}
      data-held={model.state.kind === 'paused' ? '' : undefined}
    >
      <i style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}

function shareOf(state: ListedModel['state']): number | null {
  if (state.kind === 'assembling') return state.done;
  if (state.kind !== 'fetching' && state.kind !== 'paused') return null;
  return state.totalBytes === 0 ? 0 : Math.min(1, state.receivedBytes / state.totalBytes);
}
