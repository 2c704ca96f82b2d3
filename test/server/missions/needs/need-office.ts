import { Assignment } from '../../../../server/missions/assignment.entity.js';
import { Mission } from '../../../../server/missions/mission.entity.js';
import type { MissionNeeds, NeedChanged, NeedView } from '../../../../server/missions/needs/needs.schemas.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import { newId } from '../../../../server/shared/identifiers.js';
import type { Engine } from '../../../support/registry.js';
import { StillClock } from '../../../support/still-clock.js';
import { Office } from '../../validation/office.js';

const CREATED = new Date('2026-01-05T09:00:00Z');

export const everyone = (name: string, level = 1) => ({ name, level, kind: 'everyone' as const, n: null });

/** Two to four people. */
export const terms = {
  quantity: { unit: 'people' as const, min: 2, target: 3, max: 4 as number | null },
  remote: false,
  place: null as string | null,
  spoken: null as { language: string; cefr: number } | null,
  skills: [] as { name: string; level: number; kind: 'everyone' | 'at_least_n' | 'preferred'; n: number | null }[],
};

/** Tuesdays and Thursdays, from six to eight in the evening. */
export const evenings = {
  title: null as string | null,
  times: {
    kind: 'recurring' as const,
    validFrom: '2026-03-01',
    validTo: null as string | null,
    everyWeeks: 1,
    weekdays: [2, 4],
    fromTime: '18:00',
    toTime: '20:00',
  },
  wholePresence: true,
  terms,
};

/** An association at noon in Paris, Tuesday 10 March 2026, with two missions and two volunteers. */
export class NeedOffice {
  readonly missions = new Map<string, string>();

  private constructor(
    readonly office: Office,
    readonly clock: StillClock,
  ) {}

  static async open(engine: Engine = 'SQLite'): Promise<NeedOffice> {
    const clock = new StillClock();
    const made = new NeedOffice(await Office.open(engine, undefined, clock), clock);
    const lines = ['a,Zoé,Soupe,2026-03-03,3600', 'b,Ali,Jardin,2026-03-03,3600'];
    await made.office.send(`external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`, 'desk');
    for (const { id, title } of await made.em.find(Mission, {})) made.missions.set(title, id);
    return made;
  }

  get em() {
    return this.office.application.app.get(Registry).of(this.office.house.id);
  }

  mission = (title: string): string => this.missions.get(title) ?? '';

  async of(title: string, cookie = this.office.coordinator): Promise<MissionNeeds> {
    return (await this.office.get<MissionNeeds>(`/api/needs/missions/${this.mission(title)}`, cookie)).body;
  }

  async need(title: string, id: string | null): Promise<NeedView> {
    const found = (await this.of(title)).needs.find((need) => need.id === id);
    if (!found) throw new Error('no such need');
    return found;
  }

  add(title: string, said: object = evenings, cookie = this.office.coordinator) {
    return this.office.ask<NeedChanged>('/api/needs', { missionId: this.mission(title), ...said }, cookie);
  }

  /** Adds it and returns its id. */
  async added(title: string, said: object = evenings): Promise<string> {
    const { status, body } = await this.add(title, said);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.needId ?? '';
  }

  async send(method: 'PUT' | 'DELETE' | 'POST', path: string, body?: object, cookie = this.office.coordinator) {
    const headers = { cookie, 'accept-language': 'en', ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(`${this.office.application.url}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as NeedChanged & { code?: string } };
  }

  change = (id: string, said: object) => this.send('PUT', `/api/needs/${id}`, said);
  decide = (slotId: string | undefined, decision: string, cookie?: string) =>
    this.send('POST', `/api/slots/${slotId}/decision`, { decision }, cookie);

  /** Somebody agrees to come for so long. */
  async agrees(name: string, slotId: string | undefined, seconds = 7200): Promise<void> {
    const { id: organisationId } = this.office.house;
    const person = await this.em.findOneOrFail(Person, { displayName: name });
    const row = { id: newId(CREATED), organisationId, slotId: slotId ?? '', seconds, createdAt: CREATED };
    await this.em.insert(Assignment, { ...row, personId: person.id, state: 'agreed' });
  }
}

/** « 03-12 18:00 follows » */
export const told = ({ slots }: NeedView): string[] =>
  slots.map(({ day, fromTime, standing }) => `${day.slice(5)} ${fromTime} ${standing}`);
