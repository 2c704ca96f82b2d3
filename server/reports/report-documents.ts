import { Injectable } from '@nestjs/common';
import { ToldQuotes } from '../answers/quotes/told-quotes.js';
import type { FrozenTable } from '../indicators/publications/publications.schemas.js';
import type { House } from '../ledger/house.js';
import { Mission } from '../missions/mission.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { Letterhead } from '../settings/letterhead/letterhead.entity.js';
import type { ReportDocument } from './document/report-document.js';
import { reportDocumentOf } from './document/report-document-of.js';
import { ReportCharts } from './report-charts.js';
import type { ReportRequest } from './report-requests.js';
import type { ReportBlock, ReportView } from './reports.schemas.js';

/** A report as it is read: its words, and its figures as they are told. */
@Injectable()
export class ReportDocuments {
  constructor(
    private readonly charts: ReportCharts,
    private readonly quotes: ToldQuotes,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
  ) {}

  /**
   * `tables`: one for each block of a figure, in their order, then those of promises. `isOnScreen`: charts also as narrow
   * as a phone.
   */
  async of(
    house: House,
    report: ReportView,
    tables: readonly FrozenTable[],
    known: Omit<ReportRequest, 'draft'>,
    { isOnScreen }: { isOnScreen: boolean },
  ): Promise<ReportDocument> {
    const { name } = await this.organisations.byId(house.id);
    const em = this.registry.of(house.id);
    const letterhead = await em.findOne(Letterhead, {}, { fields: ['colour'] });
    const look = { language: report.language, accent: letterhead?.colour ?? null, isOnScreen };
    // Promises stand beside what came of them, in words: their tables have no drawing.
    const figures = tables.slice(0, report.blocks.filter(({ kind }) => kind === 'figure').length);
    const charts = await this.charts.drawn(figures, look);
    const missions = await em.find(Mission, {}, { fields: ['id', 'title'] });
    const titles = new Map(missions.map((one) => [one.id, one.title]));
    const quotes = await this.quotes.forReports(house.id, quotesIn(report.blocks));
    return reportDocumentOf({ ...report, house: name, ...known, tables, charts, quotes, missions: titles });
  }
}

export const quotesIn = (blocks: readonly ReportBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block.quoteId] : []));
