import { plainWord } from './plain-words.js';
import { type ColumnRule, plainTraits, type Preset } from './preset.js';
import { meaningOf } from './fields.js';
import { presetNames, type PresetName } from './mapping.schemas.js';
import { civivolunteer } from './presets/civivolunteer.js';
import { dtvTracker } from './presets/dtv-tracker.js';
import { pybossa } from './presets/pybossa.js';
import { restarters } from './presets/restarters.js';
import { rosterfy, rosterfyPublished } from './presets/rosterfy.js';
import { signupgenius } from './presets/signupgenius.js';
import { steward } from './presets/steward.js';
import { timecounts } from './presets/timecounts.js';
import { vic } from './presets/vic.js';
import { volgistics } from './presets/volgistics.js';
import { volunteermatters } from './presets/volunteermatters.js';
import { zooniverse } from './presets/zooniverse.js';

const presets: readonly Preset[] = [
  rosterfy,
  rosterfyPublished,
  signupgenius,
  volgistics,
  civivolunteer,
  restarters,
  timecounts,
  steward,
  zooniverse,
  volunteermatters,
  vic,
  pybossa,
  dtvTracker,
];

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

/** How a preset reads a column of that name; none when it does not know it. */
export function rulesFor({ name, columns }: Preset, header: string): readonly ColumnRule[] {
  if (name === 'canonical') {
    const meaning = meaningOf(header);
    return meaning ? [{ meaning }] : [];
  }
  const word = plainWord(header);
  const rules = Object.hasOwn(columns, word) ? (columns[word] ?? []) : [];
  return 'meaning' in rules ? [rules] : rules;
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
