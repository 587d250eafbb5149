import type { CycleDetail } from '../../../src-shared/contract/index.ts';

/** The recipe and its numbers, as they were. */
export function NightSettings({ settings, recipe }: { settings: CycleDetail['settings']; recipe: string }) {
  return (
    <section aria-labelledby="h-set">
      <h2 className="h2" id="h-set">
        Settings
      </h2>
      <table className="plain num">
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
