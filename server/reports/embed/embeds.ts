import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Publication } from '../../indicators/publications/publication.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newLinkCode } from '../../shared/codes/link-code.js';
import { Config } from '../../shared/config.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import { recordEdition } from '../editions/edition-acts.js';
import { endOf } from '../editions/edition-view.js';
import { Edition } from '../editions/edition.entity.js';
import { figureOf } from '../page/report-page.js';
import { embedView } from './embed-view.js';
import { Embed } from './embed.entity.js';
import type { EmbedsView, NewEmbed } from './embeds.schemas.js';
import { siteOrigin } from './site-origin.schemas.js';

/** Figures of a published report that other sites show: made, stopped, and where they may be shown. */
@Injectable()
export class Embeds {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Throws `not-found`. */
  async of(organisationId: string, editionId: string): Promise<EmbedsView> {
    const { document, isWithdrawn } = await this.#edition(organisationId, editionId);
    const embeds = await this.registry
      .of(organisationId)
      .find(Embed, { editionId }, { orderBy: { madeAt: 'desc', id: 'desc' } });
    const known = { document, isWithdrawn, today: await this.#today(organisationId), config: this.config };
    return {
      figures: document.parts.flatMap((part) =>
        part.kind === 'figure' ? [{ block: part.id, title: part.title }] : [],
      ),
      embeds: embeds.map((embed) => embedView(embed, known)),
      isSecure: this.config.publicUrl?.startsWith('https:') === true,
    };
  }

  /** Throws `not-found`, also for what is no figure of that report, and `publication-withdrawn`. */
  async make(caller: Caller, editionId: string, { block, origins, expiresInDays }: NewEmbed): Promise<void> {
    const { organisationId } = caller;
    const { document, isWithdrawn } = await this.#edition(organisationId, editionId);
    if (!figureOf(document, block)) throw new AppError('not-found');
    if (isWithdrawn) throw new AppError('publication-withdrawn');
    const madeAt = this.clock.now();
    const expiresOn = endOf(await this.#today(organisationId), expiresInDays);
    const id = newId(madeAt);
    const sites = sitesOf(origins);
    await this.registry.transaction(organisationId, async (em) => {
      em.create(Embed, {
        id,
        organisationId,
        editionId,
        block,
        code: newLinkCode(),
        origins: sites,
        madeAt,
        expiresOn,
      });
      await this.#record(em, caller, 'embed-make', editionId, { embedId: id, block, origins: sites });
    });
  }

  /** From the next time that it is opened. Throws `not-found`. */
  async move(caller: Caller, editionId: string, id: string, origins: readonly string[]): Promise<void> {
    const sites = sitesOf(origins);
    await this.#change(caller, 'embed-move', { id, editionId }, { origins: sites }, (embed) => {
      embed.origins = sites;
    });
  }

  /** At once, and for good: what stands in the pages of the site says so. Throws `not-found`. */
  async stop(caller: Caller, editionId: string, id: string): Promise<void> {
    await this.#change(caller, 'embed-stop', { id, editionId }, {}, (embed) => {
      embed.stoppedAt ??= this.clock.now();
    });
  }

  #change(
    caller: Caller,
    act: 'embed-move' | 'embed-stop',
    { id, editionId }: { id: string; editionId: string },
    details: object,
    change: (embed: Embed) => void,
  ): Promise<void> {
    return this.registry.transaction(caller.organisationId, async (em) => {
      const embed = await em.findOne(Embed, { id, editionId });
      if (!embed) throw new AppError('not-found');
      change(embed);
      await this.#record(em, caller, act, editionId, { embedId: id, ...details });
    });
  }

  #record(
    em: Parameters<typeof recordEdition>[1],
    caller: Caller,
    act: Parameters<typeof recordEdition>[3],
    id: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return recordEdition(this.audit, em, caller, act, { id, organisationId: caller.organisationId }, details);
  }

  async #edition(organisationId: string, id: string) {
    const em = this.registry.of(organisationId);
    const edition = await em.findOne(Edition, { id }, { fields: ['document', 'publicationId'] });
    if (!edition) throw new AppError('not-found');
    const told = await em.findOneOrFail(Publication, { id: edition.publicationId }, { fields: ['withdrawnAt'] });
    return { document: edition.document, isWithdrawn: Boolean(told.withdrawnAt) };
  }

  async #today(organisationId: string): Promise<string> {
    const { zone } = await this.organisations.customsOf(organisationId);
    return localDay(this.clock.now(), zone);
  }
}

/** Each once. */
const sitesOf = (origins: readonly string[]): string[] => [...new Set(origins.flatMap((one) => siteOrigin(one) ?? []))];
