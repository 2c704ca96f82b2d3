import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Caller } from '../../auth/caller.js';
import { ImportService } from '../../ingest/import.service.js';
import { OWN_SOURCE } from '../../ingest/imported-by.js';
import { Mission } from '../../missions/mission.entity.js';
import { CARD_SOURCE, externalIdOf } from '../../people/card/card-activity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import type { Language } from '../../shared/language.js';
import { localDay } from '../../shared/local-day.js';
import type { MaybeHolder } from '../holder.js';
import { OwnQueries } from '../own-queries.js';
import { type HabitRow, habitsFor } from './habits.js';
import type { EnteredOwn, OwnChoices, OwnEntry } from './log.schemas.js';
import { requireSameAccount } from './same-account.js';

const HABIT_DAYS = 70;
const DAY = 86_400_000;

/** Perhaps within some missions only. */
type LogHolder = Caller & MaybeHolder;

/** What volunteers note of their own time: declared, and waiting to be validated like any other declared time. */
@Injectable()
export class OwnLog {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly imports: ImportService,
    private readonly queries: OwnQueries,
    private readonly clock: Clock,
  ) {}

  async choices(caller: LogHolder): Promise<OwnChoices> {
    const today = await this.#today(caller);
    const since = new Date(Date.parse(today) - HABIT_DAYS * DAY).toISOString().slice(0, 10);
    const rows = await this.queries.read<HabitRow>(caller, 'own_habits', { since });
    const own = [...new Set(rows.map(({ mission_id }) => mission_id))];
    const missions = await this.#missions(caller, { $or: [{ status: 'open' }, { id: { $in: own } }] });
    const titles = new Map(missions.map(({ id, title }) => [id, title]));
    const place = ({ id }: { id: string }) => (own.includes(id) ? own.indexOf(id) : own.length);
    return {
      today,
      missions: missions.toSorted((a, b) => place(a) - place(b)),
      habits: habitsFor(today, rows, titles),
    };
  }

  /**
   * Keeps one entry; the same draft again counts once and gets the same answer. `cardId`: of the card it comes by. Throws `account-without-person`,
   * `day-ahead`, `not-found` (a mission that is not open to the caller), `entry-refused`, `idempotency-key-reused`, `noted-by-another`.
   */
  async enter(
    caller: LogHolder,
    entry: OwnEntry,
    language: Language,
    cardId: string | null = null,
  ): Promise<EnteredOwn> {
    await requireSameAccount(this.registry, caller, entry.account);
    if (caller.personId === null) throw new AppError('account-without-person');
    const today = await this.#today(caller);
    const { draft, missionId, day = today, personSeconds } = entry;
    if (day > today) throw new AppError('day-ahead', { day });
    const mission = (await this.choices(caller)).missions.find(({ id }) => id === missionId);
    if (!mission) throw new AppError('not-found');
    const source = cardId === null ? OWN_SOURCE : CARD_SOURCE;
    const hash = createHash('sha256')
      .update(`${cardId ?? caller.accountId} ${draft}`)
      .digest('hex')
      .slice(0, 32);
    const id = cardId === null ? hash : externalIdOf(cardId, hash);
    const line = {
      external_id: id,
      volunteer: caller.personId,
      mission: missionId,
      day,
      person_seconds: personSeconds,
      provenance: 'declared',
      status: 'declared',
    };
    const { rejections } = await this.imports.accept(caller, {
      stream: Readable.from([Buffer.from(`${JSON.stringify(line)}\n`)]),
      fileName: `${day}.jsonl`,
      source,
      isOurs: true,
      mode: 'append',
      confirmRemovals: false,
      dryRun: false,
      idempotencyKey: cardId === null ? draft : hash,
      language,
    });
    const [refused] = rejections;
    if (refused) throw new AppError('entry-refused', { why: refused.message });
    return { activityId: `${source}:${id}`, missionId, title: mission.title, day, personSeconds };
  }

  async #missions({ organisationId, within }: LogHolder, which: object): Promise<OwnChoices['missions']> {
    const found = await this.registry
      .of(organisationId)
      .find(
        Mission,
        { $and: [{ status: { $ne: 'closed' } }, which] },
        { fields: ['id', 'title'], orderBy: { title: 'asc', id: 'asc' } },
      );
    return found.filter(({ id }) => within?.includes(id) ?? true).map(({ id, title }) => ({ id, title }));
  }

  async #today({ organisationId }: Caller): Promise<string> {
    return localDay(this.clock.now(), (await this.organisations.byId(organisationId)).zone);
  }
}
