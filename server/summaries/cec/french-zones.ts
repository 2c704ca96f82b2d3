/** Zones in which the French labour code, and with it the civic engagement account, applies. */
const zones = new Set([
  'Europe/Paris',
  'America/Cayenne',
  'America/Guadeloupe',
  'America/Marigot',
  'America/Martinique',
  'America/Miquelon',
  'America/St_Barthelemy',
  'Indian/Mayotte',
  'Indian/Reunion',
]);

/** Whether an association is a French one, by its clock or by a number that only French ones have. */
export function isFrench(zone: string, numbers: { rna: string | null; siren: string | null }): boolean {
  return zones.has(zone) || numbers.rna !== null || numbers.siren !== null;
}
