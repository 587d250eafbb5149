import { Switch as Base } from '@base-ui/react/switch';
import styles from './Switch.module.css';

/** An on-off setting that acts at once. */
export function Switch({
  checked,
  onChange,
  label,
  disabled = false,
}: {
  checked: boolean;
  onChange(checked: boolean): void;
  label: string;
  disabled?: boolean;
}) {
  return (
    <Base.Root
      className={styles.switch}
      checked={checked}
      onCheckedChange={(next) => onChange(next)}
      aria-label={label}
      disabled={disabled}
    />
  );
}
