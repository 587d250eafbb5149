import type { ModelList } from '../../../../src-shared/contract/index.ts';
import { progressSpoken } from '../../../../src-shared/words/models.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { Section } from '../Line.tsx';
import { ImportModel } from './ImportModel.tsx';
import { ModelEntry } from './ModelEntry.tsx';
import settingsStyles from '../settings.module.css';
import styles from './Models.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** Every model that answers here or could, and where each of them stands. */
export function Models() {
  const list = useValue(useApp().models);
  return (
    <Section
      title="Model"
      lead="Everything you say stays on this computer. All that ever travels is a model on its way here; nothing large is fetched before you ask."
    >
      <p className={textStyles.spoken} role="status">
        {list === null ? '' : progressSpoken(list.models)}
      </p>
      {list === null || list.models.length === 0 ? (
        <p className={`${textStyles.muted} ${settingsStyles.group}`}>Looking at what is here.</p>
      ) : (
        <Shelf list={list} />
      )}
      <ImportModel />
    </Section>
  );
}

function Shelf({ list: { models } }: { list: ModelList }) {
  return (
    <section className={settingsStyles.group} aria-labelledby="models">
      <h3 id="models">Models</h3>
      <p className={textStyles.caption}>
        New chats and the night use the one in use. Each learns for itself: what one has learned, no other knows.
      </p>
      <ul className={styles.list} aria-label="Models">
        {models.map((model) => (
          <ModelEntry key={model.id} model={model} />
        ))}
      </ul>
    </section>
  );
}
