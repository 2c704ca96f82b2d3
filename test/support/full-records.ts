import type { EntitySchema } from '@mikro-orm/core';
import { AnswerCampaign } from '../../server/answers/answer-campaign.entity.js';
import { Answer } from '../../server/answers/answer.entity.js';
import { BeneficiaryStatement } from '../../server/answers/beneficiary-statement.entity.js';
import type { House } from '../../server/ledger/house.js';
import { Assignment } from '../../server/missions/assignment.entity.js';
import { Mission } from '../../server/missions/mission.entity.js';
import { Need } from '../../server/missions/need.entity.js';
import { Slot } from '../../server/missions/slot.entity.js';
import { Person } from '../../server/people/person.entity.js';
import { VolunteerKey } from '../../server/people/volunteer-key.entity.js';
import { Organisation } from '../../server/registry/organisation.entity.js';
import { Conversion } from '../../server/settings/parameters/conversion.entity.js';
import { TimeRate } from '../../server/settings/parameters/time-rate.entity.js';
import { Setting } from '../../server/settings/setting.entity.js';
import { newId } from '../../server/shared/identifiers.js';
import type { Stores } from './stores.js';

const CREATED = new Date('2025-01-01T00:00:00Z');
const decision = { source: 'Grille', decidedOn: '2025-01-01', decidedBy: 'Conseil', author: 'Ana', createdAt: CREATED };

/** Everything but a log that figures are made of: missions, dates, agreements, opinions, statements, rates. */
export class FullRecords {
  /** Ids of three missions. */
  readonly missions: string[] = [];
  readonly #rows = new Map<EntitySchema, Record<string, unknown>[]>();

  constructor(
    private readonly stores: Stores,
    private readonly house: House,
    private readonly random: () => number,
  ) {}

  async write(): Promise<void> {
    await this.stores.registry.transaction(this.house.id, async (manager) => {
      (await manager.findOneOrFail(Organisation, { id: this.house.id })).valuesTime = true;
    });
    for (const [title, site] of [
      ['Soup', 'quay'],
      ['Lessons', 'hill'],
      ['Visits', null],
    ] as const) {
      const mission = { title, site, activityType: title === 'Soup' ? 'meals' : null, territory: 'north' };
      this.missions.push(this.#one(Mission, { ...mission, status: 'open', createdAt: CREATED }));
    }
    this.#dates();
    this.#opinions();
    this.#decisions();
    await this.stores.registry.transaction(this.house.id, async (manager) => {
      for (const [entity, rows] of this.#rows) await manager.insertMany(entity, rows);
    });
  }

  one<T>(...values: T[]): T {
    return values[Math.floor(this.random() * values.length)] as T;
  }

  day(): string {
    return new Date(Date.UTC(2025, 9, 20) + Math.floor(this.random() * 240) * 86_400_000).toISOString().slice(0, 10);
  }

  /** Dates of needs, before and after today (2026-06-01), some without a number; people who agreed to come. */
  #dates(): void {
    const hours = { weekdays: [1], fromTime: '08:00', toTime: '13:00', zone: 'Europe/Paris', validFrom: '2025-10-01' };
    const needs = this.missions.map((missionId) =>
      this.#one(Need, { missionId, title: 'Accueil', ...hours, createdAt: CREATED }),
    );
    // The other keys of the log lead to nobody.
    const people = Array.from({ length: 30 }, (_, at) => {
      const id = this.#one(Person, { displayName: `Inès ${at}`, kind: 'volunteer', createdAt: CREATED });
      this.#one(VolunteerKey, {
        id: undefined,
        personId: id,
        volunteerKey: `00000000-0000-4000-8000-0000000000${10 + at}`,
      });
      return id;
    });
    const personId = people[0] ?? '';
    for (let at = 0; at < 60; at += 1) {
      const day = this.day();
      const hour = this.one('08', '12');
      const targetSeconds = this.one(7200, 14_400, 36_000, null);
      const minSeconds = targetSeconds === null ? null : this.one(3600, 7200);
      const dates = { startsAt: new Date(`${day}T${hour}:00:00Z`), endsAt: new Date(`${day}T${hour}:59:00Z`) };
      const slotId = this.#one(Slot, { needId: this.one(...needs), ...dates, targetSeconds, minSeconds });
      const agreed = { personId, slotId, seconds: this.one(3600, 9000), state: 'agreed', createdAt: CREATED };
      if (this.random() < 0.3) this.#one(Assignment, agreed);
    }
  }

  #opinions(): void {
    const campaigns: { id: string; audience: 'volunteer' | 'beneficiary'; missionId: string | null }[] = [];
    for (const audience of ['volunteer', 'beneficiary'] as const)
      for (const asked of [null, 40, 60]) {
        const about = { audience, missionId: this.one(null, ...this.missions) };
        const fromDay = this.one('2025-12-01', '2026-02-02', '2026-03-16');
        const id = this.#one(AnswerCampaign, { ...about, asked, fromDay, toDay: '2026-05-01' });
        campaigns.push({ id, ...about });
      }
    for (let at = 0; at < 200; at += 1) {
      const { id: campaignId, audience, missionId } = this.one(...campaigns);
      const scale = this.one(3, 5, 5, 10);
      const said = { scale, score: 1 + Math.floor(this.random() * scale), question: 'satisfaction' };
      this.#one(Answer, {
        campaignId,
        audience,
        missionId: missionId ?? this.one(...this.missions),
        day: this.day(),
        ...said,
      });
    }
    for (const missionId of [null, ...this.missions])
      for (const [fromDay, toDay] of [
        ['2026-01-01', '2026-02-01'],
        ['2026-01-01', '2026-04-01'],
      ]) {
        const said = { count: 3 + Math.floor(this.random() * 80), newCount: 2, method: 'register', author: 'Ana' };
        this.#one(BeneficiaryStatement, { missionId, fromDay, toDay, ...said, createdAt: CREATED });
      }
  }

  /** Rates whose cents do not fall even, hours of a year, and what a kilogram is worth in meals. */
  #decisions(): void {
    const rate = { charges: '0.42', coefficient: '1', currency: 'EUR', toDay: null, ...decision };
    this.#one(TimeRate, { category: '', fromDay: '2025-12-01', amount: '12.023', ...rate });
    this.#one(TimeRate, { category: 'meals', fromDay: '2026-02-15', amount: '9.997', ...rate });
    this.#one(Setting, { name: 'annual_hours', value: '1500', validFrom: '2026-02-01', createdAt: CREATED });
    const kilograms = { name: 'Repas', fromType: 'waste', fromUnit: 'kg', toType: 'meals', toUnit: 'meal' };
    this.#one(Conversion, { ...kilograms, factor: '2.5', fromDay: '2026-01-01', toDay: null, ...decision });
  }

  #one(entity: EntitySchema, row: Record<string, unknown>): string {
    const id = newId(CREATED);
    const { id: own, ...rest } = { id, ...row, organisationId: this.house.id };
    this.#rows.set(entity, [...(this.#rows.get(entity) ?? []), own === undefined ? rest : { id, ...rest }]);
    return id;
  }
}
