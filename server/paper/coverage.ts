import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { grouped } from '../shared/grouped.js';
import { characterMap } from './character-map.js';
import { fontsFolder } from './folders.js';

/** Places that a font may fill as it likes, and what is no character: a PDF that must last refuses both. */
const NEVER = /[\p{Co}\p{Cn}\p{Cs}\p{Cc}\ufffd]/u;

const MOST_REMEMBERED = 20_000;

/** Which letters our fonts have. */
export class Coverage {
  readonly #known = new Map<string, boolean>();

  constructor(private readonly fonts: readonly ReadonlySet<number>[]) {}

  /** A letter with its marks is printed by one font, or not at all. */
  covers(cluster: string): boolean {
    const known = this.#known.get(cluster) ?? this.#found(cluster);
    if (this.#known.size < MOST_REMEMBERED) this.#known.set(cluster, known);
    return known;
  }

  #found(cluster: string): boolean {
    if (NEVER.test(cluster)) return false;
    return [cluster.normalize('NFC'), cluster.normalize('NFD')].some((written) => {
      const points = Array.from(written, (letter) => letter.codePointAt(0) ?? 0);
      return this.fonts.some((font) => points.every((point) => font.has(point)));
    });
  }
}

let known: Coverage | undefined;

/** That of the fonts that come with Sillage, read once: of a family, the letters that all its weights have. */
export function coverageOfFonts(): Coverage {
  known ??= new Coverage([...families().values()].map(lettersOfFamily));
  return known;
}

function families(): Map<string, string[]> {
  const files = readdirSync(fontsFolder()).filter((name) => name.endsWith('.ttf'));
  return grouped(files, (name) => name.split('_')[0] ?? name);
}

function lettersOfFamily(files: readonly string[]): Set<number> {
  const [first = new Set<number>(), ...others] = files.map((name) => lettersOf(join(fontsFolder(), name)));
  return new Set([...first].filter((point) => others.every((letters) => letters.has(point))));
}

function lettersOf(file: string): Set<number> {
  return new Set(characterMap(readFileSync(file)).keys());
}
