import { useState } from 'react';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { useApp } from '../../state/index.ts';
import { clock, relativeDay } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';

const FIRST_SHOWN = 5;

/** What a night found; not used until you say that it is true. */
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
    <section className="grp" aria-labelledby="to-confirm">
      <h2 id="to-confirm">
        To confirm<small>found by a night, not used until you say so</small>
        {proposals.length < 2 ? null : (
          <span className="end">
            <button
              type="button"
              className="btn quiet sm"
              onClick={() => {
                void confirm(proposals);
              }}
            >
              Confirm all {proposals.length}
            </button>
          </span>
        )}
      </h2>
      <ul className="prop">
        {shown.map((memory) => (
          <li key={memory.id}>
            <div>
              <p className="t">{memory.text}</p>
              <p className="s">
                {memory.source === null
                  ? 'Without a source'
                  : `From “${memory.source.title}”, ${relativeDay(memory.source.createdAt, Date.now())} ${clock(memory.source.createdAt)}`}
              </p>
            </div>
            <div className="acts">
              <button
                type="button"
                className="btn sm"
                onClick={() => {
                  void confirm([memory]);
                }}
              >
                <Icon name="check" />
                True
              </button>
              <button type="button" className="btn quiet sm" onClick={() => onEdit(memory)}>
                Edit
              </button>
              <button type="button" className="btn quiet sm" onClick={() => onForget(memory)}>
                Not true
              </button>
            </div>
          </li>
        ))}
        {shown.length < proposals.length ? (
          <li className="rest">
            <button type="button" className="link" onClick={() => setAll(true)}>
              Show {proposals.length - shown.length} more
            </button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
