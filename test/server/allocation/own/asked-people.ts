import { Invitations } from '../../../../server/allocation/invitations/invitations.js';
import { Suggestion } from '../../../../server/allocation/suggestions/suggestion.entity.js';
import { SuggestionStep } from '../../../../server/allocation/suggestions/suggestion-step.entity.js';
import { OutgoingMail } from '../../../../server/mail/outgoing-mail.entity.js';
import { Assignment } from '../../../../server/missions/assignment.entity.js';
import { Mission } from '../../../../server/missions/mission.entity.js';
import { Need } from '../../../../server/missions/need.entity.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import { Clock } from '../../../../server/shared/clock.js';
import { Events } from '../../../../server/shared/events.js';
import { newId } from '../../../../server/shared/identifiers.js';
import type { Engine } from '../../../support/registry.js';
import type { StillClock } from '../../../support/still-clock.js';
import { Office } from '../../validation/office.js';

const CREATED = new Date('2026-01-05T09:00:00Z');
/** The still clock stands at noon in Paris, Tuesday 10 March 2026: the date is on the Thursday. */
const THURSDAY = new Date('2026-03-12T17:00:00Z');

const detail = {
  km: 3,
  availability: 2,
  language: null,
  wantedCefr: null,
  presentCefr: null,
  experienceSeconds: 7200,
  missionWeight: null,
  cause: 'chosen' as const,
  skills: [],
};
const limits = { weekBefore: 0, weekAfter: 7200, comfort: 10_800, cap: 14_400, invitations: 1, invitationsMax: 4 };

/** Zoé and Ali, volunteers with an account, of whom some are asked to come to a date. */
export class AskedPeople {
  readonly clock: StillClock;

  private constructor(
    readonly office: Office,
    readonly zoe: string,
    readonly ali: string,
  ) {
    this.clock = office.application.app.get<StillClock>(Clock);
  }

  static async open(engine: Engine = 'SQLite'): Promise<AskedPeople> {
    const office = await Office.open(engine);
    const lines = ['a,Zoé,Soupe,2026-03-03,3600', 'b,Ali,Soupe,2026-03-03,3600'];
    await office.send(`external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`, 'desk');
    return new AskedPeople(office, await office.volunteer('Zoé', 'desk'), await office.volunteer('Ali', 'desk'));
  }

  get em() {
    return this.office.application.app.get(Registry).of(this.office.house.id);
  }

  idOf = async (displayName: string) => (await this.em.findOneOrFail(Person, { displayName })).id;

  /** A date of the mission for one person more, two hours long. */
  async slot(more: Partial<Slot> = {}): Promise<string> {
    const { id: organisationId } = this.office.house;
    const [needId, slotId] = [newId(CREATED), newId(CREATED)];
    await this.office.application.app.get(Registry).transaction(organisationId, async (em) => {
      const mission = await em.findOneOrFail(Mission, { title: 'Soupe' });
      Object.assign(mission, { site: 'Quai, 3', status: 'open' });
      const rule = { validFrom: '2026-03-12', weekdays: [4], fromTime: '18:00', toTime: '20:00', zone: 'Europe/Paris' };
      em.create(Need, {
        id: needId,
        organisationId,
        missionId: mission.id,
        title: 'Service',
        ...rule,
        createdAt: CREATED,
      });
      const endsAt = new Date((more.startsAt ?? THURSDAY).getTime() + 7_200_000);
      const amounts = { minSeconds: 7200, targetSeconds: 7200, maxSeconds: 7200 };
      em.create(Slot, { id: slotId, organisationId, needId, startsAt: THURSDAY, endsAt, ...amounts, ...more });
    });
    const events = this.office.application.app.get(Events);
    for (const dimension of ['mission', 'need', 'slot'])
      await events.publish('dimension-changed', { organisationId, dimension });
    return slotId;
  }

  /** A coordinator accepted a suggestion about these people, who get a mail each; its addresses by name. */
  async invite(names: readonly string[], slotId: string, seconds = 7200): Promise<Map<string, string>> {
    const { id: organisationId } = this.office.house;
    const now = this.clock.now();
    const id = newId(now);
    const ids = await Promise.all(names.map(this.idOf));
    const before = new Set((await this.#mails()).map((mail) => mail.id));
    await this.office.application.app.get(Registry).transaction(organisationId, async (em) => {
      const explanation = {
        why: [
          { c: 'need' as const, points: 6000 },
          { c: 'availability' as const, points: 300 },
        ],
        needs: [{ slotId, skillId: null, missingMin: 7200, missingTarget: 7200, before: 0, after: 7200 }],
        details: ids.map(() => detail),
        limits: ids.map(() => limits),
        assumes: [],
        isForced: false,
        blocked: [],
      };
      const kind = names.length > 1 ? ('swap' as const) : ('invite' as const);
      const expiresAt = new Date('2026-03-16T00:00:00Z');
      const row = {
        id,
        organisationId,
        runId: null,
        kind,
        rank: 1,
        gain: 6300,
        explanation,
        createdAt: now,
        expiresAt,
      };
      em.create(Suggestion, { ...row, state: 'accepted' });
      for (const [place, personId] of ids.entries())
        em.create(SuggestionStep, {
          id: newId(now),
          organisationId,
          suggestionId: id,
          personId,
          slotId,
          skillId: null,
          seconds,
          place,
        });
      await em.flush();
      const suggestion = await em.findOneOrFail(Suggestion, { id });
      const steps = await em.find(SuggestionStep, { suggestionId: id }, { orderBy: { place: 'asc' } });
      await this.office.application.app.get(Invitations).invite(em, {
        suggestion,
        steps,
        by: { id: null, name: 'Camille' },
        way: 'mail',
        expiresAt: new Date('2026-03-12T12:00:00Z'),
        origin: this.office.application.url,
      });
    });
    const sent = (await this.#mails()).filter((mail) => !before.has(mail.id));
    return new Map(names.map((name) => [name, codeIn(sent.find(({ text }) => text?.includes(` ${name},`))?.text)]));
  }

  /** Without script and account, as an old phone sends it. */
  async page(path: string, body?: Record<string, string>): Promise<{ status: number; html: string }> {
    const form = body && { method: 'POST', body: new URLSearchParams(body) };
    const response = await fetch(`${this.office.application.url}${path}?lang=fr`, { ...form });
    return { status: response.status, html: await response.text() };
  }

  places = () => this.em.find(Assignment, { state: 'agreed' }, { disableIdentityMap: true });

  close = () => this.office.close();

  #mails = () => this.em.find(OutgoingMail, {}, { disableIdentityMap: true });
}

const codeIn = (text: string | null | undefined): string => /\/answer\/[\w-]+/.exec(text ?? '')?.[0] ?? 'no address';
