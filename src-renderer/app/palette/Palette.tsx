import { Command } from 'cmdk';
import { useEffect, useState } from 'react';
import { useApp, useValue } from '../../state/index.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { relativeDay } from '../../ui/format.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { holds } from '../../ui/plainLetters.ts';
import { chatPath, go } from '../../ui/address.ts';
import { paletteCommands } from './paletteCommands.ts';
import { Snippet } from './Snippet.tsx';
import styles from './Palette.module.css';
import textStyles from '../../ui/text/text.module.css';

const PAUSE_MS = 120;
type Hits = Awaited<ReturnType<ReturnType<typeof useApp>['client']['chat']['search']>>;
type Memories = Awaited<ReturnType<ReturnType<typeof useApp>['client']['memory']['search']>>;

/** Search over commands, chats, messages and memory, from anywhere. */
export function Palette({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Search" hideTitle className={styles.palette}>
      <Search onClose={onClose} />
    </Dialog>
  );
}

function Search({ onClose }: { onClose(): void }) {
  const app = useApp();
  const conversations = useValue(app.conversations) ?? [];
  const status = useValue(app.status);
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<Hits>([]);
  const [memories, setMemories] = useState<Memories>([]);
  const wanted = query.trim();

  useEffect(() => {
    if (wanted === '') {
      setHits([]);
      setMemories([]);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      app.client.chat.search({ query: wanted, limit: 12 }, { signal: abort.signal }).then(setHits, () => {});
      app.client.memory.search({ query: wanted, limit: 4 }, { signal: abort.signal }).then(setMemories, () => {});
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [app, wanted]);

  const matches = (text: string) => holds(text, wanted);
  const commands = paletteCommands(app, status).filter((command) => wanted === '' || matches(command.label));
  const titles = conversations.filter((conversation) => matches(conversation.title)).slice(0, wanted === '' ? 5 : 6);
  const choose = (act: () => void) => () => {
    onClose();
    act();
  };
  const open = (path: string) => choose(() => go(path));
  const now = Date.now();
  return (
    <Command shouldFilter={false} label="Search" loop>
      <div className={styles.search}>
        <Icon name="search" />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder="Search chats, memory and commands"
          dir="auto"
          autoFocus
        />
      </div>
      <Command.List>
        <Command.Empty>Nothing holds “{wanted}”.</Command.Empty>
        {titles.length === 0 ? null : (
          <Command.Group heading="Chats">
            {titles.map((conversation) => (
              <Command.Item
                key={conversation.id}
                value={`chat ${conversation.id}`}
                onSelect={open(chatPath(conversation.id))}
              >
                <Icon name="chat" />
                <span className={textStyles.clipped} dir="auto">
                  {conversation.title}
                </span>
                <span className={styles.aside}>{relativeDay(conversation.updatedAt, now)}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {hits.length === 0 ? null : (
          <Command.Group heading="Messages">
            {hits.map((hit) => (
              <Command.Item
                key={hit.message}
                value={`message ${hit.message}`}
                onSelect={open(chatPath(hit.conversation, hit.message))}
              >
                <Icon name="search" />
                <span className={textStyles.clipped} dir="auto">
                  <Snippet text={hit.snippet} />
                </span>
                <span className={`${styles.aside} ${textStyles.clipped}`} dir="auto">
                  {hit.title}
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {memories.length === 0 ? null : (
          <Command.Group heading="Memory">
            {memories.map(({ memory }) => (
              <Command.Item key={memory.id} value={`memory ${memory.id}`} onSelect={open(`#/memory/${memory.id}`)}>
                <Icon name="memory" />
                <span className={textStyles.clipped} dir="auto">
                  {memory.text}
                </span>
                <span className={styles.aside}>{memory.kind}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {commands.length === 0 ? null : (
          <Command.Group heading="Commands">
            {commands.map((command) => (
              <Command.Item key={command.label} value={`command ${command.label}`} onSelect={choose(command.act)}>
                <Icon name={command.icon} />
                {command.label}
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}
