import { Injectable } from '@nestjs/common';
import type { Draft, TableRequest } from '../indicators/publications/publications.schemas.js';
import { Grants } from '../missions/grants/grants.js';
import { labelOf } from '../query-files/header-names.js';
import type { Library } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import type { Language } from '../shared/language.js';
import { askedOfGrant } from './promises/asked-promises.js';
import type { PromisesBlock, ReportedGrant } from './promises/promise-parts.js';
import type { ReportBlock, ReportView } from './reports.schemas.js';

export interface ReportRequest {
  /**
   * The figures as a publication asks for them: those of the blocks in their order, then those of promises. Null where
   * there is none yet. Old ones are told with their date.
   */
  draft: Draft | null;
  /** By the block that is about it. */
  grants: ReadonlyMap<string, ReportedGrant>;
  /** Of the columns that its figures are limited by. */
  labels: ReadonlyMap<string, Record<Language, string>>;
}

/** What a report asks of the figures, as its blocks and the grants that it is about are now. */
@Injectable()
export class ReportRequests {
  constructor(
    private readonly grants: Grants,
    private readonly files: QueryFiles,
  ) {}

  async of(organisationId: string, { title, from, to, blocks }: ReportView): Promise<ReportRequest> {
    const library = await this.files.library();
    const grants = new Map<string, ReportedGrant>();
    for (const block of blocks.filter(isOfPromises)) {
      const grant = await this.grants.reported(organisationId, block.grantId);
      grants.set(block.id, grant && { grant, asked: askedOfGrant(grant, { from, to }, library) });
    }
    const promised = [...grants.values()].flatMap((one) => one?.asked.tables ?? []);
    const tables = [...blocks.filter(isOfFigure).map(({ table }) => table), ...promised];
    const draft = tables.length > 0 ? { title, from, to, tables, acceptsOld: true } : null;
    return { draft, grants, labels: labelsOf(tables, library) };
  }
}

function labelsOf(tables: readonly TableRequest[], library: Library): Map<string, Record<Language, string>> {
  return new Map(
    tables.flatMap(({ figure, where = [] }) => {
      const header = library.indicators.get(figure)?.header;
      const columns = where.map((limit) => limit.slice(0, limit.indexOf(':')));
      return header ? columns.map((column) => [column, labelOf(library, header, column)] as const) : [];
    }),
  );
}

const isOfPromises = (block: ReportBlock): block is PromisesBlock => block.kind === 'promises';
const isOfFigure = (block: ReportBlock): block is Extract<ReportBlock, { kind: 'figure' }> => block.kind === 'figure';
