import { Report } from '../../server/reports/report.entity.js';
import type { ReportBlock } from '../../server/reports/reports.schemas.js';
import { newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';

/** A report of the last whole year that the director began: there is one to look at and to change. */
export async function writeReports(desk: Desk, director: string, quoteId: string | undefined): Promise<void> {
  const year = Number(desk.association.today.slice(0, 4)) - 1;
  const by = { createdById: null, createdBy: director, createdAt: desk.now };
  const changed = { changedById: null, changedBy: director, changedAt: desk.now };
  const about = { title: `Ce que ${year} a donné`, language: 'fr' as const, version: 1 };
  const days = { fromDay: `${year}-01-01`, toDay: `${year + 1}-01-01` };
  const all = quoteId === undefined ? blocks : [...blocks, { kind: 'quote' as const, id: 'b5', quoteId }];
  await insertAll(desk.em, Report, [{ ...newRow(desk), ...about, ...days, blocks: all, ...by, ...changed }]);
}

const blocks: ReportBlock[] = [
  {
    kind: 'text',
    id: 'b1',
    heading: 'Une année au bord de l’eau',
    text: 'La Lanterne du Quai n’existe pas : ses bénévoles, ses missions et ses chiffres sont inventés.\n\nCe rapport montre ce qu’une association peut remettre à un partenaire.',
  },
  { kind: 'figure', id: 'b2', table: { figure: 'volunteer_hours', by: 'month' }, comment: null },
  { kind: 'figure', id: 'b3', table: { figure: 'active_volunteers', by: 'month' }, comment: null },
  {
    kind: 'figure',
    id: 'b4',
    table: { figure: 'attendances', by: 'month' },
    comment: 'L’été, deux distributions ferment : c’est le creux que l’on voit.',
  },
];
