import { useState } from 'react';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { plural, relativeDay } from '../../ui/format.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { originWords, usesPerDay } from './memoryWords.ts';
import type { Filter } from './useMemories.ts';
import { cutAt } from '../../../src-shared/graphemes.ts';
import { buttonLook } from '../../ui/button/button.ts';
import memoryStyles from './memory.module.css';
import textStyles from '../../ui/text/text.module.css';
import styles from './MemoryRows.module.css';
import fieldStyles from '../../ui/control/field.module.css';

const FIRST_SHOWN = 100;

/** The list, with a mark for each day a memory was used. */
export function MemoryRows({
  memories,
  searched,
  filter,
  selected,
  ticked,
  onTick,
}: {
  memories: readonly Memory[];
  searched: boolean;
  filter: Filter;
  selected: string | null;
  ticked: ReadonlySet<string>;
  onTick(ticked: ReadonlySet<string>): void;
}) {
  const [all, setAll] = useState(false);
  const now = Date.now();
  const shown = all ? memories : memories.slice(0, FIRST_SHOWN);
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    onTick(next);
  };
  return (
    <section className={memoryStyles.group} aria-labelledby="known">
      <h2 id="known">
        {searched ? 'Found' : filter === 'replaced' ? 'Replaced' : filter === 'forgotten' ? 'Forgotten' : 'Known'}
        <small>{searched ? 'closest first' : ''}</small>
        <span className={`${memoryStyles.aside} ${memoryStyles.usage} ${textStyles.caption}`}>Used, last 14 days</span>
      </h2>
      <ul className={styles.memories} aria-label="Memories">
        {shown.map((memory) => (
          <li key={memory.id} data-selected={memory.id === selected ? '' : undefined}>
            <input
              className={fieldStyles.checkbox}
              type="checkbox"
              checked={ticked.has(memory.id)}
              aria-label={`Select: ${cutAt(memory.text, 80)}`}
              disabled={memory.state === 'forgotten'}
              onChange={(event) => tick(memory.id, event.target.checked)}
            />
            <a
              href={memory.id === selected ? '#/memory' : `#/memory/${memory.id}`}
              aria-current={memory.id === selected ? 'true' : undefined}
            >
              <span className={memoryStyles.text} dir="auto">
                {memory.pinned ? <Icon name="pin" className={styles.pinned} /> : null}
                {memory.state === 'forgotten' ? (
                  <span className={textStyles.faint}>The text is gone.</span>
                ) : (
                  memory.text
                )}
              </span>
              <span className={memoryStyles.source}>{originWords(memory, now)}</span>
            </a>
            <Spark uses={usesPerDay(memory.uses, now)} />
            <p className={`${styles.uses} ${textStyles.figures}`}>
              {memory.usedCount === 0 ? 'not yet' : plural(memory.usedCount, 'time')}
              <small>{memory.lastUsedAt === null ? 'new' : relativeDay(memory.lastUsedAt, now)}</small>
            </p>
          </li>
        ))}
      </ul>
      {shown.length < memories.length ? (
        <button type="button" className={buttonLook('quiet', 'small')} onClick={() => setAll(true)}>
          Show {memories.length - shown.length} more
        </button>
      ) : null}
    </section>
  );
}

function Spark({ uses }: { uses: readonly number[] }) {
  return (
    <svg className={styles.spark} viewBox="0 0 128 20" aria-hidden="true">
      {uses.map((count, day) => {
        const height = count === 0 ? 1 : Math.min(16, count * 4);
        return (
          <rect
            key={day}
            className={count === 0 ? styles.unused : undefined}
            x={2 + day * 9}
            y={18 - height}
            width="5"
            height={height}
            rx="1"
          />
        );
      })}
    </svg>
  );
}
