import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import styles from './Menu.module.css';
import textStyles from '../text/text.module.css';

export interface MenuEntry {
  label: string;
  onSelect(): void;
  danger?: boolean;
  detail?: string;
}

/** A menu behind a button. `open` may be driven from outside, for example by a right click. */
export function Menu({
  trigger,
  entries,
  open,
  onOpenChange,
  align = 'end',
}: {
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  open?: boolean;
  onOpenChange?(open: boolean): void;
  align?: 'start' | 'center' | 'end';
}) {
  const controlled = open === undefined ? {} : { open };
  return (
    <Base.Root {...controlled} onOpenChange={(next) => onOpenChange?.(next)} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={4} align={align}>
          <Base.Popup data-piece="floating" className={styles.menu}>
            {entries.map((entry) => (
              <Base.Item
                key={entry.label}
                className={entry.danger === true ? textStyles.loss : undefined}
                onClick={entry.onSelect}
              >
                {entry.label}
                {entry.detail === undefined ? null : <small>{entry.detail}</small>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
