import { Injectable } from '@nestjs/common';
import { Publications } from '../../indicators/publications/publications.js';
import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import type { House } from '../../ledger/house.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { AppError } from '../../shared/app-error.js';
import { localDay } from '../../shared/local-day.js';
import { measuresOf, numberIn } from '../document/figure-table.js';
import { ReportDesk } from '../report-desk.js';
import { type ReportRequest, ReportRequests } from '../report-requests.js';
import type { ReportView } from '../reports.schemas.js';
import type { Days } from './sending-times.js';
import type { OldFigure } from './subscriptions.schemas.js';

export interface Tellable {
  kind: 'report';
  /** With the days to tell in place of its own. */
  report: ReportView;
  digest: string;
  tables: FrozenTable[];
  known: Omit<ReportRequest, 'draft'>;
  /** Figures of which nothing is noted in those days: places of their tables. */
  empty: { told: number; title: OldFigure['title'] }[];
}

/** What may be sent of some days, or why nothing may. */
export type Checked =
  Tellable | { kind: 'old'; oldFigures: OldFigure[] } | { kind: 'nothing' } | { kind: 'refused'; reason: string };

/** Looks at the figures of a report before anybody is sent them. Changes nothing. */
@Injectable()
export class SendingCheck {
  constructor(
    private readonly desk: ReportDesk,
    private readonly requests: ReportRequests,
    private readonly publications: Publications,
    private readonly files: QueryFiles,
  ) {}

  /** Throws what is nobody's decision: a figure that cannot be read, a machine out of order. */
  async of(house: House & { zone: string }, reportId: string, days: Days): Promise<Checked> {
    try {
      return await this.#looked(house, reportId, days);
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      if (error.code !== 'indicator-not-refreshed') return { kind: 'refused', reason: error.code };
      return { kind: 'old', oldFigures: [await this.#neverComputed(error)] };
    }
  }

  async #looked({ zone, ...house }: House & { zone: string }, reportId: string, days: Days): Promise<Checked> {
    const report = { ...(await this.desk.show(house.id, reportId)), ...days };
    const { draft, ...known } = await this.requests.of(house.id, report);
    if (draft === null) return { kind: 'refused', reason: 'report-without-figure' };
    const { tables, digest, refusal } = await this.publications.preview(house, draft);
    const oldFigures = tables.filter((table) => isOld(table, zone)).map(({ card }) => oldFigure(card));
    if (oldFigures.length > 0) return { kind: 'old', oldFigures };
    const empty = tables.flatMap((table, told) => (isEmpty(table) ? [{ told, title: table.card.title }] : []));
    if (empty.length === tables.length) return { kind: 'nothing' };
    if (refusal) return { kind: 'refused', reason: refusal.reason };
    return { kind: 'report', report, digest, tables, known, empty };
  }

  async #neverComputed({ parameters }: AppError): Promise<OldFigure> {
    const { name = '' } = parameters as { name?: string };
    const library = await this.files.library();
    const title = library.indicators.get(name)?.header.title ?? { fr: name, en: name };
    return { title, asOf: null };
  }
}

const oldFigure = ({ title, freshness }: FrozenTable['card']): OldFigure => ({ title, asOf: freshness.asOf });

/** Its last calculation failed, is too old, or was made before its own days were over. */
function isOld({ card: { freshness, period } }: FrozenTable, zone: string): boolean {
  const { state, asOf } = freshness;
  return state !== 'fresh' || asOf === null || localDay(new Date(asOf), zone) < period.to;
}

/** Nothing but zeros and unknowns: that nobody noted anything is not that nothing happened. */
function isEmpty(table: FrozenTable): boolean {
  const measures = measuresOf(table);
  return [...table.rows, table.total].every(
    (row) => typeof row['withheld'] !== 'string' && measures.every(({ name }) => (numberIn(name)(row) ?? 0) === 0),
  );
}
