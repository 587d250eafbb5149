import { useEffect, useState } from 'react';
import type { ChatSamplingChange, Conversation, SamplingInForce } from '../../../../src-shared/contract/index.ts';
import { sampledWords } from '../../../../src-shared/words/answer.ts';
import { describeFailure } from '../../../client/index.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { Choice } from '../../../ui/control/Choice.tsx';
import { SamplingChoice } from '../../../ui/control/SamplingChoice.tsx';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { buttonLook } from '../../../ui/button/button.ts';
import dialogStyles from '../../../ui/dialog/Dialog.module.css';
import styles from './answerer.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** Which model answers in this chat and how it chooses its words; every change acts at once. */
export function AnswersHere({ conversation, onClose }: { conversation: Conversation; onClose(): void }) {
  const app = useApp();
  const [sentence, setSentence] = useState<string | null>(null);
  const { id, sampling } = conversation;
  const change = async (act: () => Promise<Conversation>) => {
    setSentence(null);
    try {
      app.transcripts.setConversation(await act());
    } catch (error) {
      setSentence(describeFailure(error).sentence);
    }
  };
  const setSampling = (next: ChatSamplingChange) =>
    void change(() => app.client.chat.setSampling({ conversation: id, sampling: next }));
  const inForce = useSampling(conversation, setSentence);
  const said = (what: keyof SamplingInForce) => (
    <small className={textStyles.figures}>{inForce === null ? ' ' : sampledWords(inForce[what])}</small>
  );
  const own = sampling.temperature !== null || sampling.topP !== null;
  return (
    <Dialog open onClose={onClose} title="How this chat answers">
      <div className={styles.lines}>
        <div>
          <span>
            Model<small>Another one reads the whole chat anew and has its own nights.</small>
          </span>
          <ModelChoice
            model={conversation.model}
            onChange={(model) => void change(() => app.client.chat.setModel({ conversation: id, model }))}
          />
        </div>
        <div>
          <span>Temperature{said('temperature')}</span>
          <SamplingChoice
            what="temperature"
            value={sampling.temperature}
            none="Not set here"
            onChange={(temperature) => setSampling({ temperature })}
          />
        </div>
        <div>
          <span>Top p{said('topP')}</span>
          <SamplingChoice
            what="topP"
            value={sampling.topP}
            none="Not set here"
            onChange={(topP) => setSampling({ topP })}
          />
        </div>
      </div>
      {sentence === null ? null : (
        <p className={textStyles.loss} role="alert">
          {sentence}
        </p>
      )}
      <div className={dialogStyles.buttons}>
        {own ? (
          <button
            type="button"
            className={buttonLook('quiet')}
            onClick={() => setSampling({ temperature: null, topP: null })}
          >
            Reset the numbers
          </button>
        ) : null}
        <button type="button" className={buttonLook()} onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

/** What is in force in this chat, read again after every change of it; null until it is known. */
function useSampling(
  { id, model, sampling: { temperature, topP } }: Conversation,
  refuse: (sentence: string) => void,
): SamplingInForce | null {
  const { client } = useApp();
  const [inForce, setInForce] = useState<SamplingInForce | null>(null);
  useEffect(() => {
    let gone = false;
    client.chat.sampling({ conversation: id }).then(
      (found) => {
        if (!gone) setInForce(found);
      },
      (error: unknown) => {
        if (!gone) refuse(describeFailure(error).sentence);
      },
    );
    return () => {
      gone = true;
    };
  }, [client, id, model, temperature, topP, refuse]);
  return inForce;
}

const IN_USE = '';

function ModelChoice({ model, onChange }: { model: string | null; onChange(model: string | null): void }) {
  const app = useApp();
  const models = useValue(app.models)?.models ?? [];
  const here = models.filter(({ state }) => state.kind === 'ready');
  const inUse = models.find((one) => one.inUse);
  const gone = model !== null && !here.some(({ id }) => id === model);
  return (
    <Choice
      label="Model"
      value={model ?? IN_USE}
      options={[
        { value: IN_USE, label: inUse === undefined ? 'The one in use' : `The one in use, ${inUse.label}` },
        ...here.map(({ id, label }) => ({ value: id, label })),
        ...(gone
          ? [{ value: model, label: `${models.find(({ id }) => id === model)?.label ?? model}, not here` }]
          : []),
      ]}
      onChange={(next) => onChange(next === IN_USE ? null : next)}
    />
  );
}
