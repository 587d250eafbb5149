import { identifies, passesLuhn } from './checksums.ts';

/** A secret and where it stands in the text. */
export interface Secret {
  /** "a password", for a sentence. */
  name: string;
  start: number;
  end: number;
}

interface Format {
  name: string;
  pattern: RegExp;
  /** The form alone is not enough. */
  holds?: (found: string) => boolean;
}

const notOnlyDigits = (found: string) => /\D/.test(found.slice(found.indexOf(':') + 1));
const holdsDigit = (found: string) => /\d/.test(found);

/**
 * Forms that give a secret away by themselves, from the public formats of the issuers.
 * Each begins where a run of its characters begins or is bounded, so that the time grows with the length of the text
 * and no faster.
 */
const FORMATS: readonly Format[] = [
  { name: 'an AWS key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { name: 'a GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{30,255}|\bgithub_pat_[A-Za-z0-9_]{40,255}/g },
  { name: 'a GitLab token', pattern: /\bglpat-[A-Za-z0-9_-]{20,100}/g },
  { name: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{30,100}/g },
  { name: 'a Slack token', pattern: /\bxox[abeprs]-[A-Za-z0-9-]{10,255}/g },
  { name: 'an API key', pattern: /(?<![A-Za-z0-9_-])(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_A-Za-z0-9]{20,255}/g },
  { name: 'a Google key', pattern: /\bAIza[0-9A-Za-z_-]{35}/g },
  { name: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}/g },
  { name: 'a bot token', pattern: /\b\d{8,10}:[A-Za-z0-9_-]{34,36}(?![A-Za-z0-9_-])/g },
  {
    name: 'a web token',
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,4000}/g,
  },
  {
    name: 'a webhook',
    pattern:
      /https:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/|(?:\w{1,20}\.)?discord(?:app)?\.com\/api\/webhooks\/|hooks\.zapier\.com\/hooks\/|[a-z0-9-]{1,60}\.webhook\.office\.com\/|outlook\.office\.com\/webhook\/|maker\.ifttt\.com\/trigger\/|api\.telegram\.org\/bot)[^\s"'<>]{10,500}/gi,
  },
  {
    name: 'a signed address',
    pattern:
      /[?&](?:x-amz-(?:signature|credential|security-token)|x-goog-signature|sig|signature|(?:access_?|auth_?|reset_?|id_?)?token|api_?key|client_?secret|secret|password|passwd|pwd)=[\w%+/.~=-]{10,2000}/gi,
    holds: holdsDigit,
  },
  // The scheme ends where the address begins, so only the last characters before it are read.
  { name: 'a password in an address', pattern: /(?<=[a-z0-9+.-])[a-z]:\/\/[^\s:/@"']{0,100}:[^\s@/"']{3,200}@/gi },
  {
    name: 'a password in a command',
    pattern: /(?:^|\s)(?:-u|--user|--auth|--proxy-user)[ =]["']?[^\s:"']{1,64}:[^\s"']{3,200}/gm,
    holds: notOnlyDigits,
  },
  {
    name: 'a password in a command',
    pattern:
      /(?:^|\s)(?:--(?:[a-z]{1,20}-)?(?:password|passwd|token|secret|api-key)[ =]["']?(?!["']?[$<])|sshpass -p ?)[^\s"']{4,200}/gm,
  },
  {
    name: 'a password in a command',
    pattern: /\b(?:mysql|mysqldump|mariadb|psql)\b[^\n]{0,80}\s-p[^\s-][^\s]{3,100}/g,
  },
  {
    name: 'a key in a header',
    pattern:
      /\b(?:authorization|proxy-authorization)["']?\s{0,3}[:=]\s{0,3}["']?(?:bearer|basic|token)\s{1,3}[\w+/.~=-]{8,2000}/gi,
  },
  { name: 'a key in a header', pattern: /\bx-(?:api|auth)-?(?:key|token)["']?\s{0,3}:\s{0,3}["']?[\w+/.~=-]{8,500}/gi },
  {
    name: 'a password in a setting',
    pattern:
      /(?<![A-Z0-9_])[A-Z0-9_]{0,60}?(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)[A-Z0-9_]{0,20}=(?!\s)["']?[^\s"'$(<]{4,300}(?![\w.]*\()/g,
  },
  {
    name: 'a password in data',
    pattern:
      /["'](?:[a-z_]{1,20}_)?(?:password|passwd|passphrase|secret|token|api_?key|access_?key|client_?secret|access_?token|refresh_?token)["']\s{0,3}:\s{0,3}["'][^"'\n$<]{3,500}["']/gi,
  },
  { name: 'a bank card', pattern: /(?<![\d+])(?:\d[ -]?){13,18}\d(?!\d)/g, holds: isCard },
  {
    name: 'an account number',
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g,
    holds: identifies.account,
  },
  { name: 'a social security number', pattern: /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g },
  { name: 'a tax number', pattern: /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/gi },
  { name: 'a tax number', pattern: /(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g, holds: identifies.cpf },
  {
    name: 'a national insurance number',
    pattern: /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g,
  },
];

function isCard(found: string): boolean {
  const digits = found.replaceAll(/\D/g, '');
  // Visa, Mastercard, American Express, Discover, Diners and JCB by their first digits and length.
  return (
    /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14})$/.test(
      digits,
    ) && passesLuhn(digits)
  );
}

const KEY_BEGINS = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const KEY_ENDS = '-----END ';

/** Private keys from their first line to their last, or to the end of the text where the last is missing. */
export function findKeys(text: string): Secret[] {
  const found: Secret[] = [];
  for (const match of text.matchAll(KEY_BEGINS)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const close = text.indexOf(KEY_ENDS, match.index);
    const lineEnd = close === -1 ? -1 : text.indexOf('\n', close);
    found.push({ name: 'a private key', start: match.index, end: lineEnd === -1 ? text.length : lineEnd });
  }
  return found;
}

/** Secrets that show by their form alone. */
export function findFormats(text: string): Secret[] {
  const found = findKeys(text);
  for (const { name, pattern, holds } of FORMATS)
    for (const match of text.matchAll(pattern))
      if (holds === undefined || holds(match[0]))
        found.push({ name, start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(/[^\s"'`,;()[\]{}<>]{24,}/g))
    if (looksRandom(match[0]))
      found.push({ name: 'a random key', start: match.index, end: match.index + match[0].length });
  return found;
}

/** Long, mixed, high in entropy and not an address, path or identifier of words. */
function looksRandom(word: string): boolean {
  if (/[/:\\.]/.test(word) || !/\d/.test(word) || !/[A-Za-z]/.test(word)) return false;
  if (/^[0-9a-f-]{36}$/i.test(word)) return false;
  const counts = new Map<string, number>();
  for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / word.length) * Math.log2(count / word.length);
  return bits > 3.7;
}
