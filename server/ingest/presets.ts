import { plainWord } from './plain-words.js';
import { type ColumnRule, plainTraits, type Preset } from './preset.js';
import { meaningOf } from './fields.js';
import { presetNames, type PresetName } from './mapping.schemas.js';
import { rosterfy, rosterfyPublished } from './presets/rosterfy.js';

const presets: readonly Preset[] = [rosterfy, rosterfyPublished];

const canonical: Preset = { ...plainTraits, name: 'canonical', signs: [], columns: {} };

/** Headers that a near match may lack. */
const MOST_MISSING = 2;

export function isPresetName(name: string): name is PresetName {
  return presetNames.some((one) => one === name);
}

/** The export these headers are; `canonical` when they are none that is known. */
export function presetOf(headers: readonly string[]): Preset {
  const names = new Set(headers.map(plainWord));
  return presets.find(({ signs }) => signs.some((sign) => sign.every((name) => names.has(name)))) ?? canonical;
}

/** The preset of that name whose headers these are most. */
export function presetNamed(name: PresetName, headers: readonly string[]): Preset {
  const names = new Set(headers.map(plainWord));
  const known = (preset: Preset): number => Object.keys(preset.columns).filter((one) => names.has(one)).length;
  const [first, ...others] = presets.filter((preset) => preset.name === name);
  if (!first) return canonical;
  return others.reduce((best, preset) => (known(preset) > known(best) ? preset : best), first);
}

/** How a preset reads a column of that name; null when it does not know it. */
export function ruleFor({ name, columns }: Preset, header: string): ColumnRule | null {
  if (name === 'canonical') {
    const meaning = meaningOf(header);
    return meaning && { meaning };
  }
  const word = plainWord(header);
  return Object.hasOwn(columns, word) ? (columns[word] ?? null) : null;
}

/** Exports that these headers nearly are, with what they lack. */
export function nearPresets(headers: readonly string[]): { name: string; missing: string[] }[] {
  const names = new Set(headers.map(plainWord));
  const near = presets.flatMap(({ name, signs }) =>
    signs.map((sign) => ({ name, missing: sign.filter((one) => !names.has(one)), of: sign.length })),
  );
  return near
    .filter(({ missing, of }) => missing.length > 0 && missing.length <= MOST_MISSING && missing.length * 2 < of)
    .map(({ name, missing }) => ({ name, missing }));
}
