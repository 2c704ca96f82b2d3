import { OwnCandidates } from '../../../../server/allocation/candidates/own-candidates.js';
import { OwnMissions } from '../../../../server/allocation/own/own-missions.js';
import { OwnOutlook } from '../../../../server/allocation/own/own-outlook.js';
import { OwnSignUp } from '../../../../server/allocation/own/own-sign-up.js';
import { ActiveWeights } from '../../../../server/allocation/weights/active-weights.js';
import { AuditTrail } from '../../../../server/audit/audit-trail.js';
import type { Caller } from '../../../../server/auth/caller.js';
import { SomeWeek } from '../candidates/some-week.js';

/** An association with some weeks ahead, as a volunteer sees them. It is Sunday noon, 1 March 2026. */
export class OwnDesk {
  readonly outlook: OwnOutlook;
  readonly missions: OwnMissions;
  readonly signUp: OwnSignUp;

  private constructor(readonly some: SomeWeek) {
    const { registry, organisations, events, clock } = some.desk.stores;
    clock.instant = new Date('2026-03-01T12:00:00Z');
    const candidates = new OwnCandidates(some.candidates, registry);
    this.outlook = new OwnOutlook(registry, organisations, candidates, new ActiveWeights(), clock);
    this.missions = new OwnMissions(this.outlook);
    this.signUp = new OwnSignUp(this.outlook, registry, new AuditTrail(registry, clock), events, clock);
  }

  static async open(): Promise<OwnDesk> {
    return new OwnDesk(await SomeWeek.open());
  }

  volunteer(personId: string | null): Caller {
    const { id: organisationId, slug: organisationSlug } = this.some.desk.house;
    const who = { kind: 'account', accountId: null, name: 'Zoé', missionScope: null } as const;
    return { ...who, organisationId, organisationSlug, roles: ['volunteer'], personId };
  }

  async read(personId: string | null, have: Parameters<OwnMissions['read']>[1] = null) {
    await this.some.follow();
    return this.missions.read(this.volunteer(personId), have, 'fr');
  }

  async come(personId: string | null, slotId: string): Promise<void> {
    await this.some.follow();
    await this.signUp.come(this.volunteer(personId), slotId);
  }

  close = () => this.some.close();
}
