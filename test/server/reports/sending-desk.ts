import { Session } from '../../../server/auth/session.entity.js';
import { Outbox } from '../../../server/mail/outbox.js';
import { Registry } from '../../../server/registry/registry.js';
import { ReportMails } from '../../../server/reports/subscriptions/report-mails.js';
import type {
  NewSubscription,
  Subscriptions,
  SubscriptionView,
} from '../../../server/reports/subscriptions/subscriptions.schemas.js';
import { mailServer, type MailServer, type ReadMail, readMail } from '../../support/mail-server.js';
import type { Engine } from '../../support/registry.js';
import { ReportOffice, YEAR } from './report-office.js';

export const HOME = 'https://maison.example';
const PATH = '/api/report-subscriptions';

/** An association whose reports are mailed, and what arrives. */
export class SendingDesk {
  #read = 0;

  private constructor(
    readonly office: ReportOffice,
    readonly server: MailServer,
  ) {}

  static async open(engine: Engine): Promise<SendingDesk> {
    const server = await mailServer();
    const office = await ReportOffice.open(engine, { publicUrl: HOME, smtpUrl: server.url });
    return new SendingDesk(office, server);
  }

  get app() {
    return this.office.desk.application.app;
  }

  registry() {
    return this.app.get(Registry).of(this.office.desk.organisationId);
  }

  /** A report of these figures, that is sent on the third of each month. */
  async subscribed(tables: object[], more: Partial<NewSubscription> = {}, who = 'director'): Promise<SubscriptionView> {
    const blocks = tables.map((table, at) => ({ kind: 'figure', id: `b${at}`, table, comment: null }));
    const report = (await this.office.change(await this.office.blank(), { ...YEAR, blocks })).body;
    const wanted = {
      reportId: report.id,
      frequency: 'monthly',
      day: 3,
      addresses: ['director@maison.example'],
      ...more,
    };
    const { status, body } = await this.office.ask<SubscriptionView>('POST', PATH, wanted, who);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  ask<T = SubscriptionView & { code?: string }>(method: string, path: string, body?: unknown, who = 'director') {
    return this.office.ask<T>(method, `${PATH}${path}`, body, who);
  }

  async seen({ id }: { id: string }): Promise<SubscriptionView | undefined> {
    return (await this.ask<Subscriptions>('GET', '')).body.subscriptions.find((one) => one.id === id);
  }

  /** Weeks pass, and those who work here sign in again. */
  async at(instant: string): Promise<void> {
    const now = new Date(instant);
    this.office.desk.clock.instant = now;
    const seen = { seenAt: now, expiresAt: new Date(now.getTime() + 7 * 86_400_000) };
    await this.app.get(Registry).everywhere().nativeUpdate(Session, {}, seen, { filters: false });
  }

  minutes(minutes: number): void {
    const { clock } = this.office.desk;
    clock.instant = new Date(clock.instant.getTime() + minutes * 60_000);
  }

  /** Every figure is worked out anew. */
  async computed(): Promise<void> {
    await this.office.desk.application.local.post('/api/indicators/refresh', {});
  }

  turn(): Promise<void> {
    return this.app.get(ReportMails).send();
  }

  /** What arrived since it was asked last. */
  async mails(): Promise<ReadMail[]> {
    await this.app.get(Outbox).send();
    const arrived = this.server.taken.slice(this.#read).map(readMail);
    this.#read = this.server.taken.length;
    return arrived;
  }

  /** As somebody without an account opens or clicks an address of a mail. */
  async click(address: string, method = 'POST'): Promise<{ status: number; html: string }> {
    const { url } = this.office.desk.application;
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
    const init = method === 'POST' ? { method, headers, body: 'List-Unsubscribe=One-Click' } : { method };
    const response = await fetch(`${url}${new URL(address).pathname}`, init);
    return { status: response.status, html: await response.text() };
  }

  /** Whoever reads there wants it. */
  async accepted(mail: ReadMail | undefined): Promise<void> {
    const address = /https:\S+\/accept/.exec(mail?.text ?? '')?.[0] ?? '';
    const path = new URL(address).pathname;
    const response = await fetch(`${this.office.desk.application.url}${path}`, { method: 'POST' });
    if (response.status !== 200) throw new Error(String(response.status));
  }

  async close(): Promise<void> {
    await this.office.close();
    this.server.close();
  }
}
