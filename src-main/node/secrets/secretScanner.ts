import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretScanner } from '../../core/ports.ts';

/** Finds the key formats of known issuers with secretlint's recommended rules; nothing leaves the process and nothing of the text is logged. */
export function createSecretScanner(): SecretScanner {
  const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
  return {
    async find(text) {
      const { messages } = await lintSource({ source: { filePath: 'message.txt', content: text, ext: '.txt', contentType: 'text' }, options: { config, maskSecrets: true } });
      return messages[0]?.ruleId.split('/').at(-1)?.replace('secretlint-rule-', '') ?? null;
    },
  };
}
