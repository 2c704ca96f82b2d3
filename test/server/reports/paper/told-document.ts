import { ChartDrawing } from '../../../../server/paper/charts/chart-drawing.js';
import { drawingLimits } from '../../../../server/paper/charts/drawing/drawing-limits.js';
import type { ReportDocument } from '../../../../server/reports/document/report-document.js';
import { reportDocumentOf } from '../../../../server/reports/document/report-document-of.js';
import { mainFact } from '../../../../server/reports/document/main-fact.js';
import type { Language } from '../../../../server/shared/language.js';
import hours from '../../../../queries/indicators/volunteer_hours.vl.json' with { type: 'json' };
import byMission from '../../../../queries/indicators/volunteer_hours.by_mission.vl.json' with { type: 'json' };
import { toldTable } from '../../../support/told-report.js';

const HOUR = 3600;
const title = { fr: 'Heures de bénévolat', en: 'Volunteer hours' };
const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`);
const total = 780 * HOUR;

const tables = [
  toldTable({
    name: 'person_seconds',
    title,
    unit: 'duration',
    by: { column: 'month', label: { fr: 'Mois', en: 'Month' } },
    rows: months.map((month, at) => [month, (at + 1) * 10 * HOUR] as const),
    total,
  }),
  toldTable({
    name: 'person_seconds',
    title,
    unit: 'duration',
    by: { column: 'mission_id', label: { fr: 'Mission', en: 'Mission' } },
    rows: [
      ['Maraude du soir', 400 * HOUR],
      ['Cours de français علي 李', 300 * HOUR],
      ['Jardin', 'hidden'],
      ['Accueil 🎉', null],
    ],
    total,
  }),
  toldTable({ name: 'people', title: { fr: 'Bénévoles', en: 'Volunteers' }, unit: 'count', total: 64 }),
];
const specs = [hours, byMission];

/** A report of the year 2026: hours by month and by mission with their charts, and a number alone. */
export async function toldDocument(language: Language): Promise<ReportDocument> {
  const drawing = new ChartDrawing(drawingLimits);
  try {
    const charts = await Promise.all(
      tables.map(async (table, at) => {
        const spec = specs[at];
        if (spec === undefined) return null;
        const words = {
          labels: { person_seconds: title[language] },
          title: title[language],
          description: mainFact(table, language) ?? '',
        };
        return drawing.drawn({ spec, rows: table.rows, words, language, accent: null, width: 640 });
      }),
    );
    return reportDocumentOf({
      language,
      house: 'La Lanterne du Quai',
      title: 'Bilan pour la mairie',
      from: '2026-01-01',
      to: '2027-01-01',
      blocks: [
        { kind: 'text', id: 'b1', heading: 'En bref', text: 'Une année de soupe chaude.\nEt un jardin.' },
        { kind: 'figure', id: 'b2', table: { figure: 'volunteer_hours', by: 'month' }, comment: 'Il a neigé.' },
        { kind: 'figure', id: 'b3', table: { figure: 'volunteer_hours', by: 'mission_id' }, comment: null },
        { kind: 'figure', id: 'b4', table: { figure: 'people' }, comment: null },
      ],
      tables,
      charts,
      quotes: new Map(),
      grants: new Map(),
      labels: new Map(),
      missions: new Map(),
    });
  } finally {
    await drawing.onModuleDestroy();
  }
}

/** A table of so many rows and so many columns of amounts, with names as long as asked. */
export function largeTable(rows: number, amounts: number, name: (at: number) => string) {
  const label = { fr: 'Mission', en: 'Mission' };
  return toldTable({
    name: 'person_seconds',
    title,
    unit: 'duration',
    by: { column: 'mission_id', label },
    rows: Array.from({ length: rows }, (_, at) => [name(at), (at + 1) * HOUR] as const),
    total: ((rows * (rows + 1)) / 2) * HOUR,
    more: Array.from({ length: amounts - 1 }, (_, at) => ({
      name: `more_${at}`,
      value: 1_000_000 + at,
      label: `Grandeur ${at}`,
    })),
  });
}
