import { memo, useState } from 'react';
import type { Conversation } from '../../../src-shared/contract/index.ts';
import { useApp } from '../../state/index.ts';
import { Confirm, Dialog } from '../../ui/dialog/Dialog.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';
import { learnEntry } from '../../ui/learnEntry.ts';
import { Menu } from '../../ui/menu/Menu.tsx';
import { DELETE_SENTENCE } from '../../ui/receiptWords.ts';
import { chatPath, go } from '../../ui/address.ts';
import { buttonLook, iconButton } from '../../ui/button/button.ts';
import styles from './ConversationRow.module.css';
import fieldStyles from '../../ui/control/field.module.css';
import dialogStyles from '../../ui/dialog/Dialog.module.css';

/** One conversation: open it, or rename, pin and delete it from its menu (also by a right click). */
export const ConversationRow = memo(function ConversationRow({
  conversation,
  current,
}: {
  conversation: Conversation;
  current: boolean;
}) {
  const { client, attempt, deleteConversation } = useApp();
  const [menu, setMenu] = useState(false);
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null);
  const id = conversation.id;
  const remove = async () => {
    if ((await deleteConversation(id)) && current) go('#/chat');
  };
  return (
    <div
      className={styles.conversation}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenu(true);
      }}
    >
      <a className={styles.link} href={chatPath(id)} aria-current={current ? 'true' : undefined}>
        {conversation.offTheRecord ? <Icon name="offTheRecord" /> : conversation.pinned ? <Icon name="pin" /> : null}
        <span dir="auto">{conversation.title}</span>
      </a>
      <Menu
        open={menu}
        onOpenChange={setMenu}
        trigger={
          <button
            type="button"
            className={`${iconButton} ${styles.more}`}
            aria-label={`More about ${conversation.title}`}
          >
            <Icon name="more" />
          </button>
        }
        entries={[
          { label: 'Rename', onSelect: () => setAsking('rename') },
          {
            label: conversation.pinned ? 'Unpin' : 'Pin',
            onSelect: () => {
              void attempt(() => client.chat.pin({ conversation: id, pinned: !conversation.pinned }));
            },
          },
          ...learnEntry(conversation, (learn) => {
            void attempt(() => client.chat.setLearnAll({ conversation: id, learn }));
          }),
          { label: 'Delete', danger: true, onSelect: () => setAsking('delete') },
        ]}
      />
      {asking === 'rename' ? <Rename conversation={conversation} onClose={() => setAsking(null)} /> : null}
      {asking === 'delete' ? (
        <Confirm
          open
          title={`Delete “${conversation.title}”?`}
          sentence={DELETE_SENTENCE}
          keep="Keep"
          act="Delete"
          onAct={() => {
            void remove();
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
});

function Rename({ conversation, onClose }: { conversation: Conversation; onClose(): void }) {
  const { client, attempt } = useApp();
  const [title, setTitle] = useState(conversation.title);
  const save = async () => {
    if (title.trim() !== '') await attempt(() => client.chat.rename({ conversation: conversation.id, title }));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Rename">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <input
          className={fieldStyles.text}
          aria-label="Title"
          dir="auto"
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
          autoFocus
        />
        <div className={dialogStyles.buttons}>
          <button type="button" className={buttonLook()} onClick={onClose}>
            Keep
          </button>
          <button type="submit" className={buttonLook('primary')}>
            Rename
          </button>
        </div>
      </form>
    </Dialog>
  );
}
