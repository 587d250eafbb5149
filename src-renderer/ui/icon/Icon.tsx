import iconStyles from './icon.module.css';
import { iconShapes, type IconName } from './iconShapes.tsx';

/** A 16-unit line icon; always decorative, its control carries the name. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg
      className={className === undefined ? iconStyles.icon : `${iconStyles.icon} ${className}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {iconShapes[name]}
    </svg>
  );
}

export type { IconName };
