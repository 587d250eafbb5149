import type { ReactNode } from 'react';
import styles from './Line.module.css';

/** One setting: its words on the left, its control on the right. */
export function Line({ label, note, children }: { label: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <span>
        <bdi>{label}</bdi>
        {note === undefined ? null : <small>{note}</small>}
      </span>
      {children}
    </div>
  );
}

export function Section({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      <p className={styles.lead}>{lead}</p>
      {children}
    </>
  );
}
