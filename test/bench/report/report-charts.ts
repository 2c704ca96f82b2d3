import { readFileSync } from 'node:fs';
import type { ChartTask } from '../../../server/paper/charts/chart-task.js';
import { seeded } from '../../support/seeded.ts';

const MISSIONS = [
  'Maraude du soir',
  'Aide aux devoirs',
  'Collecte',
  'Accueil de jour',
  'Vestiaire',
  'Atelier de lecture',
];
const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`);

/** Charts of the dashboard with the column that each shows: as a report has them, over time and by mission. */
const SHOWN = [
  ['volunteer_hours', 'person_seconds'],
  ['volunteer_hours.by_mission', 'person_seconds'],
  ['attendances', 'attendances'],
  ['active_volunteers', 'active_volunteers'],
  ['new_and_returning_volunteers', 'new_volunteers'],
  ['retention_rate', 'retention_rate'],
  ['response_rate', 'response_rate'],
  ['need_coverage', 'need_coverage'],
  ['unmet_hours', 'unmet_hours'],
  ['median_hours_per_volunteer', 'median_hours_per_volunteer'],
  ['unique_beneficiaries', 'unique_beneficiaries'],
  ['provenance_shares', 'provenance_shares'],
] as const;

const specs = SHOWN.map(
  ([name]) => JSON.parse(readFileSync(`queries/indicators/${name}.vl.json`, 'utf8')) as Record<string, unknown>,
);

/** A chart of a report: figures are those of `round`, words those of `report`. */
export function reportChart(at: number, round: number, report = 0): ChartTask {
  const which = at % SHOWN.length;
  const [, column = ''] = SHOWN[which] ?? [];
  const random = seeded(1 + round * 1_000 + at);
  const share = JSON.stringify(specs[which]).includes('"domain":[0,1]');
  const value = () => (share ? 0.05 + random() * 0.9 : 3_600 + Math.floor(random() * 900_000));
  const overTime = JSON.stringify(specs[which]).includes('utcyearmonth');
  const rows = overTime
    ? MONTHS.map((bucket) => ({ bucket, is_partial: bucket === '2026-12-01', [column]: value() }))
    : MISSIONS.map((mission_title) => ({ mission_title, to_day: '2026-12-01', [column]: value() }));
  return {
    spec: specs[which] ?? {},
    rows,
    words: { labels: { [column]: 'Grandeur (unité)' }, title: `Graphique ${at}`, description: `Rapport ${report}.` },
    language: 'fr',
    accent: '#0b5a8c',
    width: 640,
  };
}
