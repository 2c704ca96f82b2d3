import { Availability } from '../../people/availability.entity.js';
import { politeChunks, readInChunks } from '../../people/in-chunks.js';
import { plainRows } from '../../registry/plain-rows.js';
import type { RegistryManager } from '../../registry/registry.js';
import { grouped } from '../../shared/grouped.js';
import type { CopiedRow, CopiedRows } from './copied-rows.js';
import { awayStretches, freeStretches } from './free-stretches.js';
import { KnownClocks } from './known-clocks.js';
import type { Week } from './week.js';

const TIME = [
  'personId',
  'kind',
  'validFrom',
  'validTo',
  'everyWeeks',
  'weekdays',
  'fromTime',
  'toTime',
  'zone',
  'preference',
] as const;

/** When people are free, and when they said that they are away. */
export async function times(
  em: RegistryManager,
  ids: readonly string[],
  keys: ReadonlyMap<string, string>,
  { from, to }: Week,
): Promise<CopiedRows> {
  const said = await readInChunks(ids, (some) => plainRows(em, Availability, TIME, { personId: { $in: some } }));
  const byKey = grouped(said.map(withDays), ({ personId }) => keys.get(personId) ?? '');
  // A slot that begins at the end of the week may last into the next.
  const end = new Date(to.getTime() + 2 * 86_400_000);
  const clocks = new KnownClocks();
  const rows: { person_time: CopiedRow[]; person_away: CopiedRow[] } = { person_time: [], person_away: [] };
  for await (const some of politeChunks([...byKey]))
    for (const [key, theirs] of some) {
      for (const { preference, ...one } of freeStretches(theirs, from, end, clocks))
        rows.person_time.push({ preference, ...stretchRow(key, one) });
      for (const one of awayStretches(theirs, from, end, clocks)) rows.person_away.push(stretchRow(key, one));
    }
  return rows;
}

const stretchRow = (key: string, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): CopiedRow => ({
  volunteer_key: key,
  starts_at: startsAt,
  ends_at: endsAt,
});

/** Days of the week are kept as a text by one database and as a list by the other. */
function withDays<Said extends { weekdays: number[] }>({ weekdays, ...said }: Said) {
  const days: unknown = typeof weekdays === 'string' ? JSON.parse(weekdays) : weekdays;
  return { ...said, weekdays: days as number[] };
}
