import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/Icon.tsx';
import styles from './Note.module.css';
import textStyles from '../text/text.module.css';
import iconStyles from '../icon/icon.module.css';

/** A sentence in the place where the thing happened, with its way out at the end. */
export function Note({
  icon,
  bad = false,
  children,
  action,
  onAction,
}: {
  icon: IconName;
  bad?: boolean;
  children: ReactNode;
  action?: string | undefined;
  onAction?: (() => void) | undefined;
}) {
  return (
    <div
      className={bad ? `${styles.note} ${styles.failure}` : styles.note}
      data-piece="note"
      role={bad ? 'alert' : undefined}
    >
      <Icon name={icon} />
      <span>{children}</span>
      {action === undefined ? null : (
        <button type="button" className={`${textStyles.link} ${styles.action}`} onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}

/** What a page says when there is nothing to show yet. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg className={iconStyles.glyph} viewBox="0 0 18 18" aria-hidden="true">
        <path d="M1.5 12.5h15" />
        <circle className={iconStyles.filled} cx="9" cy="6.5" r="3.3" />
      </svg>
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}
