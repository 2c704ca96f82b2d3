import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Publication } from '../../indicators/publications/publication.entity.js';
import { Publications } from '../../indicators/publications/publications.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { grouped } from '../../shared/grouped.js';
import { localDay } from '../../shared/local-day.js';
import type { ReportDocument } from '../document/report-document.js';
import { checkAddress } from './addresses.js';
import { EditionCorrection } from './edition-correction.entity.js';
import { EditionLink } from './edition-link.entity.js';
import { EditionPaper } from './edition-paper.entity.js';
import { editionSummary, type Seen } from './edition-view.js';
import { Edition } from './edition.entity.js';
import type { EditionSummary, EditionView } from './editions.schemas.js';
import { StillTold } from './still-told.js';

/** Reports that were published, as those who work in the association see them. */
@Injectable()
export class Editions {
  constructor(
    private readonly registry: Registry,
    private readonly publications: Publications,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly stillTold: StillTold,
  ) {}

  /** The latest first. */
  async list(organisationId: string): Promise<EditionSummary[]> {
    const em = this.registry.of(organisationId);
    const seen = await this.#seen(organisationId);
    const editions = await em.find(Edition, {}, { fields: ['id', 'number', 'language', 'publicationId'] });
    const ids = editions.map(({ publicationId }) => publicationId);
    const told = await em.find(Publication, { id: { $in: ids } }, { exclude: ['behind', 'tables'] });
    const links = await em.find(EditionLink, {});
    const corrections = await em.find(EditionCorrection, {}, { fields: ['editionId', 'at'] });
    const [toldBy, linkOf] = [
      new Map(told.map((one) => [one.id, one])),
      new Map(links.map((one) => [one.editionId, one])),
    ];
    const corrected = grouped(corrections, ({ editionId }) => editionId);
    return editions
      .flatMap((edition) => {
        const [publication, link] = [toldBy.get(edition.publicationId), linkOf.get(edition.id)];
        const at = (corrected.get(edition.id) ?? []).map((one) => one.at);
        return publication && link ? [editionSummary({ edition, told: publication, link, corrected: at }, seen)] : [];
      })
      .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  }

  /** Throws `not-found`. */
  async show(organisationId: string, id: string): Promise<EditionView> {
    const em = this.registry.of(organisationId);
    const edition = await em.findOne(Edition, { id }, { fields: ['id', 'number', 'language', 'publicationId'] });
    if (!edition) throw new AppError('not-found');
    const publication = await this.publications.show(organisationId, edition.publicationId);
    const told = await em.findOneOrFail(Publication, { id: edition.publicationId }, { exclude: ['behind', 'tables'] });
    const link = await em.findOneOrFail(EditionLink, { editionId: id });
    const { bytes, sha256 } = await em.findOneOrFail(EditionPaper, { editionId: id });
    const corrections = await em.find(EditionCorrection, { editionId: id }, { orderBy: { at: 'asc', id: 'asc' } });
    const corrected = corrections.map(({ at }) => at);
    return {
      ...editionSummary({ edition, told, link, corrected }, await this.#seen(organisationId)),
      publicationId: publication.id,
      checkAddress: checkAddress(this.config, edition.number),
      cells: publication.cells,
      hidden: publication.hidden,
      paper: { bytes: bytes.length, sha256 },
      corrections: corrections.map(({ at, lines, causes }) => ({ at: at.toISOString(), lines, causes })),
    };
  }

  /** As it was told, but for words whose consent was taken back. Throws `not-found`. */
  async document(organisationId: string, id: string): Promise<ReportDocument> {
    const edition = await this.registry.of(organisationId).findOne(Edition, { id });
    if (!edition) throw new AppError('not-found');
    return this.stillTold.of(organisationId, edition.document);
  }

  /** The very bytes that were made on the day. Throws `not-found`. */
  async paper(organisationId: string, id: string): Promise<{ number: string; bytes: Uint8Array }> {
    const em = this.registry.of(organisationId);
    const edition = await em.findOne(Edition, { id }, { fields: ['number'] });
    const paper = await em.findOne(EditionPaper, { editionId: id });
    if (!edition || !paper) throw new AppError('not-found');
    return { number: edition.number, bytes: paper.bytes };
  }

  /** What was read was read: it stays, with the reason, and its link opens nothing. Throws `not-found`, `publication-withdrawn`. */
  async withdraw(caller: Caller, id: string, reason: string): Promise<EditionView> {
    const edition = await this.registry
      .of(caller.organisationId)
      .findOne(Edition, { id }, { fields: ['publicationId'] });
    if (!edition) throw new AppError('not-found');
    await this.publications.withdraw(caller, edition.publicationId, reason);
    return this.show(caller.organisationId, id);
  }

  async #seen(organisationId: string): Promise<Seen> {
    const { zone } = await this.organisations.customsOf(organisationId);
    return { config: this.config, today: localDay(this.clock.now(), zone) };
  }
}
