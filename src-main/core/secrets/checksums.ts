/** True for digits that carry the check digit of a bank card (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    let digit = Number(digits[digits.length - 1 - index]);
    if (index % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

/** True for an international bank account number (ISO 13616): the remainder by 97 is 1. */
function isAccount(found: string): boolean {
  const plain = found.replaceAll(' ', '');
  if (plain.length < 15 || plain.length > 34) return false;
  let remainder = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** True for a Brazilian tax number with its two check digits. */
function isCpf(found: string): boolean {
  const digits = found.replaceAll(/\D/g, '').split('').map(Number);
  const check = (length: number) => {
    const sum = digits.slice(0, length).reduce((total, digit, index) => total + digit * (length + 1 - index), 0);
    return ((sum * 10) % 11) % 10 === digits[length];
  };
  return digits.length === 11 && check(9) && check(10);
}

/** Numbers whose own check digits tell that they are what they look like. */
export const identifies = { account: isAccount, cpf: isCpf };
