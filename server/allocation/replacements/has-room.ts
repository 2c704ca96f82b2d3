import { Assignment } from '../../missions/assignment.entity.js';
import type { DatedSlot } from '../../missions/times/dated-slots.js';
import type { RegistryManager } from '../../registry/registry.js';

/** Whether a date takes that much more, s. Where nobody said how many it takes at most, what it wants is the most. */
export async function hasRoom(
  em: RegistryManager,
  { slot }: DatedSlot,
  { seconds }: { seconds: number },
): Promise<boolean> {
  const agreed = { slotId: slot.id, state: 'agreed' as const };
  const rows = await em.find(Assignment, agreed, { disableIdentityMap: true });
  const filled = rows.reduce((sum, one) => sum + one.seconds, 0);
  return filled + seconds <= (slot.maxSeconds ?? slot.targetSeconds ?? Infinity);
}
