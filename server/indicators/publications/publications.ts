import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import type { House } from '../../ledger/house.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Events } from '../../shared/events.js';
import { newId } from '../../shared/identifiers.js';
import { type Drafted, Drafting } from './drafting.js';
import { Proposals } from './proposals.js';
import { PUBLICATION_MADE, PUBLICATION_WITHDRAWN, recordOf } from './publication-acts.js';
import { Publication } from './publication.entity.js';
import { summaryOf, viewOf } from './publication-view.js';
import type { Draft, NewPublication, Preview, PublicationSummary, PublicationView } from './publications.schemas.js';

/** A draft as it would be told, without what is known inside. */
export type Told = Omit<Drafted, 'behind'>;

/** A publication that is about to be kept. */
export interface AboutToTell {
  id: string;
  madeAt: Date;
  told: Told;
}

/**
 * Prepares, from what will be told, rows that are kept with a publication or not at all. What it returns writes them, in
 * the transaction of the publication.
 */
export type Beside = (about: AboutToTell) => Promise<(em: RegistryManager) => Promise<void>>;

const NOTHING_BESIDE: Beside = async () => async () => undefined;

/** Where too much is hidden, coarser figures are proposed. */
const TOO_MUCH = 0.2;

/** What was told outside: written once, never changed, never forgotten by what is checked later. */
@Injectable()
export class Publications {
  constructor(
    private readonly registry: Registry,
    private readonly drafting: Drafting,
    private readonly proposals: Proposals,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** The latest first. */
  async list(organisationId: string): Promise<PublicationSummary[]> {
    const em = this.registry.of(organisationId);
    // Not what is behind them: it is never told, and holds a line for each person of each cell.
    const all = await em.find(Publication, {}, { orderBy: { number: 'desc' }, exclude: ['behind'] });
    return all.map(summaryOf);
  }

  /** Throws `not-found`. */
  async show(organisationId: string, id: string): Promise<PublicationView> {
    const found = await this.registry.of(organisationId).findOne(Publication, { id }, { exclude: ['behind'] });
    if (!found) throw new AppError('not-found');
    return viewOf(found);
  }

  /** What would be told and hidden; changes nothing. Throws as `Drafting.of`. */
  async preview(house: House, draft: Draft): Promise<Preview> {
    const before = await this.#all(house.id);
    const drafted = await this.drafting.of(house, draft, before);
    const isTooMuch = drafted.refusal !== null || drafted.hidden > TOO_MUCH * drafted.cells;
    const proposals = isTooMuch ? await this.proposals.of(house, draft, before, drafted) : [];
    const { behind: _, ...told } = drafted;
    return { ...told, proposals };
  }

  /** Tries several drafts on the figures of one moment; changes nothing. Each throws as `Drafting.of`. */
  async trying<T>(house: House, work: (told: (draft: Draft) => Promise<Told>) => Promise<T>): Promise<T> {
    const before = await this.#all(house.id);
    return this.drafting.inOneMoment(house, before, (drafted) =>
      work(async (draft) => {
        const { behind: _, ...told } = await drafted(draft);
        return told;
      }),
    );
  }

  /** Throws `publication-refused` with proposals, `publication-moved` when it is no longer what was read, `not-found`, and as `preview` and `beside`. */
  async create(
    caller: Caller,
    { digest, ...draft }: NewPublication,
    beside: Beside = NOTHING_BESIDE,
  ): Promise<PublicationView> {
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    if (draft.restates !== undefined) await this.show(house.id, draft.restates);
    const before = await this.#all(house.id);
    const drafted = await this.drafting.of(house, draft, before, true);
    if (drafted.refusal) throw await this.#refused(house, draft, before, drafted);
    if (drafted.digest !== digest) throw new AppError('publication-moved');
    const number = (before.at(-1)?.number ?? 0) + 1;
    const madeAt = this.clock.now();
    const id = newId(madeAt);
    const { behind: _, ...told } = drafted;
    const write = await beside({ id, madeAt, told });
    await this.#keep(caller, draft, drafted, { id, number, madeAt, write });
    await this.events.publish('publication-made', { organisationId: house.id });
    return this.show(house.id, id);
  }

  /** It stays, with the reason, and counts in every later check. Throws `not-found`, `publication-withdrawn`. */
  async withdraw({ organisationId, accountId, name }: Caller, id: string, reason: string): Promise<PublicationView> {
    await this.registry.transaction(organisationId, async (em) => {
      const publication = await em.findOne(Publication, { id });
      if (!publication) throw new AppError('not-found');
      if (publication.withdrawnAt) throw new AppError('publication-withdrawn');
      Object.assign(publication, { withdrawnAt: this.clock.now(), withdrawnBy: name, withdrawnReason: reason });
      const act = { organisationId, actorId: accountId, actorName: name, action: PUBLICATION_WITHDRAWN };
      await this.audit.record(em, { ...act, record: recordOf(id), details: { reason } });
    });
    await this.events.publish('publication-withdrawn', { organisationId, publicationId: id });
    return this.show(organisationId, id);
  }

  #all(organisationId: string): Promise<Publication[]> {
    return this.registry.of(organisationId).find(Publication, {}, { orderBy: { number: 'asc' } });
  }

  async #refused(house: House, draft: Draft, before: Publication[], drafted: Drafted): Promise<AppError> {
    const proposals = await this.proposals.of(house, draft, before, drafted);
    return new AppError('publication-refused', {}, { refusal: drafted.refusal, proposals });
  }

  /** Only if nothing was published since it was checked. */
  #keep(
    { organisationId, accountId, name }: Caller,
    { title, from: fromDay, to: toDay, restates }: Draft,
    { tables, behind, asOf, digest, cells, hidden }: Drafted,
    { id, number, madeAt, write }: { id: string; number: number; madeAt: Date; write: Awaited<ReturnType<Beside>> },
  ): Promise<void> {
    return this.registry.transaction(organisationId, async (em) => {
      const act = { organisationId, actorId: accountId, actorName: name, action: PUBLICATION_MADE };
      const details = { number, title, digest, cells, hidden };
      // The trail makes others of the organisation wait, so that nobody publishes beside.
      await this.audit.record(em, { ...act, record: recordOf(id), details });
      if ((await em.count(Publication, {})) !== number - 1) throw new AppError('publication-moved');
      const by = { madeById: accountId, madeBy: name, madeAt, asOf: asOf === null ? null : new Date(asOf) };
      const told = { number, title, audience: 'external' as const, fromDay, toDay, tables, behind, digest };
      em.create(Publication, { id, organisationId, restatesId: restates ?? null, ...told, ...by });
      await em.flush();
      await write(em);
    });
  }
}
