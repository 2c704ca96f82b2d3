import type { Role } from '../../../server/auth/rights.js';
import { AnswerNews } from '../../../server/answers/answer-news.js';
import type { AnswerLinkView, CampaignParts, CampaignView } from '../../../server/answers/answers.schemas.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { Warehouses } from '../../../server/warehouse/warehouses.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';
import type { Engine } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';

export const SOUP = '0190c5c0-0000-7000-8000-000000000001';

/** The whole application, with a coordinator, a director and a volunteer, and one mission: the soup. */
export class AnswersDesk {
  private constructor(
    readonly application: TestApplication,
    readonly clock: StillClock,
    private readonly cookies: Map<string, string>,
    readonly organisationId: string,
  ) {}

  static async open(
    engine: Engine = 'SQLite',
    reached: { publicUrl?: string; smtpUrl?: string } = {},
  ): Promise<AnswersDesk> {
    const clock = new StillClock();
    const application = await startApplication({ engine, clock, ...reached });
    const { id } = await application.app.get(Organisations).default();
    const desk = new AnswersDesk(application, clock, new Map(), id);
    await desk.mission(id, SOUP, 'Soupe du mardi');
    for (const role of ['coordinator', 'director', 'volunteer'] as const) await desk.enter(role, role, id);
    return desk;
  }

  /** Somebody who can be named in `ask`. */
  async enter(name: string, role: Role, organisationId: string): Promise<void> {
    const email = `${name.toLowerCase().replaceAll(' ', '-')}@maison.example`;
    await somebody(this.application, email, organisationId, role);
    this.cookies.set(name, await signIn(this.application, email));
  }

  async mission(organisationId: string, id: string, title: string): Promise<void> {
    const now = this.clock.now();
    await this.application.app.get(Registry).transaction(organisationId, async (em) => {
      em.create(Mission, { id, organisationId, title, status: 'open', isRemote: false, createdAt: now });
    });
  }

  async ask<T>(who: string, method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
    const response = await fetch(`${this.application.url}${path}`, {
      method,
      headers: {
        cookie: this.cookies.get(who) ?? '',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }

  /** As a browser opens an address. */
  open(who: string, path: string): Promise<Response> {
    return fetch(`${this.application.url}${path}`, { headers: { cookie: this.cookies.get(who) ?? '' } });
  }

  async upload<T>(who: string, path: string, text: string, fields: Record<string, string>) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([text]), 'avis.csv');
    const headers = { cookie: this.cookies.get(who) ?? '' };
    const response = await fetch(`${this.application.url}${path}`, { method: 'POST', headers, body: form });
    return { status: response.status, body: (await response.json()) as T };
  }

  /** A campaign of March for the volunteers of the soup. */
  async campaign(wanted: Record<string, unknown> = {}): Promise<CampaignView> {
    const { status, body } = await this.ask<CampaignView>('coordinator', 'POST', '/api/answer-campaigns', {
      ...march,
      ...wanted,
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  async link(campaignId: string, days = 30): Promise<AnswerLinkView & { path: string }> {
    const path = `/api/answer-campaigns/${campaignId}/links`;
    const { body } = await this.ask<AnswerLinkView>('coordinator', 'POST', path, { days });
    return { ...body, path: new URL(body.address).pathname };
  }

  async parts(campaignId: string, who = 'coordinator'): Promise<CampaignParts> {
    return (await this.ask<CampaignParts>(who, 'GET', `/api/answer-campaigns/${campaignId}`)).body;
  }

  /** What somebody's browser sends to say who they are. */
  pass(who: string): Record<string, string> {
    return { cookie: this.cookies.get(who) ?? '' };
  }

  page(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.application.url}${path}`, { headers, redirect: 'manual' });
  }

  /** Sends a form as an old browser does. */
  send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.application.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });
  }

  /** What the figures are computed from, once the news have arrived. */
  async warehouse(sql: string): Promise<Record<string, unknown>[]> {
    const house = await this.application.app.get(Organisations).byId(this.organisationId);
    const warehouse = await this.application.app.get(Warehouses).of(house);
    await this.application.app.get(AnswerNews).settled();
    return warehouse.read<Record<string, unknown>>(sql);
  }

  close(): Promise<void> {
    return this.application.close();
  }
}

const march = {
  title: 'Fin d’hiver',
  audience: 'volunteer',
  missionId: SOUP,
  fromDay: '2026-03-01',
  toDay: '2026-04-01',
  asksSatisfaction: true,
  scale: 5,
  asksRecommendation: false,
  asksWords: true,
  asked: null,
};

/** The number made with a page. */
export function pageOf(html: string): string {
  return /name="page" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
