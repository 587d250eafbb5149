import type { Message } from '../../../../src-shared/contract/index.ts';
import { useApp } from '../../../state/index.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { iconButton } from '../../../ui/button/button.ts';
import styles from './Versions.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** The way to the other answers to a question, or to its other wordings; nothing where there is one only. */
export function Versions({ message }: { message: Message }) {
  const { transcripts, attempt } = useApp();
  const { versions } = message;
  const at = versions.indexOf(message.id);
  if (versions.length < 2) return null;
  const button = (name: 'left' | 'right', label: string, version: string | undefined) => (
    <button
      type="button"
      className={iconButton}
      aria-label={label}
      title={label}
      // Not `disabled`: the focus would be lost at either end.
      aria-disabled={version === undefined}
      onClick={() => {
        if (version !== undefined) void attempt(() => transcripts.choose(version));
      }}
    >
      <Icon name={name} />
    </button>
  );
  return (
    <span className={`${styles.versions} ${textStyles.figures}`} role="group" aria-label="Versions">
      {button('left', 'Previous version', versions[at - 1])}
      {at + 1} of {versions.length}
      {button('right', 'Next version', versions[at + 1])}
    </span>
  );
}
