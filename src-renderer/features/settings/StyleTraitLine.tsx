import { styleWhy, styleWords } from '../../../src-shared/words/style.ts';
import type { StyleTrait } from '../../../src-shared/contract/index.ts';
import { useApp } from '../../state/index.ts';
import { ask } from '../../ui/ask.ts';
import { Choice } from '../../ui/control/Choice.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';
import { chatPath } from '../../ui/address.ts';
import { Switch } from '../../ui/control/Switch.tsx';
import { Line } from './Line.tsx';
import { iconButton } from '../../ui/button/button.ts';
import textStyles from '../../ui/text/text.module.css';

const AS_FOUND = '';

/** One trait: what it is and why, and the ways to set it, switch it off or have it counted anew. */
export function StyleTraitLine({ trait }: { trait: StyleTrait }) {
  const { attempt, client } = useApp();
  const name = trait.trait;
  const words = styleWords(trait);
  const source = trait.evidence.find((one) => one.conversation !== null);
  const choices = [
    ...(trait.source === 'user' ? [{ value: AS_FOUND, label: 'As it finds' }] : []),
    ...trait.choices.map((value) => ({ value, label: styleWords({ trait: name, value }) })),
  ];
  const remove = async () => {
    const removed = await ask({
      title: `Remove “${words}”?`,
      sentence:
        'What it counted so far is put aside, and it is counted anew from now. To keep the count and stop telling it, switch it off instead.',
      keep: 'Keep',
      act: 'Remove',
    });
    if (removed) await attempt(() => client.style.remove({ trait: name }));
  };
  return (
    <Line
      label={words}
      note={
        <>
          {trait.off ? 'Switched off. ' : null}
          {styleWhy(trait)}.{' '}
          {source?.conversation == null ? null : (
            <a className={textStyles.link} href={chatPath(source.conversation, source.message)}>
              Read it
            </a>
          )}
        </>
      }
    >
      {choices.length < 2 ? null : (
        <Choice
          label={`Set: ${words}`}
          value={trait.value}
          options={choices}
          onChange={(value) => {
            void attempt(() => client.style.pin({ trait: name, value: value === AS_FOUND ? null : value }));
          }}
        />
      )}
      <Switch
        checked={!trait.off}
        label={words}
        onChange={(on) => {
          void attempt(() => client.style.switch({ trait: name, on }));
        }}
      />
      <button
        type="button"
        className={iconButton}
        aria-label={`Remove: ${words}`}
        title="Remove, and count anew from now"
        onClick={() => {
          void remove();
        }}
      >
        <Icon name="close" />
      </button>
    </Line>
  );
}
