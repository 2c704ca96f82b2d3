import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { SuggestionOpening } from '../suggestions/suggestion-opening.entity.js';
import type { Opened } from './decisions.schemas.js';
import { decider, reachedSuggestion } from './reached-suggestion.js';

/** Who opened the reasons of what: nothing is accepted unread. */
@Injectable()
export class SuggestionOpenings {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** The first time counts. Throws `not-found` and `decision-needs-account`. */
  async open(caller: Caller, suggestionId: string): Promise<Opened> {
    const { id: accountId } = decider(caller);
    const openedAt = this.clock.now();
    return this.registry.transaction(caller.organisationId, async (em) => {
      await reachedSuggestion(em, caller, suggestionId);
      const row = { id: newId(openedAt), organisationId: caller.organisationId, suggestionId, accountId, openedAt };
      await em.upsertMany(SuggestionOpening, [row], {
        onConflictFields: ['organisationId', 'suggestionId', 'accountId'],
        onConflictAction: 'ignore',
      });
      return { id: suggestionId, openedAt: ((await openingOf(em, suggestionId, accountId)) ?? openedAt).toISOString() };
    });
  }
}

/** When this account opened these reasons; null: never, or they were worked out anew since. */
export async function openingOf(em: RegistryManager, suggestionId: string, accountId: string): Promise<Date | null> {
  const found = await em.findOne(SuggestionOpening, { suggestionId, accountId }, { disableIdentityMap: true });
  return found?.openedAt ?? null;
}
