import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { Registry } from '../registry/registry.js';
import { Import } from './import.entity.js';
import type { UndoReceipt } from './ingest.schemas.js';
import { StatedUndo } from './stated/stated-undo.js';
import { Undo } from './undo.js';

/** Takes any import back, whatever its file held. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly registry: Registry,
    private readonly undo: Undo,
    private readonly stated: StatedUndo,
  ) {}

  /** Throws `not-found`, `import-already-undone`. With `dryRun` nothing changes. */
  async take(caller: Caller, importId: string, dryRun: boolean): Promise<UndoReceipt> {
    const found = await this.registry.of(caller.organisationId).findOne(Import, { id: importId });
    if (found?.what === 'answers' || found?.what === 'statements')
      return this.stated.take(caller, importId, found.what, dryRun);
    return this.undo.take(caller, importId, dryRun);
  }
}
