import { Injectable } from '@nestjs/common';
import { AnswerNews } from '../../answers/answer-news.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Import } from '../import.entity.js';
import { ImportTurns } from '../import-turns.js';
import type { UndoReceipt } from '../ingest.schemas.js';
import type { StatedWhat } from './stated-imports.js';
import { answersKind, statementsKind } from './stated-kinds.js';

/** Takes back what one file of answers or statements had added. */
@Injectable()
export class StatedUndo {
  constructor(
    private readonly registry: Registry,
    private readonly turns: ImportTurns,
    private readonly audit: AuditTrail,
    private readonly news: AnswerNews,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `import-already-undone`. */
  take(caller: Caller, importId: string, what: StatedWhat, dryRun: boolean): Promise<UndoReceipt> {
    const kind = what === 'answers' ? answersKind : statementsKind;
    return this.turns.of(caller.organisationId).take(async () => {
      const receipt = await this.registry.transaction(caller.organisationId, async (em) => {
        const found = await em.findOne(Import, { id: importId });
        if (!found) throw new AppError('not-found');
        if (found.undoneAt) throw new AppError('import-already-undone');
        const withdrawn = await kind.count(em, importId);
        const undone = { importId, source: found.source, withdrawn, restored: 0, returned: 0, kept: 0, keptIds: [] };
        if (dryRun) return undone;
        await kind.remove(em, importId);
        Object.assign(found, { undoneAt: this.clock.now(), undoneBy: caller.name, undoReceipt: undone });
        await this.audit.record(em, {
          organisationId: caller.organisationId,
          actorId: caller.accountId,
          actorName: caller.name,
          action: 'import.undo',
          record: `import:${importId}`,
          details: { withdrawn },
        });
        return undone;
      });
      if (!dryRun) this.news.tell(caller.organisationId, kind.dimension);
      return receipt;
    });
  }
}
