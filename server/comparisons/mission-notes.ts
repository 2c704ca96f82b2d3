import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { Mission } from '../missions/mission.entity.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import type { NoteAnswer } from './comparisons.schemas.js';
import { MissionNote } from './mission-note.entity.js';

/** Why a mission is not like the others, in a coordinator's words. */
@Injectable()
export class MissionNotes {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** By mission. */
  async all(organisationId: string): Promise<Map<string, NonNullable<NoteAnswer['note']>>> {
    const notes = await this.registry.of(organisationId).find(MissionNote, {}, { orderBy: { id: 'asc' } });
    return new Map(notes.map((note) => [note.missionId, viewOf(note)]));
  }

  /** Null takes it back. Throws `not-found`, also for a mission that is not the caller's. */
  async write(caller: Caller, missionId: string, text: string | null): Promise<NoteAnswer> {
    const { organisationId, accountId, name } = caller;
    const now = this.clock.now();
    return this.registry.transaction(organisationId, async (em) => {
      const mission = answersFor(caller, missionId) ? await em.findOne(Mission, { id: missionId }) : null;
      if (!mission) throw new AppError('not-found');
      const before = await em.findOne(MissionNote, { missionId });
      const details = { before: before?.text ?? null, after: text };
      const note =
        text === null ? null : { id: before?.id ?? newId(now), missionId, text, author: name, writtenAt: now };
      if (note && before) Object.assign(before, note);
      else if (note) em.create(MissionNote, { ...note, organisationId });
      else if (before) em.remove(before);
      const act = { organisationId, actorId: accountId, actorName: name, action: 'mission-note.write', details };
      await this.audit.record(em, { ...act, record: `mission:${missionId}` });
      return { note: note && viewOf(note) };
    });
  }
}

/** Whether a coordinator answers for this mission. */
export function answersFor({ missionScope }: Caller, missionId: string): boolean {
  return missionScope === null || missionScope.includes(missionId);
}

function viewOf({ text, author, writtenAt }: Pick<MissionNote, 'text' | 'author' | 'writtenAt'>) {
  return { text, author, writtenAt: writtenAt.toISOString() };
}
