import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Events } from '../../shared/events.js';
import type { Import } from '../import.entity.js';
import type { UndoReceipt } from '../ingest.schemas.js';
import type { NounDesk } from './noun-desk.js';

const LISTED = 1_000;

/** Ends a transaction that was only a try. */
class TriedOut extends Error {
  constructor(readonly receipt: UndoReceipt) {
    super('tried out');
  }
}

/** Takes back what an import did to the registry; what others rely on or changed since stays, and is listed. */
@Injectable()
export class NounUndo {
  constructor(
    private readonly registry: Registry,
    private readonly events: Events,
  ) {}

  /** `seal` runs in the same transaction, once everything is back. */
  async take(
    caller: Caller,
    found: Import,
    desk: NounDesk,
    dryRun: boolean,
    seal: (em: RegistryManager, receipt: UndoReceipt) => Promise<void>,
  ): Promise<UndoReceipt> {
    const { organisationId } = caller;
    const reliedOn = (await desk.reliedOn?.(caller, found)) ?? new Set();
    try {
      const receipt = await this.registry.transaction(organisationId, async (em) => {
        const { withdrawn, restored, kept } = await desk.takeBack(em, found, reliedOn);
        const said = { importId: found.id, source: found.source, withdrawn, restored, returned: 0 };
        const undone = { ...said, kept: kept.length, keptIds: kept.slice(0, LISTED) };
        if (dryRun) throw new TriedOut(undone);
        await seal(em, undone);
        return undone;
      });
      for (const dimension of desk.dimensions)
        await this.events.publish('dimension-changed', { organisationId, dimension });
      return receipt;
    } catch (error) {
      if (error instanceof TriedOut) return error.receipt;
      throw error;
    }
  }
}
