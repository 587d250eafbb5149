/** Forms that are never remembered outside the log nor trained on. Sources: the public formats of the issuers. */
const PATTERNS: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { name: 'an AWS key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: 'a GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{30,}\b|\bgithub_pat_\w{40,}/ },
  { name: 'a Slack token', pattern: /\bxox[abeprs]-[A-Za-z0-9-]{10,}/ },
  { name: 'an API key', pattern: /\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_A-Za-z0-9]{20,}/ },
  { name: 'a Google key', pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { name: 'a web token', pattern: /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/ },
  { name: 'a password in an address', pattern: /\b[a-z][a-z+.-]*:\/\/[^\s:/@]+:[^\s@/]{3,}@/i },
  {
    name: 'a password',
    pattern: /\b(?:pass(?:word|phrase|code)?|pwd|secret|api[ _-]?key|access[ _-]?token|pin(?: code)?)\b\s*(?:(?:is|was|=|:)\s*)+["']?(?!not\b|too\b|in\b|on\b|the\b|a\b)\S{3,}/i,
  },
  { name: 'a bank card', pattern: /\b(?:\d[ -]?){12,18}\d\b/ },
  { name: 'an account number', pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/ },
];

/** Names the kind of secret that the text holds, or null. Errs towards finding one. */
export function findSecret(text: string): string | null {
  for (const { name, pattern } of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    if (name === 'a bank card' && !passesLuhn(match[0])) continue;
    return name;
  }
  const random = text.split(/[\s"'`,;()[\]{}<>]+/).find(looksRandom);
  return random === undefined ? null : 'a random key';
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  const plain = digits.replaceAll(/\D/g, '');
  for (let index = 0; index < plain.length; index += 1) {
    let digit = Number(plain[plain.length - 1 - index]);
    if (index % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

/** Long, mixed, high in entropy and not an address, path or identifier of words. */
function looksRandom(word: string): boolean {
  if (word.length < 24 || /[/:\\.]/.test(word) || !/\d/.test(word) || !/[A-Za-z]/.test(word)) return false;
  if (/^[0-9a-f-]{36}$/i.test(word)) return false;
  const counts = new Map<string, number>();
  for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / word.length) * Math.log2(count / word.length);
  return bits > 3.7;
}
