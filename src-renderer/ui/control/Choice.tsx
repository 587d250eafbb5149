import { Icon } from '../icon/Icon.tsx';
import styles from './Choice.module.css';
import textStyles from '../text/text.module.css';

/** A short list of values behind one button; the platform's own picker. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { value: NoInfer<T>; label: string }[];
  onChange(value: NoInfer<T>): void;
}) {
  return (
    <span className={`${styles.choice} ${textStyles.figures}`}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
