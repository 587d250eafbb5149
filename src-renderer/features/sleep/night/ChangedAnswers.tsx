import { useState } from 'react';
import type { CycleDetail } from '../../../../src-shared/contract/index.ts';
import { AnswerDiff } from '../../../ui/answer-diff/AnswerDiff.tsx';
import { plural } from '../../../ui/format.ts';
import { Segmented } from '../../../ui/control/Segmented.tsx';
import { taskName } from '../../../../src-shared/words/exam.ts';
import { changeSentence } from './nightWords.ts';
import pageStyles from '../../../ui/page/page.module.css';
import textStyles from '../../../ui/text/text.module.css';
import styles from './ChangedAnswers.module.css';

type Answer = CycleDetail['changedAnswers'][number];
type Filter = 'all' | 'gained' | 'lost';

const gained = (answer: Answer) => !answer.beforeCorrect && answer.afterCorrect;
const lost = (answer: Answer) => answer.beforeCorrect && !answer.afterCorrect;
const grade = (correct: boolean) => (correct ? 'right' : 'wrong');

/** The answers that differ, each as a comparison of the two. */
export function ChangedAnswers({ answers }: { answers: readonly Answer[] }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = answers.filter((answer) => filter === 'all' || (filter === 'gained' ? gained(answer) : lost(answer)));
  const answer = shown.find((one) => one.item === chosen) ?? shown[0] ?? null;
  return (
    <section className={pageStyles.section} aria-labelledby="h-d">
      <header>
        <h2 id="h-d">Changed answers</h2>
        <span className={`${textStyles.faint} ${textStyles.figures}`}>
          {changeSentence({
            changed: answers.length,
            gained: answers.filter(gained).length,
            lost: answers.filter(lost).length,
          })}
        </span>
        <span className={pageStyles.aside}>
          <Segmented
            label="Show"
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'all', label: `All ${answers.length}` },
              { value: 'gained', label: 'Gained' },
              { value: 'lost', label: 'Lost' },
            ]}
          />
        </span>
      </header>
      {answer === null ? (
        <p className={textStyles.caption}>None.</p>
      ) : (
        <div className={styles.answers}>
          <ul className={styles.list} aria-label={`Changed answers, ${plural(shown.length, 'answer')}`}>
            {shown.map((one) => (
              <li key={one.item}>
                <button
                  type="button"
                  className={lost(one) ? styles.lost : undefined}
                  aria-pressed={one === answer}
                  onClick={() => setChosen(one.item)}
                >
                  <b>{gained(one) ? '+' : lost(one) ? '−' : '·'}</b>
                  <span>
                    {taskName(one.task)}{' '}
                    <span className={`${textStyles.faint} ${textStyles.figures}`}>
                      {one.item.replace(/^.*?[-:/](?=[^-:/]*$)/, '')}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <AnswerDiff
            prompt={answer.prompt}
            reference={answer.reference}
            sides={[
              { heading: `Before, ${grade(answer.beforeCorrect)}`, reply: answer.before },
              { heading: `After, ${grade(answer.afterCorrect)}`, reply: answer.after },
            ]}
          />
        </div>
      )}
    </section>
  );
}
