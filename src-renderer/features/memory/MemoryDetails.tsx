import type { Memory } from '../../../src-shared/contract/index.ts';
import { capital, clock, plural, relativeDay } from '../../ui/format.ts';
import { somethingFloats } from '../../ui/focusPlace.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { chatPath, go } from '../../ui/address.ts';
import { useOpener } from '../../ui/useOpener.ts';
import { buttonLook, iconButton } from '../../ui/button/button.ts';
import styles from './MemoryDetails.module.css';
import textStyles from '../../ui/text/text.module.css';

/** One memory: what it says, where it comes from, how often it was used. */
export function MemoryDetails({
  memory,
  onEdit,
  onForget,
  onPin,
}: {
  memory: Memory;
  onEdit(): void;
  onForget(): void;
  onPin(): void;
}) {
  const now = Date.now();
  useOpener(memory.id);
  const gone = memory.state === 'forgotten';
  return (
    <aside
      className={styles.details}
      aria-label="Details"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !somethingFloats(document)) go('#/memory');
      }}
    >
      <a className={`${iconButton} ${styles.close}`} href="#/memory" aria-label="Close details">
        <Icon name="close" />
      </a>
      <h2 dir="auto">{gone ? 'Forgotten.' : memory.text}</h2>
      {gone ? null : (
        <div className={styles.actions}>
          <button type="button" className={buttonLook('small')} onClick={onEdit}>
            Edit
          </button>
          <button type="button" className={buttonLook('small')} aria-pressed={memory.pinned} onClick={onPin}>
            <Icon name="pin" />
            {memory.pinned ? 'Unpin' : 'Pin'}
          </button>
          <button type="button" className={`${buttonLook('small', 'danger')} ${styles.forget}`} onClick={onForget}>
            Forget
          </button>
        </div>
      )}
      <h3>Where it comes from</h3>
      {memory.source === null ? (
        <p className={textStyles.muted}>
          {memory.createdBy === 'you' ? 'You wrote it here.' : 'Its conversation is gone.'}
        </p>
      ) : (
        <p className={styles.quote}>
          <a className={textStyles.link} href={chatPath(memory.source.conversation, memory.source.message)}>
            {memory.byHand ? 'Edited by you, first kept from' : 'You, in'} “<bdi>{memory.source.title}</bdi>”
          </a>
          <cite>
            {relativeDay(memory.source.createdAt, now)} {clock(memory.source.createdAt)}
          </cite>
        </p>
      )}
      <h3>Use</h3>
      <dl className={`${styles.facts} ${textStyles.figures}`}>
        <div>
          <dt>Recalled</dt>
          <dd>{memory.usedCount === 0 ? 'not yet' : plural(memory.usedCount, 'time')}</dd>
        </div>
        {memory.lastUsedAt === null ? null : (
          <div>
            <dt>Last</dt>
            <dd>
              {relativeDay(memory.lastUsedAt, now)} {clock(memory.lastUsedAt)}
            </dd>
          </div>
        )}
        <div>
          <dt>Kind</dt>
          <dd>{capital(memory.kind)}</dd>
        </div>
        <div>
          <dt>State</dt>
          <dd>{capital(memory.state)}</dd>
        </div>
        {memory.night === null ? null : (
          <div>
            <dt>Found on</dt>
            <dd>
              <a className={textStyles.link} href={`#/sleep/${memory.night}`}>
                night {memory.night}
              </a>
            </dd>
          </div>
        )}
        <div>
          <dt>In training</dt>
          <dd>never, facts stay out</dd>
        </div>
      </dl>
      {memory.replacedBy === null ? null : (
        <p className={`${textStyles.muted} ${styles.replaced}`}>
          A newer one took its place.{' '}
          <a className={textStyles.link} href={`#/memory/${memory.replacedBy}`}>
            Read it
          </a>
        </p>
      )}
    </aside>
  );
}
