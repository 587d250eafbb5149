import { Choice } from './Choice.tsx';

const VALUES = { temperature: [0, 0.2, 0.5, 0.8, 1, 1.3], topP: [0.5, 0.8, 0.9, 0.95, 1] } as const;
const LABELS = { temperature: 'Temperature', topP: 'Top p' } as const;
const NONE = 'none';

/** A number of one's own, or none: then somebody else says it, and `none` says who. */
export function SamplingChoice({
  what,
  value,
  none,
  onChange,
}: {
  what: keyof typeof VALUES;
  value: number | null;
  none: string;
  onChange(value: number | null): void;
}) {
  const values: readonly number[] = VALUES[what];
  const all = value === null || values.includes(value) ? values : [...values, value].toSorted((a, b) => a - b);
  return (
    <Choice
      label={LABELS[what]}
      value={value === null ? NONE : String(value)}
      options={[{ value: NONE, label: none }, ...all.map((one) => ({ value: String(one), label: String(one) }))]}
      onChange={(next) => onChange(next === NONE ? null : Number(next))}
    />
  );
}
