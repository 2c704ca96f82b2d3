import type { DatedSlot } from '../../missions/times/dated-slots.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { areMoved } from '../invitations/asked-dates.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import type { RecordCall } from './replacements.schemas.js';

/** Throws `replacement-date-moved` where whoever rang read another time than that of the date. */
export function requireReadTime({ slot }: DatedSlot, told: RecordCall['told']): void {
  if (told && (+slot.startsAt !== Date.parse(told.startsAt) || +slot.endsAt !== Date.parse(told.endsAt)))
    throw new AppError('replacement-date-moved');
}

/** What somebody says is about the time that they were told. Throws `replacement-date-moved` where the date is at another. */
export async function requireToldTime(
  em: RegistryManager,
  { suggestionId: id }: { suggestionId: string },
  dated: DatedSlot,
): Promise<void> {
  const asked = await em.findOne(Suggestion, { id }, { disableIdentityMap: true });
  if (asked && areMoved(asked.explanation, new Map([[dated.slot.id, dated]])))
    throw new AppError('replacement-date-moved');
}
