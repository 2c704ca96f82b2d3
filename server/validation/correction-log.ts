import { Injectable } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import type { Caller } from '../auth/caller.js';
import { ImportTurns } from '../ingest/import-turns.js';
import { Ledger } from '../ledger/ledger.js';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { faultPoint } from '../shared/fault.js';
import { newId } from '../shared/identifiers.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { Warehouses } from '../warehouse/warehouses.js';

export interface Change<Answer> {
  answer: Answer;
  /** A SELECT of what the activities become, in the columns of every segment; null: nothing is written. */
  rows: string | null;
  parameters?: Record<string, string | number | null | readonly string[]>;
  /** Writes who decided, in the same transaction. */
  record: (manager: RegistryManager, segmentId: string) => Promise<void>;
}

/** Adds what people decided to the log of activities, one piece after the other, in turn with imports. */
@Injectable()
export class CorrectionLog {
  constructor(
    private readonly registry: Registry,
    private readonly ledger: Ledger,
    private readonly warehouses: Warehouses,
    private readonly turns: ImportTurns,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** `prepare` sees the log as it stands, with temporary tables of its own, and says what is to become of it. */
  add<Answer>(caller: Caller, prepare: (connection: WarehouseConnection) => Promise<Change<Answer>>): Promise<Answer> {
    return this.turns.of(caller.organisationId).take(() => this.#add(caller, prepare));
  }

  async #add<Answer>(
    caller: Caller,
    prepare: (connection: WarehouseConnection) => Promise<Change<Answer>>,
  ): Promise<Answer> {
    const slug = caller.organisationSlug;
    const warehouse = await this.warehouses.of({ id: caller.organisationId, slug });
    await warehouse.catchUp();
    const segmentId = newId(this.clock.now());
    const file = await this.ledger.temporaryFile(slug, 'parquet');
    try {
      const { answer, isWritten } = await warehouse.scratch(async (connection) => {
        const change = await prepare(connection);
        if (change.rows !== null) await this.#commit(connection, caller, change, segmentId, file);
        return { answer: change.answer, isWritten: change.rows !== null };
      });
      if (isWritten)
        await this.events.publish('segment-accepted', { organisationId: caller.organisationId, segmentId });
      return answer;
    } finally {
      await rm(file, { force: true });
    }
  }

  /** The decision and its segment become true together. A segment whose commit failed is swept at the next start. */
  async #commit<Answer>(
    connection: WarehouseConnection,
    { organisationId, organisationSlug }: Caller,
    { rows, parameters, record }: Change<Answer>,
    segmentId: string,
    file: string,
  ): Promise<void> {
    const count = await connection.copyToParquet(rows ?? '', file, parameters);
    await this.registry.transaction(organisationId, async (em) => {
      const sealed = await this.ledger.sealSegment(organisationSlug, segmentId, file);
      await this.ledger.record(em, { segmentId, importId: null, cause: 'correction', rows: count, ...sealed });
      await record(em, segmentId);
    });
    faultPoint('after-registry');
  }
}
