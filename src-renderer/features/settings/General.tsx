import { useEffect, useState } from 'react';
import { MOST_CHARACTERS } from '../../../src-shared/contract/vocabulary.ts';
import { Choice } from '../../ui/control/Choice.tsx';
import { SamplingChoice } from '../../ui/control/SamplingChoice.tsx';
import { Line, Section } from './Line.tsx';
import { useSettings } from './useSettings.ts';
import settingsStyles from './settings.module.css';
import fieldStyles from '../../ui/control/field.module.css';
import textStyles from '../../ui/text/text.module.css';

const PAUSE_MS = 600;
const ADVISED = 'As the model’s makers advise';
const LENGTHS = [128, 256, 512, 1024, 2048, 4096];

/** The rules it always reads, and how it chooses words. */
export function General() {
  const { settings, update } = useSettings();
  const [prompt, setPrompt] = useState(settings.systemPrompt);
  useEffect(() => {
    if (prompt === settings.systemPrompt) return;
    const timer = setTimeout(() => {
      void update({ systemPrompt: prompt });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [prompt, settings.systemPrompt, update]);
  const { temperature, topP, maximumTokens } = settings.generation;
  return (
    <Section title="General" lead="What it always reads before your words, and how it chooses its own.">
      <section className={settingsStyles.group}>
        <h3 id="system-prompt">System prompt</h3>
        <textarea
          className={fieldStyles.text}
          aria-labelledby="system-prompt"
          dir="auto"
          value={prompt}
          maxLength={MOST_CHARACTERS.systemPrompt}
          placeholder="You are a helpful assistant."
          onChange={(event) => setPrompt(event.target.value)}
        />
        <p className={`${textStyles.caption} ${settingsStyles.note}`}>
          A conversation can have its own, from its menu.
        </p>
      </section>
      <section className={settingsStyles.group}>
        <h3>Answers</h3>
        <p className={textStyles.caption}>A conversation can have its own numbers, too, from its menu.</p>
        <Line label="Temperature" note="Lower is steadier, higher is more varied.">
          <SamplingChoice
            what="temperature"
            value={temperature}
            none={ADVISED}
            onChange={(value) => {
              void update({ generation: { temperature: value } });
            }}
          />
        </Line>
        <Line label="Top p" note="How much of the unlikely it may use.">
          <SamplingChoice
            what="topP"
            value={topP}
            none={ADVISED}
            onChange={(value) => {
              void update({ generation: { topP: value } });
            }}
          />
        </Line>
        <Line label="Longest answer">
          <Numbers
            label="Longest answer"
            value={maximumTokens}
            values={LENGTHS}
            unit=" tokens"
            onChange={(value) => {
              void update({ generation: { maximumTokens: value } });
            }}
          />
        </Line>
      </section>
    </Section>
  );
}

/** A few sensible numbers, and the present one if it is none of them. */
export function Numbers({
  label,
  value,
  values,
  unit = '',
  onChange,
}: {
  label: string;
  value: number;
  values: readonly number[];
  unit?: string;
  onChange(value: number): void;
}) {
  const all = values.includes(value) ? values : [...values, value].toSorted((a, b) => a - b);
  return (
    <Choice
      label={label}
      value={String(value)}
      options={all.map((one) => ({ value: String(one), label: `${one}${unit}` }))}
      onChange={(next) => onChange(Number(next))}
    />
  );
}
