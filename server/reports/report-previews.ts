import { Injectable } from '@nestjs/common';
import { ToldQuotes } from '../answers/quotes/told-quotes.js';
import { Publications } from '../indicators/publications/publications.js';
import type { House } from '../ledger/house.js';
import type { ReportDocument } from './document/report-document.js';
import { ReportDesk } from './report-desk.js';
import { quotesIn, ReportDocuments } from './report-documents.js';
import { ReportRequests } from './report-requests.js';
import type { ReportCheck, ReportView } from './reports.schemas.js';

/** A report that is being composed, as a donor would be told it now. Changes nothing. */
@Injectable()
export class ReportPreviews {
  constructor(
    private readonly desk: ReportDesk,
    private readonly requests: ReportRequests,
    private readonly publications: Publications,
    private readonly documents: ReportDocuments,
    private readonly quotes: ToldQuotes,
  ) {}

  /** What would be hidden, or why it could not be told. Throws as `Publications.preview` and `not-found`. */
  async check(house: House, id: string): Promise<ReportCheck> {
    const report = await this.desk.show(house.id, id);
    const { draft } = await this.requests.of(house.id, report);
    const leftOut = await this.#leftOut(house, report);
    if (draft === null) return { ...NOTHING, leftOut };
    const { cells, hidden, asOf, digest, refusal, proposals } = await this.publications.preview(house, draft);
    return { cells, hidden, asOf, digest, refusal, proposals, leftOut };
  }

  /** Throws what a figure throws, and `not-found`. */
  async document(house: House, id: string, place: { isOnScreen: boolean }): Promise<ReportDocument> {
    const report = await this.desk.show(house.id, id);
    const { draft, ...known } = await this.requests.of(house.id, report);
    const tables = draft === null ? [] : (await this.publications.trying(house, (told) => told(draft))).tables;
    return this.documents.of(house, report, tables, known, place);
  }

  async #leftOut(house: House, { blocks }: ReportView): Promise<ReportCheck['leftOut']> {
    const told = await this.quotes.forReports(house.id, quotesIn(blocks));
    return blocks.flatMap((block) => {
      const why = block.kind === 'quote' ? told.get(block.quoteId) : null;
      return typeof why === 'string' ? [{ block: block.id, why }] : [];
    });
  }
}

const NOTHING: ReportCheck = {
  cells: 0,
  hidden: 0,
  asOf: null,
  digest: null,
  refusal: null,
  proposals: [],
  leftOut: [],
};
