import { Injectable } from '@nestjs/common';
import { ToldQuotes } from '../answers/quotes/told-quotes.js';
import type { Draft, FrozenTable } from '../indicators/publications/publications.schemas.js';
import { Publications } from '../indicators/publications/publications.js';
import type { House } from '../ledger/house.js';
import { Mission } from '../missions/mission.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import type { ReportDocument } from './document/report-document.js';
import { reportDocumentOf } from './document/report-document-of.js';
import { Letterhead } from '../settings/letterhead/letterhead.entity.js';
import { ReportCharts } from './report-charts.js';
import { ReportDesk } from './report-desk.js';
import type { ReportBlock, ReportCheck, ReportView } from './reports.schemas.js';

/** A report that is being composed, as a donor would be told it now. Changes nothing. */
@Injectable()
export class ReportPreviews {
  constructor(
    private readonly desk: ReportDesk,
    private readonly publications: Publications,
    private readonly charts: ReportCharts,
    private readonly quotes: ToldQuotes,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
  ) {}

  /** What would be hidden, or why it could not be told. Throws as `Publications.preview` and `not-found`. */
  async check(house: House, id: string): Promise<ReportCheck> {
    const report = await this.desk.show(house.id, id);
    const draft = draftOf(report);
    const leftOut = await this.#leftOut(house, report);
    if (draft === null) return { ...NOTHING, leftOut };
    const { cells, hidden, asOf, refusal, proposals } = await this.publications.preview(house, draft);
    return { cells, hidden, asOf, refusal, proposals, leftOut };
  }

  /** Throws what a figure throws, and `not-found`. */
  async document(house: House, id: string): Promise<ReportDocument> {
    const report = await this.desk.show(house.id, id);
    const draft = draftOf(report);
    const tables = draft === null ? [] : (await this.publications.trying(house, (told) => told(draft))).tables;
    return this.#documentOf(house, report, tables);
  }

  async #leftOut(house: House, { blocks }: ReportView): Promise<ReportCheck['leftOut']> {
    const told = await this.quotes.forReports(house.id, quotesIn(blocks));
    return blocks.flatMap((block) => {
      const why = block.kind === 'quote' ? told.get(block.quoteId) : null;
      return typeof why === 'string' ? [{ block: block.id, why }] : [];
    });
  }

  async #documentOf(house: House, report: ReportView, tables: FrozenTable[]): Promise<ReportDocument> {
    const { name } = await this.organisations.byId(house.id);
    const em = this.registry.of(house.id);
    const letterhead = await em.findOne(Letterhead, {}, { fields: ['colour'] });
    const look = { language: report.language, accent: letterhead?.colour ?? null };
    const charts = await this.charts.drawn(tables, look);
    const missions = await em.find(Mission, {}, { fields: ['id', 'title'] });
    const titles = new Map(missions.map((one) => [one.id, one.title]));
    const quotes = await this.quotes.forReports(house.id, quotesIn(report.blocks));
    return reportDocumentOf({ ...report, house: name, tables, charts, quotes, missions: titles });
  }
}

const NOTHING: ReportCheck = { cells: 0, hidden: 0, asOf: null, refusal: null, proposals: [], leftOut: [] };

const quotesIn = (blocks: readonly ReportBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block.quoteId] : []));

/** The figures as a publication asks for them; null where there is none yet. Old ones are told with their date. */
function draftOf({ title, from, to, blocks }: ReportView): Draft | null {
  const tables = blocks
    .filter((block): block is Extract<ReportBlock, { kind: 'figure' }> => block.kind === 'figure')
    .map(({ table }) => table);
  return tables.length > 0 ? { title, from, to, tables, acceptsOld: true } : null;
}
