import { createHash } from 'node:crypto';
import { AppError } from '../shared/app-error.js';
import { whatOf } from './file-what.js';
import type { LogAsked, LogWhat } from './mapping.js';
import type { MappingSpec } from './mapping.schemas.js';
import { outcomePreset } from './outcomes/outcome-fields.js';
import type { Preset, PresetTraits } from './preset.js';
import { isPresetName, presetNamed, presetOf } from './presets.js';
import { isMadeFor, type SavedSpec } from './saved-spec.js';

/** Which preset, saved mapping and answers a file is read by. */
export interface Reading {
  what: LogWhat;
  preset: Preset;
  /** Name and version by which the same bytes are known to be read the same way. */
  traits: PresetTraits;
  spec: MappingSpec;
  /** The saved mapping that is applied. */
  savedName: string | null;
  /** Somebody sent this mapping with the file: a column it names must be there. */
  isSpecSent: boolean;
}

/**
 * What is sent with the file goes first, then the preset or saved mapping asked for by name, then the saved mapping
 * made for these headers, then the preset they are known by. Throws `unknown-preset`.
 */
export function readingOf(headers: readonly string[], asked: LogAsked): Reading {
  const saved = savedFor(headers, asked);
  const given = asked.mapping ?? saved?.spec ?? null;
  const what = asked.what ?? (isOfAPreset(asked, given) ? 'activities' : whatOf(headers));
  const preset = what === 'outcomes' ? outcomePreset : presetAsked(headers, asked.preset, given);
  const spec = { ...preset.spec, ...given, fields: given?.fields ?? {} };
  const known = saved ?? preset;
  const said = asked.mapping || asked.dialect ? [known.name, known.version, asked.mapping, asked.dialect] : null;
  return {
    what,
    preset,
    traits: {
      ...traitsOf(preset),
      name: asked.mapping ? 'mapping' : known.name,
      version: said ? numberOf(JSON.stringify(said)) : known.version,
    },
    spec,
    savedName: saved?.name ?? null,
    isSpecSent: asked.mapping !== null,
  };
}

/** Without what only the reading of the header needs: plain values cross to other processes. */
function traitsOf(preset: Preset): PresetTraits {
  const { name, version, provenance, isDurationForDemand, isZeroHeadcountUnknown, isSlotWithoutName } = preset;
  const { hasNameLists, isRefusedByNameOnly, blanks, anonymous, secret } = preset;
  return {
    name,
    version,
    provenance,
    isDurationForDemand,
    isZeroHeadcountUnknown,
    isSlotWithoutName,
    hasNameLists,
    isRefusedByNameOnly,
    blanks,
    anonymous,
    secret,
  };
}

/** Only activities come as somebody's export; a mapping of a quantity is one of outcomes. */
function isOfAPreset({ preset }: LogAsked, given: MappingSpec | null): boolean {
  if (given === null) return preset !== null && preset !== 'canonical';
  return given.preset !== undefined || !('quantity' in given.fields);
}

function savedFor(headers: readonly string[], { preset, mapping, saved }: LogAsked): SavedSpec | null {
  if (mapping) return null;
  if (preset !== null) return saved.find(({ name }) => name === preset) ?? null;
  return saved.find((one) => isMadeFor(one, headers)) ?? null;
}

function presetAsked(headers: readonly string[], asked: string | null, given: MappingSpec | null): Preset {
  if (given?.preset) return presetNamed(given.preset, headers);
  if (asked !== null && isPresetName(asked)) return presetNamed(asked, headers);
  if (asked !== null && given === null) throw new AppError('unknown-preset', { name: asked });
  return presetOf(headers);
}

/** Positive, and never that of a counted version. */
export function numberOf(text: string): number {
  return 1_000_000 + (createHash('sha256').update(text).digest().readUInt32BE(0) >>> 2);
}
