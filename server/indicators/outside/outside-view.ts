import type { FigureCard, IndicatorResult, ResultColumn } from '../indicators.schemas.js';

type AnswerRow = IndicatorResult['total'];

/** What decides about an answer: null for its total. */
export interface Veil {
  isWithheld(row: AnswerRow | null): boolean;
  isComparisonWithheld(row: AnswerRow | null): boolean;
  reason: 'few-people' | 'few-answers';
  least: number;
}

const NAMES = /^(bucket|bucket_end|is_partial)$|_title$/;
const BEFORE = /_compared$/;

/** The answer as an outsider may have it: withheld cells are empty and say why, in every format. */
export function outsideView(result: IndicatorResult, dimensions: readonly string[], veil: Veil): IndicatorResult {
  const isName = (column: string) => NAMES.test(column) || dimensions.includes(column);
  const veiled = (row: AnswerRow, cell: AnswerRow | null): AnswerRow => {
    const all = veil.isWithheld(cell);
    const before = all || veil.isComparisonWithheld(cell);
    const values = Object.entries(row).map(([name, value]) => {
      const goes = !isName(name) && (all || (before && BEFORE.test(name)));
      return [name, goes ? null : value] as const;
    });
    const told = result.card.comparedPeriod ? { withheld_compared: before ? veil.reason : null } : {};
    return { ...Object.fromEntries(values), withheld: all ? veil.reason : null, ...told };
  };
  const rows = result.rows.map((row) => veiled(row, row));
  const total = veiled(result.total, null);
  const cells = [...rows, total].filter((row) => row['withheld'] !== null).length;
  const own = result.columns.filter(({ name }) => name !== 'withheld');
  const columns = [...own, ...withheldColumns(result.card.comparedPeriod !== null)];
  return { ...result, card: outsideCard(result.card, veil, total['withheld'] !== null, cells), columns, rows, total };
}

function withheldColumns(isCompared: boolean): ResultColumn[] {
  const column = { type: 'text' as const, unit: null };
  const now = { name: 'withheld', ...column, label: { fr: 'Masqué', en: 'Hidden' } };
  const before = { name: 'withheld_compared', ...column, label: { fr: 'Masqué (avant)', en: 'Hidden (before)' } };
  return isCompared ? [now, before] : [now];
}

/** Rows left out are told only of everybody, and only when they are not few: a slice of them names somebody. */
function outsideCard(card: FigureCard, { least }: Veil, isWithheld: boolean, cells: number): FigureCard {
  const leftOut = Object.entries(card.rows.leftOut).filter(([, count]) => count >= least);
  const tells = !isWithheld && card.filters.length === 0;
  const outside = (link: string) => `${link}&audience=external`;
  return {
    ...card,
    rows: { counted: isWithheld ? null : card.rows.counted, leftOut: tells ? Object.fromEntries(leftOut) : {} },
    provenance: tells ? sharesOutside(card.provenance, least) : null,
    validated: tells ? sharesOutside(card.validated, least) : null,
    people: peopleOutside(card.people, least, isWithheld),
    restated: [],
    withheld: { cells, least },
    links: { self: outside(card.links.self), card: outside(card.links.card), rows: null },
  };
}

/** A share that few people noted, times the total, would be what they gave. */
function sharesOutside<T extends { fewest?: number | null | undefined }>(shares: T | null, least: number): T | null {
  if (!shares || (shares.fewest ?? 0) < least) return null;
  return { ...shares, fewest: null };
}

/** Of a filtered or small figure nobody is counted outside: only that they are fewer than so many, or not. */
function peopleOutside(people: FigureCard['people'], least: number, isWithheld: boolean): FigureCard['people'] {
  if (people === null) return null;
  const isFew = isWithheld || (people.count ?? 0) < least;
  return isFew ? { count: null, fewerThan: least } : people;
}
