import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { Decision } from './decision.entity.js';
import type { Decide } from './decisions.schemas.js';
import { openingOf } from './suggestion-openings.js';

export interface Deciding {
  organisationId: string;
  suggestionId: string;
  by: { id: string; name: string };
  said: Decide;
  insteadId?: string;
}

/** Writes down who decided what. A line is only added: nothing here changes or removes one. */
@Injectable()
export class DecisionBook {
  constructor(
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside the caller's transaction: of two people who decide at once the second hears of it. Throws
   * `suggestion-decided`.
   */
  async write(em: RegistryManager, deciding: Deciding, state: Suggestion['state']): Promise<void> {
    const { organisationId, suggestionId, by, said, insteadId = null } = deciding;
    if ((await em.nativeUpdate(Suggestion, { id: suggestionId, state: 'open' }, { state })) === 0)
      throw new AppError('suggestion-decided');
    const decidedAt = this.clock.now();
    const { choice, reasonCode = null, comment = null, until = null } = said;
    await em.insert(Decision, {
      id: newId(decidedAt),
      organisationId,
      suggestionId,
      accountId: by.id,
      actor: by.name,
      choice,
      reasonCode,
      comment,
      until,
      explanationOpenedAt: await openingOf(em, suggestionId, by.id),
      insteadId,
      decidedAt,
    });
    await this.audit.record(em, {
      organisationId,
      actorId: by.id,
      actorName: by.name,
      action: `proposals.${choice}`,
      record: `suggestion:${suggestionId}`,
      details: { reason: reasonCode },
    });
  }
}
