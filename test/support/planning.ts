import type { EntitySchema } from '@mikro-orm/core';
import { Assignment } from '../../server/missions/assignment.entity.js';
import { Mission } from '../../server/missions/mission.entity.js';
import { Need } from '../../server/missions/need.entity.js';
import { Slot } from '../../server/missions/slot.entity.js';
import { Person } from '../../server/people/person.entity.js';
import { VolunteerKey } from '../../server/people/volunteer-key.entity.js';
import type { House } from '../../server/ledger/house.js';
import { newId } from '../../server/shared/identifiers.js';
import type { Stores } from './stores.js';

const CREATED = new Date('2025-01-01T00:00:00Z');

export interface SlotSketch {
  mission: string;
  /** Instants in UTC. */
  from: string;
  to: string;
  targetSeconds: number | null;
  minSeconds?: number;
}

/** Missions, dates and people of one association, written as a coordinator would. */
export class Planning {
  constructor(
    private readonly stores: Stores,
    private readonly house: House,
  ) {}

  async mission(title: string, more: { site?: string; funder?: string } = {}): Promise<string> {
    const id = newId(CREATED);
    await this.#write(Mission, { id, title, status: 'open', createdAt: CREATED, ...more });
    return id;
  }

  /** One date, with a need of its own. */
  async slot({ mission, from, to, targetSeconds, minSeconds }: SlotSketch): Promise<string> {
    const [id, needId] = [newId(CREATED), newId(CREATED)];
    await this.#write(Need, {
      id: needId,
      missionId: mission,
      title: 'Accueil',
      validFrom: from.slice(0, 10),
      weekdays: [1],
      fromTime: '09:00',
      toTime: '12:00',
      zone: 'Europe/Paris',
      createdAt: CREATED,
    });
    const dates = { startsAt: new Date(from), endsAt: new Date(to) };
    await this.#write(Slot, { id, needId, ...dates, targetSeconds, minSeconds: minSeconds ?? null });
    return id;
  }

  /** A person known by `volunteerKey`. */
  async person(volunteerKey: string): Promise<string> {
    const id = newId(CREATED);
    await this.#write(Person, { id, displayName: 'Inès', kind: 'volunteer', createdAt: CREATED });
    await this.#write(VolunteerKey, { personId: id, volunteerKey });
    return id;
  }

  async agrees(personId: string, slotId: string, seconds: number, state: 'agreed' | 'withdrawn' = 'agreed') {
    await this.#write(Assignment, { id: newId(CREATED), personId, slotId, seconds, state, createdAt: CREATED });
  }

  async #write(entity: EntitySchema, row: Record<string, unknown>): Promise<void> {
    const organisationId = this.house.id;
    await this.stores.registry.transaction(organisationId, async (manager) => {
      await manager.insert(entity, { ...row, organisationId });
    });
  }
}
