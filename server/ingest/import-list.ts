import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { Import } from './import.entity.js';
import { keptView, runningView } from './import-views.js';
import type { ImportView } from './ingest.schemas.js';
import { rejectionCsv } from './rejection-csv.js';
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

  /** Every rejected line with its original cells, as it is read. Throws `not-found`. */
  async rejectionsCsv(caller: Caller, id: string): Promise<AsyncGenerator<string>> {
    const view = await this.one(caller, id);
    return rejectionCsv(this.ledger.rejectionsFile(caller.organisationSlug, view.id));
  }
}
