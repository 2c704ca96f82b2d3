import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { grouped } from '../../shared/grouped.js';
import { localDay } from '../../shared/local-day.js';
import { Mission } from '../mission.entity.js';
import { alsoReported } from './also-reported.js';
import { Grant } from './grant.entity.js';
import { GrantMission } from './grant-mission.entity.js';
import { GrantPromise } from './grant-promise.entity.js';
import { summaryOf } from './grant-summary.js';
import type { Grants as GrantsView, GrantView, ReportedAgreement } from './grants.schemas.js';
import { answersFor, mayWriteGrants } from './own-grant.js';
import { promiseView } from './promise-view.js';

/** Grants as directors read them, and coordinators those of their missions. */
@Injectable()
export class Grants {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly files: QueryFiles,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<GrantsView> {
    const { shown, grants, ties, em } = await this.#read(caller.organisationId, seenBy(caller));
    const promises = await em.find(GrantPromise, {}, { fields: ['id', 'grantId'], disableIdentityMap: true });
    const promised = grouped(promises, ({ grantId }) => grantId);
    const mayWrite = mayWriteGrants(caller);
    const choices = mayWrite ? [...shown.titles].map(([id, title]) => ({ id, title })) : [];
    return {
      today: shown.today,
      amountsHidden: shown.isHoursOnly,
      mayWrite,
      grants: grants.flatMap((grant) => {
        const summary = summaryOf(grant, ties.get(grant.id) ?? [], shown);
        return summary ? [{ ...summary, promises: promised.get(grant.id)?.length ?? 0 }] : [];
      }),
      missions: choices.toSorted((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id)),
    };
  }

  /** Throws `not-found`, also for one of missions of another coordinator. */
  async show(caller: Caller, id: string): Promise<GrantView> {
    const found = await this.#one(caller.organisationId, id, seenBy(caller));
    if (!found) throw new AppError('not-found');
    const mayWrite = mayWriteGrants(caller);
    const { grant, told, state } = found;
    return { ...told, state, contact: mayWrite ? contactOf(grant) : null, ...signatureOf(grant), mayWrite };
  }

  /** What a report to its funder says of it: whole, and nothing of who is named there. Null: there is none any more. */
  async reported(organisationId: string, id: string): Promise<ReportedAgreement | null> {
    const found = await this.#one(organisationId, id, () => true);
    return found?.told ?? null;
  }

  async #one(organisationId: string, id: string, sees: (missionId: string) => boolean) {
    const { shown, grants, ties, em, organisation } = await this.#read(organisationId, sees);
    const grant = grants.find((one) => one.id === id);
    const summary = grant && summaryOf(grant, ties.get(id) ?? [], shown);
    if (!grant || !summary) return null;
    const promises = await em.find(GrantPromise, { grantId: id }, { orderBy: { position: 'asc', id: 'asc' } });
    const library = await this.files.library();
    const { state, ...agreement } = summary;
    const told: ReportedAgreement = {
      ...agreement,
      reference: grant.reference ?? null,
      purpose: grant.purpose ?? null,
      promises: promises.map((one) => promiseView(one, library, organisation, shown.titles)),
      alsoReportedTo: alsoReported(grant, summary.missions, grants, [...ties.values()].flat()),
      amountsHidden: shown.isHoursOnly,
    };
    return { grant, told, state };
  }

  async #read(organisationId: string, sees: (missionId: string) => boolean) {
    const em = this.registry.of(organisationId);
    const organisation = await this.organisations.byId(organisationId);
    const order = { fromDay: 'desc', title: 'asc', id: 'asc' } as const;
    const grants = await em.find(Grant, {}, { orderBy: order, disableIdentityMap: true });
    const ties = await em.find(GrantMission, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true });
    const missions = await em.find(Mission, {}, { fields: ['id', 'title'], disableIdentityMap: true });
    const shown = {
      today: localDay(this.clock.now(), organisation.zone),
      isHoursOnly: organisation.isHoursOnly,
      titles: new Map(missions.map(({ id, title }) => [id, title])),
      sees,
    };
    return { em, organisation, shown, grants, ties: grouped(ties, ({ grantId }) => grantId) };
  }
}

const seenBy = (caller: Caller) => (missionId: string) => answersFor(caller, missionId);

function contactOf({ contactName: name, contactMail: mail, contactTelephone: telephone }: Grant) {
  if (!name && !mail && !telephone) return null;
  return { name: name ?? null, mail: mail ?? null, telephone: telephone ?? null };
}

function signatureOf({ author, writtenAt, changedBy, changedAt }: Grant) {
  return {
    author,
    writtenAt: writtenAt.toISOString(),
    changedBy: changedBy ?? null,
    changedAt: changedAt?.toISOString() ?? null,
  };
}
