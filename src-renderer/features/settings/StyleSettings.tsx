import { useState } from 'react';
import { describeFailure } from '../../client/index.ts';
import { useApp, useValue } from '../../state/index.ts';
import { ask } from '../../ui/ask.ts';
import { cutAt } from '../../../src-shared/graphemes.ts';
import { Icon } from '../../ui/icon/Icon.tsx';
import { TextDialog } from '../../ui/dialog/TextDialog.tsx';
import { Line, Section } from './Line.tsx';
import { StyleTraitLine } from './StyleTraitLine.tsx';
import { buttonLook, iconButton } from '../../ui/button/button.ts';
import settingsStyles from './settings.module.css';
import textStyles from '../../ui/text/text.module.css';

/** The style card: what it believes you like, why, and what of it is told to the model. */
export function StyleSettings() {
  const app = useApp();
  const card = useValue(app.style);
  const [writing, setWriting] = useState(false);
  if (card === null) return null;
  const add = async (text: string): Promise<string | null> => {
    if (text.trim() === '') return 'A wish needs at least one word.';
    try {
      await app.client.style.addWish({ text });
      return null;
    } catch (error) {
      return describeFailure(error).sentence;
    }
  };
  const forget = async (wish: { memory: string; text: string }) => {
    const removed = await ask({
      title: `Remove “${cutAt(wish.text, 120)}”?`,
      sentence: 'It is told with no message from now on, and its text leaves memory. You can write it again.',
      keep: 'Keep',
      act: 'Remove',
    });
    if (removed) await app.attempt(() => app.client.memory.forget({ ids: [wish.memory] }));
  };
  return (
    <Section
      title="Your style"
      lead="How you like answers, read from what you said and did. It is told with every message, and it is what a night teaches."
    >
      <section className={settingsStyles.group} aria-labelledby="style-found">
        <h3 id="style-found">What it found</h3>
        {card.traits.length === 0 ? (
          <p className={`${textStyles.caption} ${settingsStyles.note}`}>
            Nothing yet. Say how you like answers, as in “shorter, please”. Thumbs, edited questions and answers asked
            again count too, once there are a few.
          </p>
        ) : (
          card.traits.map((trait) => <StyleTraitLine key={trait.trait} trait={trait} />)
        )}
      </section>
      {card.wishes.length === 0 ? null : (
        <section className={settingsStyles.group} aria-labelledby="style-wishes">
          <h3 id="style-wishes">In your words</h3>
          {card.wishes.map((wish) => (
            <Line key={wish.memory} label={wish.text}>
              <button
                type="button"
                className={iconButton}
                aria-label={`Remove: ${wish.text}`}
                title="Remove"
                onClick={() => void forget(wish)}
              >
                <Icon name="close" />
              </button>
            </Line>
          ))}
        </section>
      )}
      <p className={`${textStyles.caption} ${settingsStyles.note}`}>
        <button type="button" className={buttonLook('small')} onClick={() => setWriting(true)}>
          <Icon name="plus" />
          Add a wish
        </button>
      </p>
      <section className={settingsStyles.group} aria-labelledby="style-reads">
        <h3 id="style-reads">What the model reads</h3>
        <p className={`${textStyles.caption} ${settingsStyles.note}`} dir="auto">
          {card.text === '' ? 'Nothing about style.' : card.text}
        </p>
      </section>
      {writing ? (
        <TextDialog
          title="Add a wish"
          label="Wish"
          initial=""
          placeholder="Explain with an example."
          save={add}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </Section>
  );
}
