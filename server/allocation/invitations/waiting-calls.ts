import { datedSlots } from '../../missions/times/dated-slots.js';
import { toldTelephone } from '../../people/telephone/known-telephone.js';
import type { Merged } from '../../people/merged.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { callDate } from '../calls/call-date.js';
import { callMessage } from '../calls/call-message.js';
import { calledPeople } from '../calls/called-people.js';
import type { InvitationView } from '../decisions/decisions.schemas.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import type { SuggestionInvitation } from './suggestion-invitation.entity.js';

/** Who reads an invitation, and would ring. */
export interface InvitationReader {
  now: Date;
  by: string;
  house: Pick<Organisation, 'name' | 'zone' | 'language'>;
}

type Waiting = Pick<SuggestionInvitation, 'id' | 'personId' | 'suggestionId'>;
type Call = Pick<InvitationView, 'telephone' | 'message'>;

/** By invitation: at which number somebody who has not answered is rung, and what may be written to it. */
export async function waitingCalls(
  em: RegistryManager,
  waiting: readonly Waiting[],
  reader: InvitationReader,
): Promise<Map<string, Call>> {
  if (waiting.length === 0) return new Map();
  const { house, by, now } = reader;
  const merged = mergedPeople(await standingMerges(em));
  const counted = new Set(waiting.map(({ personId }) => merged.countsAs(personId)));
  const people = await calledPeople(em, [...counted], merged);
  const datesOf = await askedDates(em, waiting, { merged, now });
  const callOf = (one: Waiting): Call => {
    const person = people.get(merged.countsAs(one.personId));
    const telephone = person?.telephone ? toldTelephone(person.telephone, house.zone) : null;
    const dates = datesOf(one);
    if (!person || dates.comes.length + dates.leaves.length === 0) return { telephone, message: null };
    const words = { name: person.name, by, association: house.name, ...dates };
    return { telephone, message: callMessage(person.language ?? house.language, words) };
  };
  return new Map(waiting.map((one) => [one.id, callOf(one)]));
}

/** Where somebody would come, and where they would no longer, of the dates that are still ahead. */
async function askedDates(
  em: RegistryManager,
  waiting: readonly Waiting[],
  { merged, now }: { merged: Merged; now: Date },
) {
  const asked = { suggestionId: { $in: [...new Set(waiting.map(({ suggestionId }) => suggestionId))] } };
  const steps = await em.find(SuggestionStep, asked, { orderBy: { place: 'asc' }, disableIdentityMap: true });
  const ids = steps.map(({ slotId }) => slotId);
  const dated = await datedSlots(em, ids, now);
  return ({ personId, suggestionId }: Waiting) => {
    const own = steps.filter(
      (step) => step.suggestionId === suggestionId && merged.countsAs(step.personId) === merged.countsAs(personId),
    );
    const of = (some: readonly SuggestionStep[]) =>
      some.flatMap(({ slotId }) => {
        const date = dated.get(slotId);
        return date ? [callDate(date)] : [];
      });
    return {
      comes: of(own.filter(({ seconds }) => seconds > 0)),
      leaves: of(own.filter(({ seconds }) => seconds < 0)),
    };
  };
}
