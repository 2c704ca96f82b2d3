import type { SuggestionView } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { WhoCanCome } from '../../components/who-can-come.js';

/** Of a suggestion's dates that lack people: who else could be rung. */
export function ShortDates({ proposal: { steps, needs } }: { proposal: SuggestionView }) {
  const short = new Set(needs.flatMap(({ slotId, missingTarget }) => (missingTarget > 0 ? [slotId] : [])));
  const slots = new Map(steps.flatMap(({ slot }) => (short.has(slot.id) ? [[slot.id, slot] as const] : [])));
  return [...slots.values()].map(({ id, mission, day, endsAt }) => (
    <WhoCanCome key={id} slotId={id} mission={mission} day={day} endsAt={endsAt} />
  ));
}
