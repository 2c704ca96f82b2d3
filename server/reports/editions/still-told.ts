import { Injectable } from '@nestjs/common';
import { ToldQuotes } from '../../answers/quotes/told-quotes.js';
import type { DocumentPart, ReportDocument } from '../document/report-document.js';
import { pageTexts } from '../page/page-texts.js';

/** A published report as it may be read today: words of somebody who took their consent back are read no more. */
@Injectable()
export class StillTold {
  constructor(private readonly quotes: ToldQuotes) {}

  async of(organisationId: string, document: ReportDocument): Promise<ReportDocument> {
    const ids = document.parts.flatMap((part) => (part.kind === 'quote' ? [part.quoteId] : []));
    if (ids.length === 0) return document;
    const told = await this.quotes.forReports(organisationId, ids);
    const silent = (id: string): DocumentPart => ({
      kind: 'text',
      id,
      heading: null,
      paragraphs: [pageTexts[document.language].silent],
    });
    return {
      ...document,
      parts: document.parts.map((part) =>
        part.kind === 'quote' && typeof told.get(part.quoteId) !== 'object' ? silent(part.id) : part,
      ),
    };
  }
}
