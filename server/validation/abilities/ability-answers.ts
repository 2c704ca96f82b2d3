import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { unlooked } from '../../people/standing.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { grouped } from '../../shared/grouped.js';
import { answeredAt } from './ability-items.js';
import { type AbilityRow, abilityRows, isWaiting, seenOf } from './ability-rows.js';
import type { AnswerAbilities, AnsweredAbilities, SeenRow, UndoAnswer, UndoneAnswer } from './confirmations.schemas.js';
import { PeopleInSight } from './people-in-sight.js';

/** A named coordinator confirms what people say of themselves, or sends a word back; each answer can be undone. */
@Injectable()
export class AbilityAnswers {
  constructor(
    private readonly registry: Registry,
    private readonly sight: PeopleInSight,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` when one is of somebody the caller does not answer for, or of themselves. */
  async answer(caller: Caller, asked: AnswerAbilities): Promise<AnsweredAbilities> {
    const at = this.clock.now();
    const seen = new Map(asked.rows.map((row) => [`${row.kind} ${row.id}`, row.seen]));
    const done = await this.#change(caller, asked.rows, asked.decision, (one) => {
      if (!isWaiting(one) || seen.get(keyOf(one)) !== seenOf(one)) return false;
      Object.assign(one.row, unlooked, { answeredById: caller.accountId }, answerFields(caller, asked, at));
      return true;
    });
    return { answered: done.changed, left: done.left, answeredAt: at.toISOString() };
  }

  /** They wait again. Those answered anew, or said otherwise since, are left. Throws `not-found` like the answer. */
  async undo(caller: Caller, { rows, answeredAt: at }: UndoAnswer): Promise<UndoneAnswer> {
    const { changed, left } = await this.#change(caller, rows, 'undo', (one) => {
      if (answeredAt(one) !== new Date(at).toISOString()) return false;
      Object.assign(one.row, unlooked);
      return true;
    });
    return { undone: changed, left };
  }

  async #change(
    caller: Caller,
    asked: readonly Pick<SeenRow, 'kind' | 'id'>[],
    act: string,
    change: (one: AbilityRow) => boolean,
  ): Promise<{ changed: number; left: number }> {
    const { merged, sees } = await this.sight.of(caller);
    return this.registry.transaction(caller.organisationId, async (em) => {
      const all = await abilityRows(em, (kind) => ({
        id: { $in: asked.filter((one) => one.kind === kind).map(({ id }) => id) },
      }));
      const wanted = new Set(asked.map(({ kind, id }) => `${kind} ${id}`));
      const isMine = all.every(({ row }) => sees(merged.countsAs(row.personId)));
      if (all.length < wanted.size || !isMine) throw new AppError('not-found');
      const changed = all.filter(change);
      await this.#record(em, caller, act, changed);
      return { changed: changed.length, left: all.length - changed.length };
    });
  }

  /** One act for each person. */
  async #record(em: RegistryManager, caller: Caller, act: string, changed: readonly AbilityRow[]): Promise<void> {
    const { organisationId, accountId, name } = caller;
    for (const [personId, rows] of grouped(changed, ({ row }) => row.personId)) {
      const who = { organisationId, actorId: accountId, actorName: name };
      await this.audit.record(em, {
        ...who,
        action: `abilities.${act}`,
        record: `person:${personId}`,
        details: { items: rows.length },
      });
    }
  }
}

const keyOf = ({ kind, row }: AbilityRow): string => `${kind} ${row.id}`;

function answerFields({ name }: Caller, asked: AnswerAbilities, at: Date) {
  return asked.decision === 'confirm'
    ? { standing: 'confirmed', confirmedBy: name, confirmedAt: at }
    : { refusal: asked.words, refusedBy: name, refusedAt: at };
}
