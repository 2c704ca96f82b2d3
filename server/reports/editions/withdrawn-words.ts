import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ToldWords } from '../../answers/quotes/told-words.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { Publication } from '../../indicators/publications/publication.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Config } from '../../shared/config.js';
import type { DocumentPart, ReportDocument } from '../document/report-document.js';
import { pageTexts } from '../page/page-texts.js';
import { ReportPapers } from '../paper/report-papers.js';
import { checkAddress } from './addresses.js';
import { programme, recordEdition } from './edition-acts.js';
import { EditionPaper } from './edition-paper.entity.js';
import { Edition } from './edition.entity.js';

/** An edition as it is read from then on. */
interface Remade {
  id: string;
  document: ReportDocument;
  bytes: Buffer;
}

/**
 * The one thing that changes what was published: somebody no longer agrees to be quoted. Its words leave the page and
 * the paper of each edition, which say so in their place; figures, number and date stay.
 */
@Injectable()
export class WithdrawnWords implements OnModuleInit {
  constructor(
    private readonly told: ToldWords,
    private readonly registry: Registry,
    private readonly papers: ReportPapers,
    private readonly audit: AuditTrail,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.told.knowTrace((organisationId, quoteId) => this.#ready(organisationId, quoteId));
  }

  async #ready(organisationId: string, quoteId: string): Promise<(em: RegistryManager) => Promise<void>> {
    const reader = this.registry.of(organisationId);
    const ids = await sayingIds(reader, organisationId, quoteId);
    const made: Remade[] = [];
    for (const id of ids) made.push(await this.#without(reader, organisationId, id, quoteId));
    return async (em) => {
      const now = await sayingIds(em, organisationId, quoteId);
      // Published since: it is made ready again by whoever withdraws once more.
      if (now.some((id) => !ids.includes(id))) throw new AppError('quote-being-published');
      for (const { id, document, bytes } of made) {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        await em.nativeUpdate(Edition, { id }, { document });
        await em.nativeUpdate(EditionPaper, { editionId: id }, { bytes, sha256 });
        await recordEdition(this.audit, em, programme, 'words-withdrawn', { id, organisationId }, { quoteId, sha256 });
      }
    };
  }

  async #without(em: RegistryManager, organisationId: string, id: string, quoteId: string): Promise<Remade> {
    const { document, number, publicationId } = await em.findOneOrFail(Edition, { id });
    const { madeAt } = await em.findOneOrFail(Publication, { id: publicationId }, { fields: ['madeAt'] });
    const left = withoutWords(document, quoteId);
    const printed = { number, publishedAt: madeAt, checkAddress: checkAddress(this.config, number) };
    return { id, document: left, bytes: Buffer.from(await this.papers.pdf(organisationId, left, printed)) };
  }
}

/** Editions in which these words stand. */
async function sayingIds(em: RegistryManager, organisationId: string, quoteId: string): Promise<string[]> {
  const sql = 'select id from edition where organisation_id = ? and cast(document as text) like ? order by id';
  const rows = await em.execute<{ id: string }[]>(sql, [organisationId, `%${quoteId}%`]);
  return rows.map(({ id }) => id);
}

/** In their place stands what its page already says of them. */
function withoutWords(document: ReportDocument, quoteId: string): ReportDocument {
  const paragraphs = [pageTexts[document.language].silent];
  const parts = document.parts.map((part): DocumentPart => {
    if (part.kind !== 'quote' || part.quoteId !== quoteId) return part;
    return { kind: 'text', id: part.id, heading: null, paragraphs };
  });
  return { ...document, parts };
}
