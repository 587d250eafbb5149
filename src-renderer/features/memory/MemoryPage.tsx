import { useMemo, useState } from 'react';
import type { Memory } from '../../../src-shared/contract/index.ts';
import { FORGOTTEN_SENTENCE } from '../../../src-shared/words/memory.ts';
import { useApp, useValue } from '../../state/index.ts';
import { Confirm } from '../../ui/dialog/Dialog.tsx';
import { plural } from '../../ui/format.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { Note } from '../../ui/note/Note.tsx';
import { go } from '../../ui/address.ts';
import { Segmented } from '../../ui/control/Segmented.tsx';
import { MemoryDetails } from './MemoryDetails.tsx';
import { memoryFilters, NothingRemembered } from './MemoryFilters.tsx';
import { MemoryRows } from './MemoryRows.tsx';
import { FORGET_SENTENCE } from './memoryWords.ts';
import { Proposals } from './Proposals.tsx';
import { type Filter, useMemories } from './useMemories.ts';
import { WriteMemory } from './WriteMemory.tsx';
import { cutAt } from '../../../src-shared/graphemes.ts';
import { buttonLook, iconButton } from '../../ui/button/button.ts';
import pageStyles from '../../ui/page/page.module.css';
import textStyles from '../../ui/text/text.module.css';
import styles from './MemoryPage.module.css';

/** Everything it remembers, to read, correct and forget. */
export function MemoryPage({ selected }: { selected: string | null }) {
  const app = useApp();
  const counts = useValue(app.counts);
  const refusal = useValue(app.refusal);
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [forgetting, setForgetting] = useState<readonly Memory[]>([]);
  const [writing, setWriting] = useState<Memory | 'new' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { memories, sentence, reload } = useMemories(filter, query);
  const proposals = useMemo(() => (memories ?? []).filter((memory) => memory.state === 'proposed'), [memories]);
  const known = useMemo(
    () =>
      (memories ?? []).filter(
        (memory) => memory.state !== 'proposed' && (filter !== 'all' || query !== '' || memory.state === 'active'),
      ),
    [memories, filter, query],
  );
  const open = memories?.find((memory) => memory.id === selected) ?? null;
  const chosen = (memories ?? []).filter((memory) => ticked.has(memory.id));

  const forget = async () => {
    const done = await app.attempt(() => app.client.memory.forget({ ids: forgetting.map((memory) => memory.id) }));
    if (done === null) return;
    setSaid(FORGOTTEN_SENTENCE);
    setTicked(new Set());
    if (forgetting.some((memory) => memory.id === selected)) go('#/memory');
    reload();
  };
  const pin = async (memory: readonly Memory[], pinned: boolean) => {
    await app.attempt(() => app.client.memory.pin({ ids: memory.map((one) => one.id), pinned }));
    reload();
  };
  const total = counts === null ? null : counts.active + counts.proposed;
  return (
    <main className={pageStyles.main}>
      <header className={pageStyles.titleBar}>
        <h1>Memory</h1>
        {total === null ? null : (
          <span className={`${pageStyles.subtitle} ${pageStyles.dispensable} ${textStyles.figures}`}>
            {plural(total, 'memory', 'memories')}, all of them readable here
          </span>
        )}
        <div className={pageStyles.actions}>
          <button type="button" className={buttonLook('quiet', 'small')} onClick={() => setWriting('new')}>
            <Icon name="plus" />
            Write one
          </button>
        </div>
      </header>
      <div className={styles.columns} data-open={open === null ? undefined : ''}>
        <div className={styles.list}>
          <div className={styles.tools}>
            <label className={styles.search}>
              <Icon name="search" />
              <input
                type="search"
                aria-label="Search memory"
                placeholder="Search by meaning or word"
                dir="auto"
                value={query}
                onChange={(event) => setQuery(event.target.value)}
              />
            </label>
            <Segmented
              label="Show"
              value={filter}
              onChange={(next) => {
                setFilter(next);
                setTicked(new Set());
              }}
              options={memoryFilters(counts)}
            />
          </div>
          {refusal === null ? null : (
            <Note icon="attention" bad>
              {refusal.sentence}
            </Note>
          )}
          {sentence === null ? null : (
            <Note icon="attention" bad>
              {sentence}
            </Note>
          )}
          {said === null ? null : (
            <Note icon="check" action="Close" onAction={() => setSaid(null)}>
              {said}
            </Note>
          )}
          {memories !== null && memories.length === 0 ? <NothingRemembered filter={filter} query={query} /> : null}
          {proposals.length === 0 ? null : (
            <Proposals
              proposals={proposals}
              onEdit={setWriting}
              onForget={(memory) => setForgetting([memory])}
              onConfirmed={reload}
            />
          )}
          {known.length === 0 ? null : (
            <MemoryRows
              memories={known}
              searched={query.trim() !== ''}
              filter={filter}
              selected={selected}
              ticked={ticked}
              onTick={setTicked}
            />
          )}
        </div>
        {open === null ? null : (
          <MemoryDetails
            memory={open}
            onEdit={() => setWriting(open)}
            onForget={() => setForgetting([open])}
            onPin={() => {
              void pin([open], !open.pinned);
            }}
          />
        )}
      </div>
      {chosen.length === 0 ? null : (
        <div className={`${styles.selection} ${textStyles.figures}`} role="toolbar" aria-label="Selection">
          <b>{chosen.length} selected</b>
          <button
            type="button"
            className={buttonLook('quiet', 'small')}
            onClick={() => {
              void pin(chosen, !chosen.every((memory) => memory.pinned));
            }}
          >
            {chosen.every((memory) => memory.pinned) ? 'Unpin' : 'Pin'}
          </button>
          <button type="button" className={buttonLook('quiet', 'small')} onClick={() => setForgetting(chosen)}>
            Forget
          </button>
          <button
            type="button"
            className={iconButton}
            aria-label="Clear selection"
            onClick={() => setTicked(new Set())}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      <Confirm
        open={forgetting.length > 0}
        title={
          forgetting.length === 1
            ? `Forget “${cutAt(forgetting[0]?.text ?? '', 120)}”?`
            : `Forget ${forgetting.length} memories?`
        }
        sentence={FORGET_SENTENCE}
        keep="Keep"
        act="Forget"
        onAct={() => {
          void forget();
        }}
        onClose={() => setForgetting([])}
      />
      {writing === null ? null : (
        <WriteMemory
          memory={writing === 'new' ? null : writing}
          onClose={() => {
            setWriting(null);
            reload();
          }}
        />
      )}
    </main>
  );
}
