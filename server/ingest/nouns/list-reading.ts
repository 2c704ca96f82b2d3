import type { FileAsked } from '../mapping.js';
import type { MappingSpec } from '../mapping.schemas.js';
import { numberOf } from '../reading.js';
import { isMadeFor, type SavedSpec } from '../saved-spec.js';
import { isNounWhat, type NounWhat } from './list-fields.schemas.js';
import { type ListPlan, planList } from './list-plan.js';
import type { NounForm } from './noun-form.js';
import { formOf, nounOf } from './noun-forms.js';

/** How a list is read, and what makes one reading of the same bytes another. */
export interface ListReading {
  form: NounForm;
  plan: ListPlan;
  spec: MappingSpec | null;
  /** Of a saved mapping, `mapping` for one that was sent, else what the list is of. */
  preset: string;
  version: number;
  savedName: string | null;
}

/**
 * As the sender says, then as the mapping does, then by the columns only that kind has; null: the file goes to the
 * log. A file that is told to be read by a mapping of activities is one of activities.
 */
export function listReadingOf(headers: readonly string[], isGrid: boolean, asked: FileAsked): ListReading | null {
  const saved = savedFor(headers, asked);
  const given = asked.mapping ?? saved?.spec ?? null;
  const what = asked.what ?? givenWhat(given) ?? (given || asked.preset !== null || isGrid ? null : nounOf(headers));
  const form = formOf(what);
  if (!form) return null;
  const plan = planList(headers, form, given, asked.mapping !== null);
  const known = saved ?? { name: form.what, version: form.version };
  const said = asked.mapping || asked.dialect ? [form.what, known, asked.mapping, asked.dialect] : null;
  return {
    form,
    plan,
    spec: given,
    preset: asked.mapping ? 'mapping' : known.name,
    version: said ? numberOf(JSON.stringify(said)) : known.version,
    savedName: saved?.name ?? null,
  };
}

function givenWhat(given: MappingSpec | null): NounWhat | null {
  return given?.what ?? null;
}

/** One kept for lists of that kind, or for the log: never one for something else than the sender says. */
function savedFor(headers: readonly string[], { what, preset, mapping, saved }: FileAsked): SavedSpec | null {
  if (mapping) return null;
  const fit = saved.filter(({ spec }) => what === null || (isNounWhat(what) ? spec.what === what : !spec.what));
  if (preset !== null) return fit.find(({ name }) => name === preset) ?? null;
  return fit.find((one) => isMadeFor(one, headers)) ?? null;
}
