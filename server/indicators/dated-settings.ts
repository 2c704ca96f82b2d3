import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Dated } from './measures/per-year.js';
import type { Reader } from './slices.js';

/** The dated settings that a file's measures divide by, each in the order of days; a value that is no number is left out. */
export async function datedSettings(reader: Reader, header: IndicatorHeader): Promise<Map<string, Dated[]>> {
  const names = Object.values(header.measures).flatMap(({ per_year }) => per_year?.setting ?? []);
  const settings = new Map<string, Dated[]>();
  if (names.length === 0) return settings;
  const rows = await reader.read<{ name: string; value: string; from: string }>(
    'SELECT name, value, valid_from AS "from" FROM staging.setting WHERE list_contains($names::VARCHAR[], name) ORDER BY name, valid_from',
    { names },
  );
  for (const { name, value, from } of rows)
    if (Number(value) > 0) settings.set(name, [...(settings.get(name) ?? []), { from, value: Number(value) }]);
  return settings;
}
