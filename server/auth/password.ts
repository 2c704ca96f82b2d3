import { hash, verify } from '@node-rs/argon2';

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

const COMMON = [
  'password',
  'motdepasse',
  'azertyuiop',
  'qwertyuiop',
  'qwertzuiop',
  'benevole',
  'volunteer',
  'association',
  'bienvenue',
  'welcome',
  'administrateur',
  'administrator',
  'changeme',
  'changezmoi',
  'letmein',
  'soleil',
  'iloveyou',
  'jetaime',
  'football',
  'princesse',
  'princess',
  'sillage',
  'sunshine',
  'dragon',
  'doudou',
];

/** A password that a guesser tries first: a common word with figures, one repeated sign, a row of keys, the address itself. */
export function isEasyPassword(password: string, email: string): boolean {
  const plain = password
    .toLowerCase()
    .replace(/@/g, 'a')
    .replace(/[0$]/g, (sign) => (sign === '0' ? 'o' : 's'));
  const letters = plain.replace(/[^a-zà-ÿ]/g, '');
  const owner = email.split('@')[0]?.toLowerCase() ?? '';
  if (new Set(password).size < 5) return true;
  if (isRow(password)) return true;
  if (owner.length >= 4 && plain.includes(owner)) return true;
  return COMMON.some((word) => isMadeOf(letters, word)) || /^\d+$/.test(password);
}

/** Nothing but the word, once or several times, with at most three other letters. */
function isMadeOf(letters: string, word: string): boolean {
  return letters.includes(word) && letters.replaceAll(word, '').length <= 3;
}

/** 123456789012, abcdefghijkl: each sign follows the one before. */
function isRow(password: string): boolean {
  const steps = Array.from(password.slice(1), (sign, index) => sign.charCodeAt(0) - password.charCodeAt(index));
  return steps.filter((step) => step === 1 || step === -1).length >= password.length - 3;
}
