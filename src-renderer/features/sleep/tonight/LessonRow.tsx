import type { RoutedSpan } from '../../../../src-shared/contract/index.ts';
import { chatPath } from '../../../ui/address.ts';
import { routeReason } from '../../../../src-shared/words/memory.ts';
import { cutAt } from '../../../../src-shared/graphemes.ts';
import lessonsStyles from './lessons.module.css';
import fieldStyles from '../../../ui/control/field.module.css';
import textStyles from '../../../ui/text/text.module.css';

export type PlannedSpan = RoutedSpan & { conversation: string; title: string; message: string };

/** One planned lesson with its reason and its source; unticked, its message is not learned from. */
export function LessonRow({
  span,
  learn,
  onToggle,
}: {
  span: PlannedSpan;
  learn: boolean;
  onToggle(learn: boolean): void;
}) {
  return (
    <li className={learn ? undefined : lessonsStyles.leftOut}>
      <input
        className={fieldStyles.checkbox}
        type="checkbox"
        checked={learn}
        aria-label={`Learn: ${cutAt(span.text, 80)}`}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <div>
        <p className={lessonsStyles.answer} dir="auto">
          {span.text}
        </p>
        <p className={lessonsStyles.reason}>
          {routeReason(span.reason)}{' '}
          <a className={textStyles.link} href={chatPath(span.conversation, span.message)}>
            “<bdi>{span.title}</bdi>”
          </a>
        </p>
      </div>
    </li>
  );
}
