import type { EntitySchema } from '@mikro-orm/core';
import { Candidates } from '../../../../server/allocation/candidates/candidates.js';
import { weekOf } from '../../../../server/allocation/candidates/week.js';
import { MissionExposure } from '../../../../server/allocation/fairness/mission-exposure.entity.js';
import { SuggestionInvitation } from '../../../../server/allocation/invitations/suggestion-invitation.entity.js';
import { Assignment } from '../../../../server/missions/assignment.entity.js';
import { Mission } from '../../../../server/missions/mission.entity.js';
import { Need } from '../../../../server/missions/need.entity.js';
import { PlanningLock } from '../../../../server/missions/planning-lock.entity.js';
import { SlotSkill } from '../../../../server/missions/slot-skill.entity.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { Availability } from '../../../../server/people/availability.entity.js';
import { LoadLimit } from '../../../../server/people/load-limit.entity.js';
import { PersonMerge } from '../../../../server/people/person-merge.entity.js';
import { PersonLanguage } from '../../../../server/people/person-language.entity.js';
import { PersonSkill } from '../../../../server/people/person-skill.entity.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Preference } from '../../../../server/people/preference.entity.js';
import { SuggestionConsent } from '../../../../server/people/suggestion-consent.entity.js';
import { VolunteerKey } from '../../../../server/people/volunteer-key.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { FigureDesk } from '../../../support/figure-desk.js';
import type { Engine } from '../../../support/registry.js';

const CREATED = new Date('2025-01-01T00:00:00Z');
const ZONE = 'Europe/Paris';

type Row = Record<string, unknown>;

/** An association with a week to fill, and who could help in it. */
export class SomeWeek {
  readonly week = weekOf('2026-03-02', ZONE);
  readonly candidates: Candidates;

  private constructor(readonly desk: FigureDesk) {
    const { registry, warehouses } = desk.stores;
    this.candidates = new Candidates(desk.files, registry, warehouses);
  }

  static async open(engine: Engine = 'SQLite'): Promise<SomeWeek> {
    return new SomeWeek(await FigureDesk.open(undefined, engine));
  }

  async mission(more: Row = {}): Promise<string> {
    return this.#write(Mission, { title: 'Maraude', status: 'open', createdAt: CREATED, ...more });
  }

  /** A date of that mission, on a day of the week between two local times in winter. */
  async slot(missionId: string, day: string, [from, to]: readonly [string, string], more: Row = {}): Promise<string> {
    const { wholePresence = false, ...own } = more;
    const needId = await this.#write(Need, {
      missionId,
      title: 'Accueil',
      validFrom: day,
      weekdays: [1],
      fromTime: from,
      toTime: to,
      zone: ZONE,
      wholePresence,
      createdAt: CREATED,
    });
    const dates = { startsAt: new Date(`${day}T${from}:00+01:00`), endsAt: new Date(`${day}T${to}:00+01:00`) };
    return this.#write(Slot, { needId, ...dates, minSeconds: 7200, targetSeconds: 14_400, maxSeconds: 14_400, ...own });
  }

  /** Somebody who said yes, unless said otherwise. */
  async person(consent: 'on' | 'paused' | 'off' | null = 'on', more: Row = {}): Promise<string> {
    const personId = await this.#write(Person, { displayName: 'Inès', kind: 'volunteer', createdAt: CREATED, ...more });
    await this.#write(VolunteerKey, { personId, volunteerKey: personId }, false);
    if (consent) await this.says(personId, consent, CREATED);
    return personId;
  }

  says(personId: string, state: 'on' | 'paused' | 'off', answeredAt: Date): Promise<string> {
    return this.#write(SuggestionConsent, { personId, state, answeredAt, source: 'form', wording: 'D’accord ?' });
  }

  free(personId: string, weekdays: number[], [from, to]: readonly [string, string], more: Row = {}): Promise<string> {
    const rule = { kind: 'recurring', validFrom: '2026-01-05', everyWeeks: 1, weekdays, zone: ZONE, preference: 1 };
    return this.#write(Availability, { personId, ...rule, fromTime: from, toTime: to, ...more });
  }

  limit = (personId: string, more: Row) => this.#write(LoadLimit, { personId, ...more }, false);
  can = (personId: string, skillId: string, level: number, more: Row = {}) =>
    this.#write(PersonSkill, { personId, skillId, level, createdAt: CREATED, ...more });
  speaks = (personId: string, language: string, cefr: number) =>
    this.#write(PersonLanguage, { personId, language, cefr });
  wishes = (personId: string, more: Row) => this.#write(Preference, { personId, ...more });
  asks = (slotId: string, skillId: string, level: number, more: Row = {}) =>
    this.#write(SlotSkill, { slotId, skillId, level, kind: 'everyone', ...more });
  agrees = (personId: string, slotId: string, seconds = 7200) =>
    this.#write(Assignment, { personId, slotId, seconds, state: 'agreed', createdAt: CREATED });
  lock = (personId: string, more: Row) =>
    this.#write(PlanningLock, {
      personId,
      kind: 'never',
      byAccountId: newId(CREATED),
      reason: '',
      createdAt: CREATED,
      ...more,
    });

  /** Somebody was asked, for any suggestion unless one is said. */
  asked = (personId: string, sentAt: string, more: Row = {}) =>
    this.#write(SuggestionInvitation, {
      suggestionId: newId(CREATED),
      personId,
      way: 'telephone',
      sentAt: new Date(sentAt),
      sentBy: 'Camille',
      expiresAt: new Date(Date.parse(sentAt) + 86_400_000),
      ...more,
    });
  /** Counts of a mission in the week of a Monday. */
  exposed = (missionId: string, week: string, counts: { shown: number; invited: number; accepted: number }) =>
    this.#write(MissionExposure, { missionId, week, ...counts });
  merges = (mergedId: string, keptId: string) =>
    this.#write(PersonMerge, {
      mergedId,
      keptId,
      mergedKey: mergedId,
      keptKey: keptId,
      standingKey: mergedId,
      decidedBy: 'Camille',
      decidedAt: CREATED,
    });

  /** The warehouse reads what was written. */
  async follow(): Promise<void> {
    const warehouse = await this.desk.stores.warehouses.of(this.desk.house);
    for (const table of ['mission', 'need', 'slot', 'assignment', 'volunteer', 'merged_volunteer'])
      await warehouse.refreshDimension(table);
  }

  /** As the warehouse knows it now. */
  async find(options: Parameters<Candidates['find']>[2] = {}) {
    await this.follow();
    return this.candidates.find(this.desk.house, this.week, options);
  }

  blocked(personId: string, partIds: readonly string[]) {
    const asks = partIds.map((partId) => ({ personId, partId }));
    return this.candidates.blocked(this.desk.house, this.week, asks);
  }

  close = () => this.desk.close();

  async #write(entity: EntitySchema, row: Row, hasId = true): Promise<string> {
    const id = newId(CREATED);
    const organisationId = this.desk.house.id;
    await this.desk.stores.registry.transaction(organisationId, (manager) =>
      manager.insert(entity, { ...(hasId ? { id } : {}), organisationId, ...row }).then(() => undefined),
    );
    return id;
  }
}
