import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import type { Telling, ToldOtherwise } from '../../indicators/publications/told-anew.js';
import type { Language } from '../../shared/language.js';
import { figureTable, measuresOf, rowName, slicesOf } from '../document/figure-table.js';
import type { ReportDocument } from '../document/report-document.js';
import { figureTitle } from '../document/report-document-of.js';
import { reportWords } from '../document/report-words.js';
import type { CorrectionCause, CorrectionLine, CorrectionLines } from './editions.schemas.js';

const CAUSES = {
  import: 'imported',
  correction: 'corrected',
  undo: 'undone',
  removal: 'removed',
  erasure: 'removed',
  definition: 'definition',
  other: 'other',
} as const satisfies Record<Telling['causes'][number], CorrectionCause>;

export const causesOf = ({ causes }: Telling): CorrectionCause[] => [...new Set(causes.map((one) => CAUSES[one]))];

/** What was told otherwise, in words: as each value was read, and as it is read now. What reads the same says nothing. */
export function correctionLines(document: ReportDocument, { tables }: Telling): CorrectionLines {
  const blockOf = ({ table }: ToldOtherwise) =>
    document.parts.find((part) => part.kind === 'figure' && part.told === table)?.id ?? '';
  const said = (language: Language) => tables.flatMap((one) => linesOf(one, blockOf(one), language));
  return { fr: said('fr'), en: said('en') };
}

function linesOf(one: ToldOtherwise, block: string, language: Language): CorrectionLine[] {
  const { before, after, moved, keyOf } = one;
  const [then, now] = [readCells(before, keyOf, language), readCells(after, keyOf, language)];
  const figure = figureTitle(before, language);
  return measuresOf(before).flatMap(({ name, label }, at) =>
    moved
      .filter(({ measure }) => measure === name)
      .flatMap(({ key, row }) => {
        const [was, is] = [then.get(key)?.[at], now.get(key)?.[at]];
        if (was === undefined || is === undefined || was === is) return [];
        return [{ block, figure, what: `${nameOf(before, row, language)}, ${label[language]}`, was, is }];
      }),
  );
}

/** What is read in each cell, measure by measure. */
function readCells(table: FrozenTable, keyOf: ToldOtherwise['keyOf'], language: Language): Map<string, string[]> {
  const { rows, total } = figureTable(table, language);
  const by = Math.max(1, slicesOf(table).length);
  const cells = new Map(rows.map((texts, place) => [keyOf(table.rows[place] ?? null), texts.slice(by)]));
  return total === null ? cells : cells.set(keyOf(null), total.slice(by));
}

function nameOf(table: FrozenTable, row: FrozenTable['total'] | null, language: Language): string {
  if (row === null) return reportWords[language].total;
  return slicesOf(table)
    .map((name) => rowName(row, name, language))
    .join(' · ');
}
