import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { TemplateEvidence } from '../../../core/models/template.ts';
import { readJson } from './readJson.ts';
import { createRemembered } from './remembered.ts';

const tokenizerSchema = z.object({ added_tokens: z.array(z.object({ content: z.string() })).default([]) });
const chatTemplateSchema = z.object({ chat_template: z.unknown() });
const THINKING_SWITCH = 'enable_thinking';

/** The tokenizer may have ten megabytes; it is read once. */
const controlTokens = createRemembered(async (path) => {
  const tokenizer = await readJson(path, tokenizerSchema);
  return new Set(tokenizer?.added_tokens.map(({ content }) => content));
});

/** What the template of a model folder is chosen by; the makers' own template is looked at, never run. */
export async function templateEvidence(folder: string): Promise<TemplateEvidence> {
  const [tokens, inConfig, beside] = await Promise.all([
    controlTokens(join(folder, 'tokenizer.json')),
    readJson(join(folder, 'tokenizer_config.json'), chatTemplateSchema),
    readFile(join(folder, 'chat_template.jinja'), 'utf8').catch(() => ''),
  ]);
  const written = `${JSON.stringify(inConfig?.chat_template ?? '')}${beside}`;
  return { tokens, thinkingSwitch: written.includes(THINKING_SWITCH) };
}
