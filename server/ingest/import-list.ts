import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Caller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { csvCell } from '../shared/csv-cell.js';
import { Import } from './import.entity.js';
import { keptView, runningView } from './import-views.js';
import type { ImportView, Rejection } from './ingest.schemas.js';
import { RunningImports } from './running-imports.js';

const LISTED = 200;

/** What was imported, what is being imported, and what was rejected. */
@Injectable()
export class ImportList {
  constructor(
    private readonly registry: Registry,
    private readonly ledger: Ledger,
    private readonly running: RunningImports,
    private readonly clock: Clock,
  ) {}

  /** The latest first: those under way, then those accepted. */
  async list(caller: Caller): Promise<ImportView[]> {
    const underWay = this.running.of(caller.organisationId);
    const rows = await this.registry
      .of(caller.organisationId)
      .find(Import, {}, { orderBy: { importedAt: 'desc', id: 'desc' }, limit: LISTED });
    const kept = new Set(rows.map(({ id }) => id));
    const views = underWay.filter(({ id }) => !kept.has(id)).map((one) => runningView(one, this.clock.now()));
    return [...views, ...rows.map(keptView)];
  }

  /** Throws `not-found`. */
  async one(caller: Caller, id: string): Promise<ImportView> {
    const found = await this.registry.of(caller.organisationId).findOne(Import, { id });
    if (found) return keptView(found);
    const running = this.running.find(caller.organisationId, id);
    if (running) return runningView(running, this.clock.now());
    throw new AppError('not-found');
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
