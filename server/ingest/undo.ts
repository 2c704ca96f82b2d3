import { Injectable } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { type CommittedSegment, Ledger } from '../ledger/ledger.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { Events } from '../shared/events.js';
import { faultPoint } from '../shared/fault.js';
import { newId } from '../shared/identifiers.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { ImportTurns } from './import-turns.js';
import { Import } from './import.entity.js';
import type { UndoReceipt } from './ingest.schemas.js';
import { NounDesks } from './nouns/noun-desks.js';
import { NounUndo } from './nouns/noun-undo.js';
import { countUndo, prepareUndo, undoRows } from './undo-rows.js';

interface Undoing {
  found: Import;
  mine: CommittedSegment[];
  earlier: CommittedSegment[];
  later: CommittedSegment[];
}

/**
 * Takes an import back: what it said is replaced by what its source had said before. Activities that a later
 * import, correction or undo has touched since are left as they are, and listed.
 */
@Injectable()
export class Undo {
  constructor(
    private readonly registry: Registry,
    private readonly ledger: Ledger,
    private readonly warehouses: Warehouses,
    private readonly turns: ImportTurns,
    private readonly desks: NounDesks,
    private readonly nouns: NounUndo,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `import-already-undone`. With `dryRun` nothing changes. */
  take(caller: Caller, importId: string, dryRun: boolean): Promise<UndoReceipt> {
    return this.turns.of(caller.organisationId).take(() => this.#take(caller, importId, dryRun));
  }

  async #take(caller: Caller, importId: string, dryRun: boolean): Promise<UndoReceipt> {
    const undoing = await this.#find(caller, importId);
    const { found } = undoing;
    const desk = this.desks.of(found.what);
    if (desk)
      return this.nouns.take(caller, found, desk, dryRun, (em, receipt) => this.#mark(em, caller, found.id, receipt));
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    const warehouse = await this.warehouses.of(house);
    await warehouse.catchUp();
    const segmentId = newId(this.clock.now());
    const file = await this.ledger.temporaryFile(house.slug, 'parquet');
    try {
      const receipt = await warehouse.scratch(async (connection) => {
        await prepareUndo(connection, undoing);
        const counted = { importId, source: undoing.found.source, ...(await countUndo(connection)) };
        if (!dryRun) await this.#commit(connection, caller, undoing, counted, segmentId, file);
        return counted;
      });
      if (!dryRun) await this.events.publish('segment-accepted', { organisationId: house.id, segmentId });
      return receipt;
    } finally {
      await rm(file, { force: true });
    }
  }

  async #find(caller: Caller, importId: string): Promise<Undoing> {
    const found = await this.registry.of(caller.organisationId).findOne(Import, { id: importId });
    if (!found) throw new AppError('not-found');
    if (found.undoneAt) throw new AppError('import-already-undone');
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    const segments = await this.ledger.segments(house);
    const mine = segments.filter((one) => one.importId === importId && one.cause === 'import');
    const sequence = mine[0]?.sequence ?? Infinity;
    // An import that was taken back and the segment that did so cancel each other: neither says anything.
    const undone = await this.registry
      .of(caller.organisationId)
      .find(Import, { undoneAt: { $ne: null } }, { fields: ['id'] });
    const gone = new Set(undone.map(({ id }) => id));
    const standing = segments.filter((one) => one.importId === null || !gone.has(one.importId));
    return {
      found,
      mine,
      // What a person corrected is not what the source said: a correction stays, whatever the source takes back.
      earlier: standing.filter((one) => one.sequence < sequence && one.cause !== 'correction'),
      later: standing.filter((one) => one.sequence > sequence),
    };
  }

  async #commit(
    connection: WarehouseConnection,
    caller: Caller,
    { found }: Undoing,
    receipt: UndoReceipt,
    segmentId: string,
    file: string,
  ): Promise<void> {
    const rows = receipt.withdrawn + receipt.restored + receipt.returned;
    await this.registry.transaction(caller.organisationId, async (em) => {
      if (rows > 0) {
        await connection.copyToParquet(undoRows, file);
        const sealed = await this.ledger.sealSegment(caller.organisationSlug, segmentId, file);
        await this.ledger.record(em, { segmentId, importId: found.id, cause: 'undo', rows, ...sealed });
      }
      await this.#mark(em, caller, found.id, receipt);
    });
    faultPoint('after-registry');
  }

  async #mark(em: RegistryManager, caller: Caller, importId: string, receipt: UndoReceipt): Promise<void> {
    const undone = await em.findOneOrFail(Import, { id: importId });
    Object.assign(undone, { undoneAt: this.clock.now(), undoneBy: caller.name, undoReceipt: receipt });
    await this.audit.record(em, {
      organisationId: caller.organisationId,
      actorId: caller.accountId,
      actorName: caller.name,
      action: 'import.undo',
      record: `import:${importId}`,
      details: { withdrawn: receipt.withdrawn, restored: receipt.restored, returned: receipt.returned },
    });
  }
}
