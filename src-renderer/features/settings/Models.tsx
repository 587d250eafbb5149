import { useEffect, useState } from 'react';
import { modelSentence } from '../../../src-shared/words/system.ts';
import { describeFailure } from '../../client/index.ts';
import { useApp, useValue } from '../../state/index.ts';
import { bytes, count } from '../../ui/format.ts';
import { Section } from './Line.tsx';
import { RadioCards } from './RadioCards.tsx';
import settingsStyles from './settings.module.css';
import textStyles from '../../ui/text/text.module.css';

type Models = Awaited<ReturnType<ReturnType<typeof useApp>['client']['system']['models']>>;

/** Which model answers. The demo says that it is one. */
export function Models() {
  const app = useApp();
  const health = useValue(app.health);
  const [models, setModels] = useState<Models | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  useEffect(() => {
    app.client.system.models().then(setModels, (error: unknown) => setSentence(describeFailure(error).sentence));
  }, [app]);
  const choose = async (name: string) => {
    await app.attempt(() => app.client.system.chooseModel({ name }));
  };
  return (
    <Section
      title="Model"
      lead="Everything happens on this computer. The only thing that ever travels is a model you choose to download."
    >
      <section className={settingsStyles.group}>
        <h3 id="model">Answers come from</h3>
        {sentence === null ? null : <p className={textStyles.muted}>{sentence}</p>}
        {models === null ? null : (
          <RadioCards
            label="Model"
            value={health?.model.name ?? ''}
            onChange={(name) => {
              void choose(name);
            }}
            options={models.map((model) => ({
              value: model.name,
              title: model.label,
              sentence: modelSentence(model),
              aside: model.bytes > 0 ? bytes(model.bytes) : '',
              disabled: !model.installed,
            }))}
          />
        )}
        {health === null ? null : (
          <p className={`${textStyles.caption} ${settingsStyles.note} ${textStyles.figures}`}>
            {health.model.loaded ? 'Loaded' : 'Not loaded yet'}.{' '}
            {health.model.parameters === null
              ? ''
              : `${count(Math.round(health.model.parameters / 1e5) / 10)} million parameters. `}
            It reads {count(health.model.contextSize)} tokens at once.
          </p>
        )}
      </section>
    </Section>
  );
}
