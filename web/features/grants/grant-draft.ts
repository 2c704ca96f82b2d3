import type { Catalogue, CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import type { GrantView, NewGrant, PromiseView } from '../../../server/missions/grants/grants.schemas.js';
import type { SliceFilter } from '../../../server/query-files/slice.schemas.js';
import { isWhole } from '../../components/part-choice.js';
import { readAim, writeAim } from '../../lib/aim-number.js';
import type { Language } from '../../lib/language.js';
import { ALL, readShare, writeShare } from './share-number.js';

/** A mission of the grant while it is typed. */
export interface TieDraft {
  missionId: string;
  share: string;
  part: string;
}

export interface FigureDraft {
  indicator: string;
  measure: string;
  filters: SliceFilter[];
  better: 'more' | 'less';
  value: string;
}

/** A promise while it is typed. */
export interface PromiseDraft {
  /** Names its fields on the page. */
  key: string;
  /** Null: a new one. */
  id: string | null;
  words: string;
  figure: FigureDraft | null;
  /** A figure that this page cannot show, sent back as it came. */
  fixed: NonNullable<NewGrant['promises'][number]['figure']> | null;
}

type Measure = CatalogueEntry['measures'][number];

/** What a figure is made of, as the catalogue knows it. */
export function figureParts(
  { indicators }: Catalogue,
  { indicator, measure }: Pick<FigureDraft, 'indicator' | 'measure'>,
) {
  const entry = indicators.find((one) => one.name === indicator);
  const called = (name: string): Measure | undefined => entry?.measures.find((one) => one.name === name);
  const chosen = called(measure) ?? called(indicator) ?? entry?.measures[0];
  return { entry, measure: chosen, unit: chosen?.unit ?? 'count' };
}

export function tiesOf(grant: GrantView | null, language: Language): TieDraft[] {
  return (grant?.missions ?? []).map(({ missionId, share, part }) => ({
    missionId,
    share: writeShare(share, language),
    part: writeShare(part, language),
  }));
}

export function promisesOf(grant: GrantView | null, catalogue: Catalogue, language: Language): PromiseDraft[] {
  return (grant?.promises ?? []).map((promise) => ({
    key: promise.id,
    id: promise.id,
    words: promise.words,
    ...figureOf(promise, catalogue, language),
  }));
}

function figureOf({ figure }: PromiseView, catalogue: Catalogue, language: Language) {
  if (!figure) return { figure: null, fixed: null };
  const { indicator, measure, better, value } = figure;
  const filters = figure.filters.map((one) => ({ dimension: one.dimension, value: one.value }));
  const { entry, unit } = figureParts(catalogue, figure);
  if (!entry || figure.isHidden) return { figure: null, fixed: { indicator, measure, better, value, filters } };
  return { figure: { indicator, measure, better, filters, value: writeAim(value, unit, language) }, fixed: null };
}

/** What is wrong, by the name of the field that says it. */
export type TieFaults = Readonly<Record<string, 'share' | 'sum' | 'part' | 'missions'>>;
export type PromiseFaults = Readonly<Record<string, 'words' | 'number' | 'kind'>>;

export function tieFaults(ties: readonly TieDraft[], language: Language): TieFaults {
  const faults: Record<string, TieFaults[string]> = {};
  for (const { missionId, share, part } of ties) {
    if (!readShare(share, language)) faults[`share-${missionId}`] = 'share';
    if (readShare(part, language) === null) faults[`part-${missionId}`] = 'part';
  }
  const [first] = ties;
  if (!first) return { mission: 'missions' };
  const isRead = Object.keys(faults).length === 0;
  return isRead && sumOf(ties, language) !== ALL ? { [`share-${first.missionId}`]: 'sum' } : faults;
}

export function promiseFaults(
  promises: readonly PromiseDraft[],
  catalogue: Catalogue,
  language: Language,
): PromiseFaults {
  const faults: Record<string, PromiseFaults[string]> = {};
  for (const { key, words, figure } of promises) {
    if (words.trim() === '') faults[`words-${key}`] = 'words';
    if (!figure) continue;
    const { entry, unit } = figureParts(catalogue, figure);
    if (entry?.unit === 'outcome' && !isWhole(entry, figure.filters)) faults[`figure-${key}`] = 'kind';
    if (readAim(figure.value, unit, language) === null) faults[`value-${key}`] = 'number';
  }
  return faults;
}

export function sumOf(ties: readonly TieDraft[], language: Language): number {
  return ties.reduce((sum, { share }) => sum + (readShare(share, language) ?? 0), 0);
}

/** As the server takes them; what is wrong was refused before. */
export function tiesBody(ties: readonly TieDraft[], language: Language): NewGrant['missions'] {
  return ties.map(({ missionId, share, part }) => ({
    missionId,
    share: readShare(share, language) ?? 0,
    part: readShare(part, language) ?? 0,
  }));
}

export function promisesBody(
  promises: readonly PromiseDraft[],
  catalogue: Catalogue,
  language: Language,
): NewGrant['promises'] {
  return promises.map(({ id, words, figure, fixed }) => {
    if (!figure) return { id, words: words.trim(), figure: fixed };
    const { measure, unit } = figureParts(catalogue, figure);
    const { indicator, filters, better } = figure;
    const value = readAim(figure.value, unit, language);
    return { id, words: words.trim(), figure: { indicator, measure: measure?.name ?? '', filters, better, value } };
  });
}
