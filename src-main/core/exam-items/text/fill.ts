import { type DraftContext, type Wordings, worded } from '../items/draft.ts';

export type Fillings = Readonly<Record<string, string | number>>;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The wording with each `{name}` replaced by its value, `{Name}` by the same with a capital; a name without a value is
 * an error.
 */
export function fill(wording: string, values: Fillings): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (values[name] !== undefined) return String(values[name]);
    const value = values[name.charAt(0).toLowerCase() + name.slice(1)];
    if (value === undefined) throw new RangeError(`No value for {${name}} in "${wording}".`);
    return capitalised(String(value));
  });
}

/** A sentence in a wording of the context's split, its gaps filled. */
export function said(context: DraftContext, wordings: Wordings<string>, values: Fillings): string {
  return fill(worded(context, wordings), values);
}
