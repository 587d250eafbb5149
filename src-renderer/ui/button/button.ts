import styles from './button.module.css';

type Look = 'primary' | 'quiet' | 'danger' | 'large' | 'small';

/** The class of a button or of a link that looks like one: how loud it is, and how large. */
export const buttonLook = (...looks: Look[]): string => [styles.button, ...looks.map((look) => styles[look])].join(' ');
/** A button that is one icon; it needs a name of its own. */
export const iconButton = styles.icon;
/** Buttons in a row, in as many lines as they need. */
export const buttonRow = styles.group;
