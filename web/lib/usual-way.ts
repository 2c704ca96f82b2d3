/** Figures of what is lacking, lost or too much: there, less is better. The form only proposes it. */
const lessIsBetter: ReadonlySet<string> = new Set([
  'unmet_hours',
  'surplus_hours',
  'dormant_volunteers',
  'effort_concentration',
]);

export function usualWay(indicator: string): 'more' | 'less' {
  return lessIsBetter.has(indicator) ? 'less' : 'more';
}
