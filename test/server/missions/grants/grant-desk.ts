import { AuditEntry } from '../../../../server/audit/audit-entry.entity.js';
import { Account } from '../../../../server/auth/account.entity.js';
import { Membership } from '../../../../server/auth/membership.entity.js';
import type { Grants, GrantView, NewGrant } from '../../../../server/missions/grants/grants.schemas.js';
import { Organisation } from '../../../../server/registry/organisation.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import type { Engine } from '../../../support/registry.js';
import { AnswersDesk, SOUP } from '../../answers/desk.js';

export { SOUP };
export const GARDEN = '0190c5c0-0000-7000-8000-000000000002';
export const NOWHERE = '0190c5c0-0000-7000-8000-00000000dead';
export const YEAR = { fromDay: '2026-01-01', toDay: '2027-01-01' };

export const hours = {
  indicator: 'volunteer_hours',
  measure: 'person_seconds',
  better: 'more' as const,
  value: 3_600_000,
  filters: [{ dimension: 'mission_id', value: SOUP }],
};

/** The city pays for the soup over the year, all of it, and is told 40 % of its results. */
export const city: NewGrant = {
  title: 'Soupes de l’hiver',
  funder: 'Ville de Quai-sur-Loire',
  reference: 'CONV-2026-17',
  amount: { cents: 1_250_050, currency: 'EUR' },
  ...YEAR,
  purpose: 'Des repas chauds pour tous.',
  missions: [{ missionId: SOUP, share: 10_000, part: 4000 }],
  promises: [
    { id: null, words: '1 000 heures de bénévolat à la soupe', figure: hours },
    { id: null, words: 'Un comité avec les habitants', figure: null },
  ],
  contact: { name: 'Jeanne Martin', mail: 'jeanne@ville.example', telephone: '01 02 03 04 05' },
};

interface Said {
  id: string;
  code?: string;
  detail?: string;
}

/** A director, a coordinator and a volunteer, the soup and the garden, and grants. */
export class GrantDesk {
  private constructor(readonly desk: AnswersDesk) {}

  static async open(engine: Engine): Promise<GrantDesk> {
    const desk = await AnswersDesk.open(engine);
    await desk.mission(desk.organisationId, GARDEN, 'Jardin');
    return new GrantDesk(desk);
  }

  close = () => this.desk.close();

  write = (wanted: object, who = 'director') => this.desk.ask<Said>(who, 'POST', '/api/grants', wanted);

  change = (id: string, wanted: object, who = 'director') =>
    this.desk.ask<Said>(who, 'PUT', `/api/grants/${id}`, wanted);

  /** The id of one that was taken. */
  async written(wanted: object): Promise<string> {
    const { status, body } = await this.write(wanted);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  }

  list = async (who = 'director') => (await this.desk.ask<Grants>(who, 'GET', '/api/grants')).body;

  show = async (id: string, who = 'director') =>
    (await this.desk.ask<GrantView & { code?: string }>(who, 'GET', `/api/grants/${id}`)).body;

  /** Somebody who coordinates these missions alone. */
  async coordinatorOf(name: string, missionIds: string[]): Promise<void> {
    await this.desk.enter(name, 'coordinator', this.desk.organisationId);
    const email = `${name.toLowerCase()}@maison.example`;
    await this.registry.transaction(this.desk.organisationId, async (em) => {
      const { id: accountId } = await em.findOneOrFail(Account, { email });
      (await em.findOneOrFail(Membership, { accountId })).missionIds = missionIds;
    });
  }

  async showAmounts(customs: { valuesTime?: boolean; isHoursOnly?: boolean }): Promise<void> {
    await this.registry.transaction(this.desk.organisationId, (em) =>
      em.nativeUpdate(Organisation, { id: this.desk.organisationId }, customs),
    );
  }

  acts(id: string): Promise<AuditEntry[]> {
    const em = this.registry.of(this.desk.organisationId);
    return em.find(AuditEntry, { record: `grant:${id}` }, { orderBy: { sequence: 'asc' } });
  }

  get registry(): Registry {
    return this.desk.application.app.get(Registry);
  }
}
