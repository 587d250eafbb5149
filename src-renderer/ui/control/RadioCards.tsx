import { type ReactNode, useId } from 'react';
import styles from './RadioCards.module.css';
import textStyles from '../text/text.module.css';

export interface Card<T extends string> {
  value: T;
  title: string;
  sentence: string;
  /** Beside it, at the end: a number, or how large it is. */
  aside?: ReactNode;
  disabled?: boolean;
}

/** One of a few, each with a sentence about what it means. */
export function RadioCards<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly Card<T>[];
  onChange(value: T): void;
}) {
  const name = useId();
  return (
    <div className={styles.cards} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label
          key={option.value}
          data-on={option.value === value ? '' : undefined}
          data-off={option.disabled === true ? '' : undefined}
        >
          <input
            className={textStyles.spoken}
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled === true}
            onChange={() => onChange(option.value)}
          />
          <i />
          <span>
            <b>{option.title}</b>
            <p>{option.sentence}</p>
          </span>
          <em className={textStyles.figures}>{option.aside ?? ''}</em>
        </label>
      ))}
    </div>
  );
}
