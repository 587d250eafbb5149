import type { CycleDetail } from '../../../../src-shared/contract/index.ts';
import { useApp, useValue } from '../../../state/index.ts';
import { ask, undoQuestion } from '../../../ui/ask.ts';
import { nightSpan } from '../../../ui/format.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { eveningOf } from '../history/weeks.ts';
import { buttonLook, iconButton } from '../../../ui/button/button.ts';
import pageStyles from '../../../ui/page/page.module.css';
import styles from './NightBar.module.css';
import textStyles from '../../../ui/text/text.module.css';

/** Which night this is, the nights beside it, and the way back from it. */
export function NightBar({ cycle, detail }: { cycle: number; detail: CycleDetail | null }) {
  const app = useApp();
  const cycles = useValue(app.cycles) ?? [];
  const undo = async () => {
    if (await ask(undoQuestion(cycle))) await app.attempt(() => app.client.sleep.undo());
  };
  const exists = (number: number) => cycles.some((one) => one.number === number);
  const step = (label: string, number: number, icon: 'left' | 'right') =>
    exists(number) ? (
      <a className={iconButton} href={`#/sleep/${number}`} aria-label={label}>
        <Icon name={icon} />
      </a>
    ) : (
      <button type="button" className={iconButton} aria-label={label} disabled>
        <Icon name={icon} />
      </button>
    );
  return (
    <header className={pageStyles.titleBar}>
      <a className={`${iconButton} ${styles.back}`} href="#/sleep" aria-label="Back to Sleep">
        <Icon name="left" />
      </a>
      <h1>Night {cycle}</h1>
      {detail === null ? null : (
        <span className={`${pageStyles.subtitle} ${pageStyles.dispensable} ${textStyles.figures}`}>
          {nightSpan(eveningOf(detail.startedAt), detail.endedAt ?? detail.startedAt)}
        </span>
      )}
      <div className={pageStyles.actions}>
        {step('Previous night', cycle - 1, 'left')}
        {step('Next night', cycle + 1, 'right')}
        {detail?.inUse === true ? (
          <button
            type="button"
            className={buttonLook('small')}
            onClick={() => {
              void undo();
            }}
          >
            <Icon name="undo" />
            Undo this night
          </button>
        ) : null}
      </div>
    </header>
  );
}
