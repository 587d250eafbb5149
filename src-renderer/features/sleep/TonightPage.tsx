import { useEffect, useMemo, useState } from 'react';
import { describeFailure } from '../../client/index.ts';
import { useApp } from '../../state/index.ts';
import { plural } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Empty, Note } from '../../ui/Note.tsx';
import { LessonRow, type PlannedSpan } from './LessonRow.tsx';
import { TonightSummary } from './TonightSummary.tsx';

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
    <main className="main v-tonight">
      <header className="bar">
        <a className="ib back" href="#/sleep" aria-label="Back to Sleep">
          <Icon name="left" />
        </a>
        <h1>Tonight</h1>
      </header>
      <div className="scroll">
        <div className="page">
          {sentence === null ? null : (
            <Note icon="attention" bad>
              {sentence}
            </Note>
          )}
          {plan === null ? null : plan.spans.length === 0 ? (
            <Empty title="Nothing to learn yet.">
              Every turn has been learned from, or left out. Talk, and lessons gather here.
            </Empty>
          ) : (
            <>
              <header className="head">
                <h2 className="num">
                  {plural(groups.lessons.length, 'lesson')} so far, from {plural(plan.turns, 'turn')}.
                </h2>
                <p>Nothing here has been trained on. Untick what it should not learn; it stays in your chats.</p>
              </header>
              <div className="two">
                <section aria-label="Lessons">
                  <header className="line-head">
                    <h3 className="h2">Lessons</h3>
                    <span className="cap end">What you wrote, and why it teaches</span>
                  </header>
                  <ul className="ls num">
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
                    <p className="cap">Only facts so far. They go to memory, not into the weights.</p>
                  ) : null}
                  {shown.length < groups.lessons.length ? (
                    <button type="button" className="btn quiet sm" onClick={() => setAll(true)}>
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
    const reason = span.label === 'secret' ? 'Secret, withheld' : span.reason;
    out.set(reason, (out.get(reason) ?? 0) + 1);
  }
  return {
    lessons: spans.filter((span) => span.label === 'style' || span.label === 'both'),
    facts: spans.filter((span) => span.label === 'fact' || span.label === 'both'),
    out: [...out],
  };
}
