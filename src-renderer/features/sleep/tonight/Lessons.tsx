import { useEffect, useState } from 'react';
import { describeFailure } from '../../../client/index.ts';
import { useApp } from '../../../state/index.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { chatPath } from '../../../ui/address.ts';
import { buttonLook } from '../../../ui/button/button.ts';
import dialogStyles from '../../../ui/dialog/Dialog.module.css';
import lessonsStyles from './lessons.module.css';
import textStyles from '../../../ui/text/text.module.css';

type Examples = Awaited<ReturnType<ReturnType<typeof useApp>['client']['sleep']['examples']>>;
const FIRST_SHOWN = 60;

/** The lessons of a night, word for word. */
export function Lessons({ cycle, onClose }: { cycle: number; onClose(): void }) {
  const { client } = useApp();
  const [examples, setExamples] = useState<Examples | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    client.sleep
      .examples({ cycle })
      .then(setExamples, (error: unknown) => setSentence(describeFailure(error).sentence));
  }, [client, cycle]);
  const shown = all ? (examples ?? []) : (examples?.slice(0, FIRST_SHOWN) ?? []);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Lessons of night ${cycle}`}
      className={`${dialogStyles.dialog} ${dialogStyles.wide}`}
    >
      {sentence === null ? null : <p>{sentence}</p>}
      {examples !== null && examples.length === 0 ? <p>It kept no lessons.</p> : null}
      <ul className={`${lessonsStyles.lessons} ${lessonsStyles.readOnly}`}>
        {shown.map((example, index) => (
          <li key={index}>
            <div>
              <p className={lessonsStyles.question} dir="auto">
                {example.prompt}
              </p>
              <p className={lessonsStyles.answer} dir="auto">
                {example.target}
              </p>
              <p className={lessonsStyles.reason}>
                {example.kind === 'replay' ? 'Rehearsal' : example.kind === 'raw' ? 'Raw conversation' : 'Your style'}
                {example.split === 'validation' ? ', held out' : ''}
                {example.conversation === null ? (
                  ''
                ) : (
                  <>
                    .{' '}
                    <a className={textStyles.link} href={chatPath(example.conversation)}>
                      Where it comes from
                    </a>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {examples !== null && shown.length < examples.length ? (
        <button type="button" className={buttonLook('quiet', 'small')} onClick={() => setAll(true)}>
          Show {examples.length - shown.length} more
        </button>
      ) : null}
      <div className={dialogStyles.buttons}>
        <button type="button" className={buttonLook()} onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
