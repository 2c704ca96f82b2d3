import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { localDay } from '../shared/local-day.js';
import { Mission } from '../missions/mission.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { type Correctable, correctedRow } from './corrected-row.js';
import type { Correction } from './validation.schemas.js';

/** What the one activity of `asked_row` becomes by a correction. */
@Injectable()
export class Corrections {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Null when nothing is left to correct. Throws `correction-impossible`. */
  async of(connection: WarehouseConnection, caller: Caller, given: Correction): Promise<Correctable | null> {
    if (given.missionId) await this.#requireMission(caller, given.missionId);
    const [row] = await connection.read<Correctable>(
      `SELECT mission_id, day, started_at, ended_at, person_seconds, headcount, provenance, status,
         coalesce(flags, []) AS flags
       FROM activity WHERE activity_id IN (SELECT activity_id FROM asked_row WHERE is_open)`,
    );
    if (!row) return null;
    const { zone } = await this.organisations.byId(caller.organisationId);
    return correctedRow(row, given, localDay(this.clock.now(), zone));
  }

  /** A mission the caller does not answer for is like one that does not exist. */
  async #requireMission({ organisationId, missionScope }: Caller, id: string): Promise<void> {
    const found = await this.registry.of(organisationId).count(Mission, { id });
    if (found > 0 && (missionScope === null || missionScope.includes(id))) return;
    throw new AppError('correction-impossible', {
      why: { fr: 'cette mission n’existe pas', en: 'this mission does not exist' },
    });
  }
}
