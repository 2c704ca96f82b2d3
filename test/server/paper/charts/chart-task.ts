import type { ChartTask } from '../../../../server/paper/charts/chart-task.js';
import hours from '../../../../queries/indicators/volunteer_hours.vl.json' with { type: 'json' };

/** Hours of the twelve months of 2026: 10, 20 … 120. */
export const months = Array.from({ length: 12 }, (_, at) => ({
  bucket: `2026-${String(at + 1).padStart(2, '0')}-01`,
  person_seconds: (at + 1) * 36_000,
  is_partial: at === 11,
}));

/** A chart with fixed defaults: hours month by month, in French. */
export function chartTask(given: Partial<ChartTask> = {}): ChartTask {
  return {
    spec: hours,
    rows: months,
    words: {
      labels: { person_seconds: 'Heures de bénévolat (h)', mission_title: 'Mission' },
      title: 'Heures de bénévolat par mois',
      description: 'Décembre 2026 en a le plus : 120 h.',
    },
    language: 'fr',
    accent: null,
    width: 600,
    ...given,
  };
}
