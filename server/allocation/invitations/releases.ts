import { Injectable } from '@nestjs/common';
import { Outbox } from '../../mail/outbox.js';
import type { DatedSlot } from '../../missions/times/dated-slots.js';
import { Organisation } from '../../registry/organisation.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import type { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { writePlaces } from './agreed-places.js';
import { releasedMail } from './invitation-mail.js';
import { reachedPeople } from './reached-people.js';

interface Released {
  suggestion: Pick<Suggestion, 'id' | 'organisationId'>;
  steps: readonly SuggestionStep[];
  dated: ReadonlyMap<string, DatedSlot>;
}

/** Frees people who were to come: it asks nothing of them, and they are told. */
@Injectable()
export class Releases {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Inside the caller's transaction, which ends with `InvitationAnswers.published`. */
  async release(em: RegistryManager, { suggestion: { id, organisationId }, steps, dated }: Released): Promise<void> {
    if ((await em.nativeUpdate(Suggestion, { id, state: 'accepted' }, { state: 'agreed' })) === 0)
      throw new AppError('suggestion-decided');
    await writePlaces(em, organisationId, steps, this.clock.now());
    const house = await em.findOneOrFail(Organisation, { id: organisationId });
    const ids = steps.map(({ personId }) => personId);
    for (const { personId, address, language } of await reachedPeople(em, ids, house.language))
      for (const step of steps.filter((one) => one.personId === personId)) {
        const slot = dated.get(step.slotId);
        if (slot && address !== null && !house.isDemo)
          this.outbox.queue(em, organisationId, { recipient: address, ...releasedMail(language, slot) });
      }
  }
}
