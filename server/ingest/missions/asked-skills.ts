import type { AskedSkill } from '../../missions/slot-state.js';
import { entries } from '../people/skill-words.js';

const PREFERRED = /(?:^|\s)\(?(?:souhaite(?:e|es|s)?|si possible|de preference|preferred|if possible)\)?$/;

/**
 * `cuisine:2; 2 x conduite; anglais si possible`: of everyone, of at least two people, preferably. Levels go from 1 to
 * 3; one that is left out is 1. Null when it cannot be read.
 */
export function readAskedSkills(text: string): AskedSkill[] | null {
  const all = entries(text).map(readAsked);
  const read = all.filter((skill) => skill !== null);
  const names = new Set(read.map(({ name }) => plain(name)));
  return read.length < all.length || names.size < read.length || read.length === 0 ? null : read;
}

function readAsked(entry: string): AskedSkill | null {
  const isPreferred = PREFERRED.test(plain(entry));
  const wish = isPreferred ? plain(entry).replace(PREFERRED, '').trim().length : undefined;
  const counted = /^(\d{1,4})\s*[x×*]\s*(.+)$/iu.exec(entry.normalize('NFC').slice(0, wish).trim());
  const n = counted ? Number(counted[1]) : null;
  const parts = /^([^:]+?)(?:\s*:\s*([123]))?$/u.exec(counted?.[2] ?? entry.normalize('NFC').slice(0, wish).trim());
  const name = parts?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
  if (!parts || name === '' || name.length > 120 || n === 0 || (isPreferred && n !== null)) return null;
  const kind = isPreferred ? 'preferred' : n === null ? 'everyone' : 'at_least_n';
  return { name, level: Number(parts[2] ?? 1), kind, n };
}

/** Without accents, each letter in its place. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/./gsu, (letter) => letter.normalize('NFD').charAt(0))
    .toLowerCase();
}
