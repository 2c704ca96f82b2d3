import { Injectable } from '@nestjs/common';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { Caller } from '../../auth/caller.js';
import { Person } from '../../people/person.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { grouped } from '../../shared/grouped.js';
import { localDay } from '../../shared/local-day.js';
import { verificationAddress } from '../verification-address.js';
import {
  type CertificateHistory,
  certificateActs,
  type CertificatesPage,
  type CertificatesQuery,
  type OwnCertificates,
} from './certificate-life.schemas.js';
import { CertificateLink } from './certificate-link.entity.js';
import { factsOf, staffViewOf } from './certificate-view.js';
import { certificatesNamed } from './certificate-search.js';
import { Certificate } from './certificate.entity.js';
import { linkView } from './link-view.js';
import { entriesOf, openCertificate, requireEverybody } from './whose-certificate.js';

const PAGE = 50;
const LATEST = { id: 'desc' } as const;

/** The certificates a caller may see, and what became of each. */
@Injectable()
export class CertificateLists {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async own({ organisationId, personId }: Caller): Promise<OwnCertificates> {
    if (personId === null) return { certificates: [] };
    const em = this.registry.of(organisationId);
    const rows = await em.find(Certificate, { personId: { $in: await entriesOf(em, personId) } }, { orderBy: LATEST });
    const links = await em.find(
      CertificateLink,
      { certificateId: { $in: rows.map(({ id }) => id) } },
      { orderBy: { isPrinted: 'desc', createdAt: 'asc', id: 'asc' } },
    );
    const byCertificate = grouped(links, ({ certificateId }) => certificateId);
    const numbers = await numbersOf(em, rows);
    const { zone } = await this.organisations.byId(organisationId);
    const today = localDay(this.clock.now(), zone);
    const view = (link: CertificateLink) => linkView(link, verificationAddress(this.config, link.code), today);
    return {
      certificates: rows.map((row) => ({
        ...factsOf(row, numbers),
        links: (byCertificate.get(row.id) ?? []).map(view),
      })),
    };
  }

  /** Throws `certificates-need-all-missions`. */
  async page(
    caller: Caller,
    { state, toReplace, personId, search, after }: CertificatesQuery,
  ): Promise<CertificatesPage> {
    requireEverybody(caller);
    const em = this.registry.of(caller.organisationId);
    const wanted = {
      state: state ?? { $ne: 'erased' as const },
      ...(toReplace === true ? { toReplaceSince: { $ne: null } } : {}),
      ...(personId === undefined ? {} : { personId: { $in: await entriesOf(em, personId) } }),
      ...(after === undefined ? {} : { id: { $lt: after } }),
    };
    const asked =
      search === undefined ? wanted : { id: { $in: (await certificatesNamed(em, wanted, search)).slice(0, PAGE + 1) } };
    const rows = await em.find(Certificate, asked, { orderBy: LATEST, limit: PAGE + 1 });
    const shown = rows.slice(0, PAGE);
    const people = await em.find(Person, { id: { $in: shown.flatMap((one) => one.personId ?? []) } });
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    const numbers = await numbersOf(em, shown);
    return {
      certificates: shown.map((row) => staffViewOf(row, numbers, names.get(row.personId ?? '') ?? '')),
      next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      waiting: await em.count(Certificate, { state: 'waiting' }),
      toReplace: await em.count(Certificate, { state: 'valid', toReplaceSince: { $ne: null } }),
    };
  }

  /** Throws `not-found`. */
  async history(caller: Caller, id: string): Promise<CertificateHistory> {
    const em = this.registry.of(caller.organisationId);
    await openCertificate(em, caller, id);
    const entries = await em.find(AuditEntry, { record: `certificate:${id}` }, { orderBy: { sequence: 'asc' } });
    return {
      acts: entries.flatMap(({ at, action, actorId, actorName }) => {
        const act = certificateActs.find((one) => action === `certificate.${one}`);
        return act ? [{ at: at.toISOString(), by: actorId ? actorName : null, act }] : [];
      }),
    };
  }
}

async function numbersOf(em: RegistryManager, rows: readonly Certificate[]): Promise<Map<string, string | null>> {
  const ids = rows.flatMap(({ replacesId, replacedById }) => [replacesId ?? [], replacedById ?? []].flat());
  if (ids.length === 0) return new Map();
  const others = await em.find(Certificate, { id: { $in: ids } }, { fields: ['number'] });
  return new Map(others.map(({ id, number }) => [id, number ?? null]));
}
