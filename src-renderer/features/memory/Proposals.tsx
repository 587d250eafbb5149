import { useState } from 'react';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { useApp } from '../../state/index.ts';
import { clock, relativeDay } from '../../ui/format.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { buttonLook } from '../../ui/button/button.ts';
import memoryStyles from './memory.module.css';
import styles from './Proposals.module.css';
import textStyles from '../../ui/text/text.module.css';

const FIRST_SHOWN = 5;

/** What was heard, but not surely enough or against your own hand; not used until you say that it is true. */
export function Proposals({
  proposals,
  onEdit,
  onForget,
  onConfirmed,
}: {
  proposals: readonly Memory[];
  onEdit(memory: Memory): void;
  onForget(memory: Memory): void;
  onConfirmed(): void;
}) {
  const app = useApp();
  const [all, setAll] = useState(false);
  const shown = all ? proposals : proposals.slice(0, FIRST_SHOWN);
  const confirm = async (memories: readonly Memory[]) => {
    await app.attempt(() => app.client.memory.confirm({ ids: memories.map((memory) => memory.id) }));
    onConfirmed();
  };
  return (
    <section className={memoryStyles.group} aria-labelledby="to-confirm">
      <h2 id="to-confirm">
        To confirm<small>heard, not used until you say so</small>
        {proposals.length < 2 ? null : (
          <span className={memoryStyles.aside}>
            <button
              type="button"
              className={buttonLook('quiet', 'small')}
              onClick={() => {
                void confirm(proposals);
              }}
            >
              Confirm all {proposals.length}
            </button>
          </span>
        )}
      </h2>
      <ul className={styles.proposals}>
        {shown.map((memory) => (
          <li key={memory.id}>
            <div>
              <p className={memoryStyles.text} dir="auto">
                {memory.text}
              </p>
              <p className={memoryStyles.source}>
                {memory.source === null
                  ? 'Without a source'
                  : `From “\u2068${memory.source.title}\u2069”, ${relativeDay(memory.source.createdAt, Date.now())} ${clock(memory.source.createdAt)}`}
              </p>
            </div>
            <div className={styles.actions}>
              <button
                type="button"
                className={buttonLook('small')}
                onClick={() => {
                  void confirm([memory]);
                }}
              >
                <Icon name="check" />
                True
              </button>
              <button type="button" className={buttonLook('quiet', 'small')} onClick={() => onEdit(memory)}>
                Edit
              </button>
              <button type="button" className={buttonLook('quiet', 'small')} onClick={() => onForget(memory)}>
                Not true
              </button>
            </div>
          </li>
        ))}
        {shown.length < proposals.length ? (
          <li>
            <button type="button" className={textStyles.link} onClick={() => setAll(true)}>
              Show {proposals.length - shown.length} more
            </button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
