import { addDays } from '../days.js';
import type { IndicatorResult } from '../indicators.schemas.js';
import { type Cell, cellOf, currencyOf, dateCell, heading, type Language, textCell } from './cells.js';

const WORDS = {
  what: { fr: 'Ce que c’est', en: 'What it is' },
  formula: { fr: 'Calcul', en: 'Calculation' },
  from: { fr: 'Du', en: 'From' },
  to: { fr: 'Au (inclus)', en: 'To (included)' },
  partial: { fr: 'Période', en: 'Period' },
  isPartial: { fr: 'pas terminée, ou incomplète', en: 'not over, or incomplete' },
  comparedFrom: { fr: 'Comparé à : du', en: 'Compared with: from' },
  comparedTo: { fr: 'Comparé à : au (inclus)', en: 'Compared with: to (included)' },
  comparedPartial: { fr: 'Comparé à : période', en: 'Compared with: period' },
  isComparedPartial: { fr: 'commencée avant les premières données', en: 'begun before the first data' },
  zone: { fr: 'Jours comptés à l’heure de', en: 'Days counted at the time of' },
  only: { fr: 'Seulement', en: 'Only' },
  total: { fr: 'Total :', en: 'Total:' },
  rows: { fr: 'Lignes retenues', en: 'Rows counted' },
  asOf: { fr: 'Chiffres arrêtés au (UTC)', en: 'Figures as of (UTC)' },
  version: { fr: 'Version du calcul', en: 'Version of the calculation' },
  where: { fr: 'D’où vient ce chiffre ?', en: 'Where does this figure come from?' },
  empty: { fr: 'Case vide', en: 'Empty cell' },
  unknown: { fr: 'inconnu, ce n’est pas zéro', en: 'unknown, which is not zero' },
} as const;

/** Only these values of a dimension, both in the reader's words. */
export interface Limit {
  dimension: string;
  values: readonly string[];
}

/** The second sheet: what was counted, over which days, in which unit, and its total. */
export function aboutRows(
  { card, columns, total }: IndicatorResult,
  limits: readonly Limit[],
  language: Language,
): Cell[][] {
  const said = (word: keyof typeof WORDS, cell: Cell): Cell[] => [textCell(WORDS[word][language]), cell];
  const { period, comparedPeriod: compared, freshness } = card;
  const totals = columns
    .filter(({ name }) => name in total && name !== 'withheld')
    .map((column): Cell[] => [
      textCell(`${WORDS.total[language]} ${heading(column, language, currencyOf(card))}`),
      cellOf(total[column.name] ?? null, column),
    ]);
  return [
    [{ value: card.title[language], format: 'head' }],
    said('what', textCell(card.description[language])),
    said('formula', textCell(card.formula[language])),
    said('from', dateCell(period.from)),
    said('to', dateCell(addDays(period.to, -1))),
    ...(period.isPartial ? [said('partial', textCell(WORDS.isPartial[language]))] : []),
    ...(compared && compared.from < compared.to
      ? [said('comparedFrom', dateCell(compared.from)), said('comparedTo', dateCell(addDays(compared.to, -1)))]
      : []),
    ...(compared?.isPartial ? [said('comparedPartial', textCell(WORDS.isComparedPartial[language]))] : []),
    said('zone', textCell(period.zone)),
    ...limits.map(({ dimension, values }) => [
      textCell(`${WORDS.only[language]} ${dimension}`),
      textCell(values.join(', ')),
    ]),
    ...totals,
    ...(card.rows.counted === null ? [] : [said('rows', { value: card.rows.counted, format: 'count' })]),
    ...(freshness.asOf === null ? [] : [said('asOf', textCell(freshness.asOf.slice(0, 16).replace('T', ' ')))]),
    said('version', { value: card.version, format: 'count' }),
    said('where', textCell(card.links.card)),
    said('empty', textCell(WORDS.unknown[language])),
  ];
}
