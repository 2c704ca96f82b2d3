import { Assignment } from '../../missions/assignment.entity.js';
import { Slot } from '../../missions/slot.entity.js';
import { type DatedSlot, datedSlots } from '../../missions/times/dated-slots.js';
import { politeChunks } from '../../people/in-chunks.js';
import { plainRows } from '../../registry/plain-rows.js';
import type { RegistryManager } from '../../registry/registry.js';
import { localDay } from '../../shared/local-day.js';
import type { Commitment } from '../own/own-limits.js';

const DAY = 86_400_000;
/** Dates looked at before others are answered: each may have many people. */
const SOME = 100;
const AGREED = { state: 'agreed' } as const;
const GIVEN = ['personId', 'slotId', 'seconds'] as const;

/**
 * What people agreed to around an instant, as it stands now: a week and more on either side, so that rest and the week’s
 * limits can be counted. `countsAs`: whose each entry is; two entries of one person who are both expected are one. `only`:
 * of these entries alone.
 */
export async function givenCommitments(
  em: RegistryManager,
  around: Date,
  countsAs: (personId: string) => string,
  only?: readonly string[],
): Promise<Map<string, Commitment[]>> {
  const whoever = only ? { personId: { $in: [...only] } } : {};
  const dated = await datesAround(
    em,
    around,
    only && (await plainRows(em, Assignment, GIVEN, { ...AGREED, ...whoever })),
  );
  const given = new Map<string, Map<string, Commitment>>();
  for await (const ids of politeChunks([...dated.keys()], SOME)) {
    const agreed = { slotId: { $in: ids }, ...AGREED, ...whoever };
    for (const { personId, slotId, seconds } of await plainRows(em, Assignment, GIVEN, agreed)) {
      const found = dated.get(slotId);
      if (!found) continue;
      const { slot, need, mission } = found;
      const whose = countsAs(personId);
      const own = given.get(whose) ?? new Map<string, Commitment>();
      const before = own.get(slotId)?.seconds ?? 0;
      const { startsAt, endsAt } = slot;
      const day = localDay(startsAt, need.zone);
      own.set(slotId, { slotId, mission: mission.title, day, startsAt, endsAt, seconds: Math.max(before, seconds) });
      given.set(whose, own);
    }
  }
  return new Map([...given].map(([whose, own]) => [whose, [...own.values()]]));
}

/** `of`: those alone. */
async function datesAround(
  em: RegistryManager,
  around: Date,
  of: readonly { slotId: string }[] | undefined,
): Promise<Map<string, DatedSlot>> {
  const [from, to] = [new Date(around.getTime() - 15 * DAY), new Date(around.getTime() + 15 * DAY)];
  const some = of ? { id: { $in: of.map(({ slotId }) => slotId) } } : {};
  const near = { startsAt: { $gte: from, $lt: to }, cancelledAt: null, ...some };
  const slots = await em.find(Slot, near, { fields: ['id'], disableIdentityMap: true });
  const ids = slots.map(({ id }) => id);
  return datedSlots(em, ids, from);
}
