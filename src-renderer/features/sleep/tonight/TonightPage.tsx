import { useEffect, useMemo, useState } from 'react';
import { routeReason } from '../../../../src-shared/words/memory.ts';
import { planSentences } from '../../../../src-shared/words/plan.ts';
import { describeFailure } from '../../../client/index.ts';
import { useApp } from '../../../state/index.ts';
import { plural } from '../../../ui/format.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { Empty, Note } from '../../../ui/note/Note.tsx';
import { LessonRow, type PlannedSpan } from './LessonRow.tsx';
import { TonightSummary } from './TonightSummary.tsx';
import { buttonLook, iconButton } from '../../../ui/button/button.ts';
import pageStyles from '../../../ui/page/page.module.css';
import styles from './TonightPage.module.css';
import textStyles from '../../../ui/text/text.module.css';
import lessonsStyles from './lessons.module.css';

type Plan = Awaited<ReturnType<ReturnType<typeof useApp>['client']['sleep']['plan']>>;
const FIRST_SHOWN = 30;

/** What tonight would teach, before anything has been trained on. */
export function TonightPage() {
  const app = useApp();
  const [plan, setPlan] = useState<Plan | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  useEffect(() => {
    app.client.sleep.plan().then(setPlan, (error: unknown) => setSentence(describeFailure(error).sentence));
  }, [app]);
  const groups = useMemo(() => grouped(plan?.spans ?? []), [plan]);
  const toggle = (message: string, learn: boolean) => {
    setLeft((before) => {
      const next = new Set(before);
      if (learn) next.delete(message);
      else next.add(message);
      return next;
    });
    void app.attempt(() => app.client.chat.setLearn({ message, learn }));
  };
  const shown = all ? groups.lessons : groups.lessons.slice(0, FIRST_SHOWN);
  return (
    <main className={pageStyles.main}>
      <header className={pageStyles.titleBar}>
        <a className={`${iconButton} ${styles.back}`} href="#/sleep" aria-label="Back to Sleep">
          <Icon name="left" />
        </a>
        <h1>Tonight</h1>
      </header>
      <div className={pageStyles.scroll}>
        <div className={pageStyles.content}>
          {sentence === null ? null : (
            <Note icon="attention" bad>
              {sentence}
            </Note>
          )}
          {plan === null ? (
            sentence === null ? (
              <p className={textStyles.muted}>Working out what tonight would do.</p>
            ) : null
          ) : plan.spans.length === 0 ? (
            <Empty title="Nothing to learn yet.">
              Every turn has been learned from, or left out. Talk, and lessons gather here.
            </Empty>
          ) : (
            <>
              <header className={styles.head}>
                <h2 className={textStyles.figures}>
                  {plural(groups.lessons.length, 'lesson')} so far, from {plural(plan.turns, 'turn')}.
                </h2>
                <p>Nothing here has been trained on. Untick what it should not learn; it stays in your chats.</p>
                {plan.night === null ? null : (
                  <p className={`${styles.planned} ${textStyles.figures}`}>{planSentences(plan.night)}</p>
                )}
              </header>
              <div className={styles.columns}>
                <section aria-label="Lessons">
                  <header className={styles.heading}>
                    <h3 className={textStyles.heading}>Lessons</h3>
                    <span className={`${textStyles.caption} ${styles.aside}`}>What you wrote, and why it teaches</span>
                  </header>
                  <ul className={`${lessonsStyles.lessons} ${textStyles.figures}`}>
                    {shown.map((span, index) => (
                      <LessonRow
                        key={index}
                        span={span}
                        learn={!left.has(span.message)}
                        onToggle={(learn) => toggle(span.message, learn)}
                      />
                    ))}
                  </ul>
                  {groups.lessons.length === 0 ? (
                    <p className={textStyles.caption}>Only facts so far. They go to memory, not into the weights.</p>
                  ) : null}
                  {shown.length < groups.lessons.length ? (
                    <button type="button" className={buttonLook('quiet', 'small')} onClick={() => setAll(true)}>
                      Show {groups.lessons.length - shown.length} more
                    </button>
                  ) : null}
                </section>
                <TonightSummary plan={plan} facts={groups.facts} out={groups.out} />
              </div>
            </>
          )}
        </div>
      </div>
    </main>
  );
}

/** A secret is counted, never shown. */
function grouped(spans: readonly PlannedSpan[]): {
  lessons: PlannedSpan[];
  facts: PlannedSpan[];
  out: [string, number][];
} {
  const out = new Map<string, number>();
  for (const span of spans) {
    if (span.label !== 'drop' && span.label !== 'secret') continue;
    const reason = span.label === 'secret' ? 'Secret, withheld' : routeReason(span.reason);
    out.set(reason, (out.get(reason) ?? 0) + 1);
  }
  return {
    lessons: spans.filter((span) => span.label === 'style' || span.label === 'both'),
    facts: spans.filter((span) => span.label === 'fact' || span.label === 'both'),
    out: [...out],
  };
}
