import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ToldQuotes } from '../../answers/quotes/told-quotes.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { type AboutToTell, Publications } from '../../indicators/publications/publications.js';
import { Organisations } from '../../registry/organisations.js';
import { type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { newLinkCode } from '../../shared/codes/link-code.js';
import { Config } from '../../shared/config.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import { ReportPapers } from '../paper/report-papers.js';
import { ReportDesk } from '../report-desk.js';
import { ReportDocuments } from '../report-documents.js';
import { type ReportRequest, ReportRequests } from '../report-requests.js';
import { Report } from '../report.entity.js';
import type { ReportView } from '../reports.schemas.js';
import { checkAddress } from './addresses.js';
import { recordEdition } from './edition-acts.js';
import { EditionLink } from './edition-link.entity.js';
import { newEditionNumber } from './edition-number.js';
import { EditionPaper } from './edition-paper.entity.js';
import { endOf } from './edition-view.js';
import { Edition } from './edition.entity.js';
import type { NewEdition } from './editions.schemas.js';

export type MadeEdition = Awaited<ReturnType<Publishing['made']>>;

/** What is told, and why when nobody confirms it in person; `because` goes into the trail. */
interface ToTell {
  digest: string;
  expiresInDays: number | null;
  because?: Record<string, string>;
}

/** Written in the transaction of the publication. */
type AlsoWritten = (em: RegistryManager, made: MadeEdition) => Promise<void>;

/** A report leaves the house: its figures are told, and what was read is kept, all in one moment or not at all. */
@Injectable()
export class Publishing {
  constructor(
    private readonly desk: ReportDesk,
    private readonly requests: ReportRequests,
    private readonly publications: Publications,
    private readonly documents: ReportDocuments,
    private readonly papers: ReportPapers,
    private readonly quotes: ToldQuotes,
    private readonly organisations: Organisations,
    private readonly audit: AuditTrail,
    private readonly config: Config,
  ) {}

  /**
   * The identifier of the edition. Throws `not-found`, `report-changed` and `publication-moved` when it is no longer what
   * was read, `report-without-figure`, and as `Publications.create`.
   */
  async publish(caller: Caller, reportId: string, { digest, version, expiresInDays }: NewEdition): Promise<string> {
    const report = await this.desk.show(caller.organisationId, reportId);
    if (report.version !== version) throw new AppError('report-changed', { name: report.changedBy });
    return this.tell(caller, report, { digest, expiresInDays });
  }

  /** `report`: as it is kept, perhaps of other days. Answers and throws as `publish`, and what `also` throws. */
  async tell(
    caller: Caller,
    report: ReportView,
    { digest, expiresInDays, because = {} }: ToTell,
    also: AlsoWritten = async () => undefined,
  ): Promise<string> {
    const { draft, ...known } = await this.requests.of(caller.organisationId, report);
    if (draft === null) throw new AppError('report-without-figure');
    let editionId = '';
    await this.publications.create(caller, { ...draft, digest }, async (about) => {
      const made = await this.made(caller, { report, known }, about, expiresInDays);
      const { edition, paper, link } = made;
      editionId = edition.id;
      return async (em) => {
        await sameAsRead(em, report);
        await this.quotes.tell(
          em,
          edition.document.parts.filter((part) => part.kind === 'quote'),
        );
        em.create(Edition, edition);
        em.create(EditionPaper, paper);
        em.create(EditionLink, link);
        const { number, publicationId } = edition;
        const details = { number, publicationId, sha256: paper.sha256, ...because };
        await recordEdition(this.audit, em, caller, 'create', edition, details);
        await also(em, made);
      };
    });
    return editionId;
  }

  /** Ready to be kept, and not kept yet. */
  async made(
    { organisationId, organisationSlug: slug }: Caller,
    { report, known }: { report: ReportView; known: Omit<ReportRequest, 'draft'> },
    { id: publicationId, madeAt, told }: AboutToTell,
    expiresInDays: number | null,
  ) {
    const number = newEditionNumber();
    const document = await this.documents.of({ id: organisationId, slug }, report, told.tables, known, {
      isOnScreen: true,
    });
    const printed = { number, publishedAt: madeAt, checkAddress: checkAddress(this.config, number) };
    const bytes = Buffer.from(await this.papers.pdf(organisationId, document, printed));
    const { zone } = await this.organisations.customsOf(organisationId);
    const id = newId(madeAt);
    const { id: reportId, language } = report;
    const expiresOn = endOf(localDay(madeAt, zone), expiresInDays);
    const owned = () => ({ id: newId(madeAt), organisationId, editionId: id });
    return {
      edition: { id, organisationId, number, publicationId, reportId, language, document },
      paper: { ...owned(), bytes, sha256: createHash('sha256').update(bytes).digest('hex') },
      link: { ...owned(), code: newLinkCode(), madeAt, expiresOn },
    };
  }
}

/** Words are kept with the figures: those that were read, whoever writes meanwhile. */
async function sameAsRead(em: RegistryManager, { id, version }: ReportView): Promise<void> {
  const now = await em.findOne(Report, { id });
  if (!now) throw new AppError('not-found');
  if (now.version !== version) throw new AppError('report-changed', { name: now.changedBy });
}
