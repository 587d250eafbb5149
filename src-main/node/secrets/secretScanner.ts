import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretScanner } from '../../core/ports.ts';
import { findSecretsInSlices } from '../../core/secrets/index.ts';

/**
 * The one scanner that every way in asks: our own rules for what people write, then the key formats of known issuers
 * with secretlint's recommended rules.
 * Nothing leaves the process and nothing of the text is logged.
 */
export function createSecretScanner(): SecretScanner {
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
  return {
    async find(text) {
      const [own] = await findSecretsInSlices(text);
      if (own !== undefined) return own.name;
      const { messages } = await lintSource({
        source: { filePath: 'message.txt', content: text, ext: '.txt', contentType: 'text' },
        options: { config, maskSecrets: true },
      });
      const rule = messages[0]?.ruleId.split('/').at(-1)?.replace('secretlint-rule-', '');
      return rule === undefined ? null : `a key (${rule})`;
    },
  };
}
