import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '../../auth/caller.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Events } from '../../shared/events.js';
import type { Import } from '../import.entity.js';
import type { UndoReceipt } from '../ingest.schemas.js';
import { ImportChange } from './import-change.entity.js';
import type { NounDesk } from './noun-desk.js';
import { NounDesks } from './noun-desks.js';

const LISTED = 1_000;

/** Ends a transaction that was only a try. */
class TriedOut extends Error {
  constructor(readonly receipt: UndoReceipt) {
    super('tried out');
  }
}

/** Puts records of the registry back as they were before an import; those changed since stay, and are listed. */
@Injectable()
export class NounUndo {
  constructor(
    private readonly registry: Registry,
    private readonly desks: NounDesks,
    private readonly events: Events,
  ) {}

  takes({ what }: Import): boolean {
    return this.desks.of(what) !== null;
  }

  /** `seal` runs in the same transaction, once everything is back. */
  async take(
    caller: Caller,
    found: Import,
    dryRun: boolean,
    seal: (em: RegistryManager, receipt: UndoReceipt) => Promise<void>,
  ): Promise<UndoReceipt> {
    const desk = this.desks.of(found.what);
    if (!desk) throw new Error(`Nobody keeps files of ${found.what}`);
    const { organisationId } = caller;
    const spoken = await this.#spokenOf(caller, found, desk);
    try {
      const receipt = await this.registry.transaction(organisationId, async (em) => {
        const undone = await this.#putBack(em, organisationId, found, desk, spoken);
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

  /** Whom an import brought in and the log speaks of since: they stay. */
  async #spokenOf({ organisationId, organisationSlug }: Caller, found: Import, desk: NounDesk): Promise<Set<string>> {
    const brought = await this.registry.of(organisationId).find(ImportChange, { importId: found.id, before: null });
    return desk.inTheLog(
      { id: organisationId, slug: organisationSlug },
      brought.map(({ recordId }) => recordId),
    );
  }

  async #putBack(
    em: RegistryManager,
    organisationId: string,
    found: Import,
    desk: NounDesk,
    spoken: ReadonlySet<string>,
  ): Promise<UndoReceipt> {
    const changes = await em.find(
      ImportChange,
      { importId: found.id },
      { orderBy: { id: 'desc' }, disableIdentityMap: true },
    );
    const now = await desk.states(
      em,
      changes.map(({ recordId }) => recordId),
    );
    const receipt = { importId: found.id, source: found.source, withdrawn: 0, restored: 0, returned: 0, kept: 0 };
    const keptIds: string[] = [];
    for (const { recordId, before = null, after } of changes) {
      const isAsLeft = !spoken.has(recordId) && isDeepStrictEqual(now.get(recordId), after);
      const isBack = isAsLeft && (await desk.restore(em, { organisationId, source: found.source }, recordId, before));
      if (!isBack) keptIds.push(recordId);
      else if (before === null) receipt.withdrawn += 1;
      else receipt.restored += 1;
    }
    return { ...receipt, kept: keptIds.length, keptIds: keptIds.slice(0, LISTED) };
  }
}
