import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { Registry } from '../registry/registry.js';
import { HoursDispute } from './hours-dispute.entity.js';

/** What volunteers dispute and nobody has answered yet. */
@Injectable()
export class OpenDisputes {
  constructor(private readonly registry: Registry) {}

  async ids({ organisationId }: Caller): Promise<string[]> {
    const open = await this.registry
      .of(organisationId)
      .find(HoursDispute, { decisionId: null }, { fields: ['activityId'] });
    return open.map(({ activityId }) => activityId);
  }

  /** Those of these activities, by activity. */
  async of({ organisationId }: Caller, activityIds: readonly string[]): Promise<Map<string, HoursDispute>> {
    const open = await this.registry
      .of(organisationId)
      .find(HoursDispute, { decisionId: null, activityId: { $in: [...activityIds] } });
    return new Map(open.map((dispute) => [dispute.activityId, dispute]));
  }
}
