import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { returnFocus } from '../focusPlace.ts';
import { buttonLook } from '../button/button.ts';
import styles from './Dialog.module.css';
import textStyles from '../text/text.module.css';

/**
 * The library remembers what had the focus only after a field with `autoFocus` has taken it; the page's own memory is
 * older.
 */
const giveBackFocus = () => {
  queueMicrotask(() => returnFocus(document));
  return false;
};

/** A floating sheet with a title; Escape and a press outside close it. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  className = styles.dialog,
  hideTitle = false,
  stays = false,
}: {
  open: boolean;
  onClose(): void;
  title: string;
  children: ReactNode;
  className?: string | undefined;
  hideTitle?: boolean;
  /** A press outside does not close it, because something written would be lost. */
  stays?: boolean;
}) {
  return (
    <Base.Root
      open={open}
      disablePointerDismissal={stays}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Popup data-piece="floating" className={`${styles.sheet} ${className}`} finalFocus={giveBackFocus}>
          <Base.Title className={hideTitle ? textStyles.spoken : styles.title} dir="auto">
            {title}
          </Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Asks once before something that cannot be taken back; the safe answer has the focus. */
export function Confirm({
  open,
  title,
  sentence,
  keep,
  act,
  onAct,
  onClose,
  danger = true,
}: {
  open: boolean;
  title: string;
  sentence: string;
  keep: string;
  act: string;
  onAct(): void;
  onClose(): void;
  danger?: boolean;
}) {
  return (
    <AlertDialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.veil} />
        <AlertDialog.Popup
          data-piece="floating"
          className={`${styles.sheet} ${styles.dialog}`}
          finalFocus={giveBackFocus}
        >
          <AlertDialog.Title className={styles.title} dir="auto">
            {title}
          </AlertDialog.Title>
          <AlertDialog.Description>{sentence}</AlertDialog.Description>
          <div className={styles.buttons}>
            <AlertDialog.Close className={buttonLook()}>{keep}</AlertDialog.Close>
            <AlertDialog.Close className={danger ? buttonLook('danger') : buttonLook()} onClick={onAct}>
              {act}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
