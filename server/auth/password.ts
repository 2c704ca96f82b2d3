import { hash, verify } from '@node-rs/argon2';
import { COMMON_ROWS, COMMON_WORDS } from './common-passwords.js';

/** OWASP's parameters for argon2id (the library's default algorithm): 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Compared with when no account has that address, so that the answer takes the same time. */
const nobody = hash('no account has this password', PARAMETERS);

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

/** `null` for an unknown account: false, after the same work. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'));
  return right && passwordHash !== null;
}

/** A password that a guesser tries first: common words with figures, one repeated sign, a row of keys, the address itself. */
export function isEasyPassword(password: string, email: string): boolean {
  const lower = password.toLowerCase();
  const owner = email.split('@')[0]?.toLowerCase() ?? '';
  if (new Set(lower).size < 5 || /^\d+$/.test(lower) || isRow(lower)) return true;
  if (lower.includes('sillage') || (owner.length >= 4 && lower.includes(owner))) return true;
  if (COMMON_ROWS.some((row) => lower.includes(row) && lower.length - row.length <= 4)) return true;
  return [lower, withoutDisguise(lower)].some((text) => isMadeOfCommonWords(text.replace(/[^a-z]/g, '')));
}

/** p@ssw0rd is password. */
function withoutDisguise(text: string): string {
  const letters: Record<string, string> = {
    '@': 'a',
    '4': 'a',
    '3': 'e',
    '1': 'i',
    '!': 'i',
    '0': 'o',
    $: 's',
    '5': 's',
  };
  return Array.from(text.normalize('NFD'), (sign) => letters[sign] ?? sign).join('');
}

/** Nothing but one common word, once or several times, or two of them, with at most three other letters. */
function isMadeOfCommonWords(letters: string): boolean {
  return COMMON_WORDS.some((word) => {
    if (!letters.includes(word)) return false;
    const rest = letters.replaceAll(word, '');
    return rest.length <= 3 || COMMON_WORDS.includes(rest);
  });
}

/** 123456789012, abcdefghijkl: each sign follows the one before. */
function isRow(password: string): boolean {
  const signs = Array.from(password, (sign) => sign.charCodeAt(0));
  const steps = signs.slice(1).map((sign, index) => sign - (signs[index] ?? 0));
  return steps.filter((step) => step === 1 || step === -1).length >= password.length - 3;
}
