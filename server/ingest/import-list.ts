import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Caller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { csvCell } from '../shared/csv-cell.js';
import { Import } from './import.entity.js';
import type { ImportView, Rejection } from './ingest.schemas.js';

const LISTED = 200;

/** What was imported, and what was rejected. */
@Injectable()
export class ImportList {
  constructor(
    private readonly registry: Registry,
    private readonly ledger: Ledger,
  ) {}

  /** The latest first. */
  async list(caller: Caller): Promise<ImportView[]> {
    const rows = await this.registry
      .of(caller.organisationId)
      .find(Import, {}, { orderBy: { importedAt: 'desc', id: 'desc' }, limit: LISTED });
    return rows.map(viewOf);
  }

  /** Throws `not-found`. */
  async one(caller: Caller, id: string): Promise<ImportView> {
    const found = await this.registry.of(caller.organisationId).findOne(Import, { id });
    if (!found) throw new AppError('not-found');
    return viewOf(found);
  }

  /** Every rejected line with its original cells. Throws `not-found`. */
  async rejectionsCsv(caller: Caller, id: string): Promise<string> {
    const view = await this.one(caller, id);
    const lines = ['line,column,code,message,cells'];
    const file = this.ledger.rejectionsFile(caller.organisationSlug, view.id);
    if (!existsSync(file)) return `${lines.join('\r\n')}\r\n`;
    const source = createReadStream(file);
    const unpacked = createGunzip();
    source.once('error', (error) => unpacked.destroy(error));
    for await (const text of createInterface({ input: source.pipe(unpacked), crlfDelay: Infinity })) {
      const row = JSON.parse(text) as Rejection & { cells: string[] };
      lines.push([String(row.line), row.column ?? '', row.code, row.message, ...row.cells].map(csvCell).join(','));
    }
    return `${lines.join('\r\n')}\r\n`;
  }
}

function viewOf(row: Import): ImportView {
  const { id, what, source, mode, preset, fileName, importedBy, importedAt, removalsWithheld, receipt } = row;
  const { undoneAt, undoneBy, undoReceipt } = row;
  return {
    id,
    what,
    source,
    mode,
    preset,
    fileName,
    importedBy,
    importedAt: importedAt.toISOString(),
    removalsWithheld,
    receipt,
    undone: undoneAt && undoReceipt ? { at: undoneAt.toISOString(), by: undoneBy ?? '', receipt: undoReceipt } : null,
  };
}
