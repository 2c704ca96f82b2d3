import { Injectable } from '@nestjs/common';
import { Outbox } from '../../mail/outbox.js';
import { datedSlots } from '../../missions/times/dated-slots.js';
import { Organisation } from '../../registry/organisation.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { asAsked } from './asked-dates.js';
import { takenBackMail } from './invitation-mail.js';
import { reachedPeople } from './reached-people.js';
import { SuggestionInvitation } from './suggestion-invitation.entity.js';

/** Takes back what people were asked, and tells them that nothing changes for them. */
@Injectable()
export class TakenBack {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Inside the caller's transaction. `but`: the one who knows already; `onlyAgreed`: those alone who said yes. Who said no is not written to again. */
  async from(
    em: RegistryManager,
    organisationId: string,
    suggestionId: string,
    { but, onlyAgreed = false }: { but?: string; onlyAgreed?: boolean } = {},
  ): Promise<void> {
    const answers = onlyAgreed ? ['agreed' as const] : ['agreed' as const, null];
    const standing = { suggestionId, withdrawnAt: null, $or: answers.map((answer) => ({ answer })) };
    const asked = await em.find(SuggestionInvitation, standing, { disableIdentityMap: true });
    const others = asked.filter(({ id }) => id !== but);
    const withdrawnAt = this.clock.now();
    for (const { id } of others) await em.nativeUpdate(SuggestionInvitation, { id }, { withdrawnAt });
    const steps = await em.find(SuggestionStep, { suggestionId }, { disableIdentityMap: true });
    const ids = steps.map(({ slotId }) => slotId);
    const dated = await datedSlots(em, ids, withdrawnAt, true);
    const suggestion = await em.findOne(Suggestion, { id: suggestionId }, { disableIdentityMap: true });
    const house = await em.findOneOrFail(Organisation, { id: organisationId });
    const people = await reachedPeople(
      em,
      others.map(({ personId }) => personId),
      house.language,
    );
    for (const { personId, address, language } of people) {
      const theirs = steps.filter((step) => step.personId === personId);
      const own = theirs.find(({ seconds }) => seconds > 0) ?? theirs[0];
      const slot = own && dated.get(own.slotId);
      if (address === null || !slot || house.isDemo) continue;
      const mail = takenBackMail(language, { dated: asAsked(slot, suggestion?.explanation), seconds: own.seconds });
      this.outbox.queue(em, organisationId, { recipient: address, ...mail });
    }
  }
}
