import type { CycleDetail } from '../../../../src-shared/contract/index.ts';
import textStyles from '../../../ui/text/text.module.css';
import styles from './NightSettings.module.css';

/** The recipe and its numbers, as they were. */
export function NightSettings({ settings, recipe }: { settings: CycleDetail['settings']; recipe: string }) {
  return (
    <section aria-labelledby="h-set">
      <h2 className={textStyles.heading} id="h-set">
        Settings
      </h2>
      <table className={`${styles.table} ${textStyles.figures}`}>
        <tbody>
          <tr>
            <th scope="row">recipe</th>
            <td>{recipe}</td>
          </tr>
          {Object.entries(settings)
            .filter(([name]) => name !== 'recipe')
            .map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{String(value).replace('-', '−')}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
