import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Membership } from '../../../server/auth/membership.entity.js';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Publication } from '../../../server/indicators/publications/publication.entity.js';
import { MailAttachment } from '../../../server/mail/mail-attachment.entity.js';
import { Outbox } from '../../../server/mail/outbox.js';
import { OutgoingMail } from '../../../server/mail/outgoing-mail.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { PersonToErase } from '../../../server/people/person-to-erase.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { Edition } from '../../../server/reports/editions/edition.entity.js';
import { Publishing } from '../../../server/reports/editions/publishing.js';
import { ReportDesk } from '../../../server/reports/report-desk.js';
import { erasedRecipients } from '../../../server/reports/subscriptions/erased-recipients.js';
import { LeftDeciders } from '../../../server/reports/subscriptions/left-deciders.js';
import { ReportMails } from '../../../server/reports/subscriptions/report-mails.js';
import { ReportRecipient } from '../../../server/reports/subscriptions/report-recipient.entity.js';
import { ReportSending } from '../../../server/reports/subscriptions/report-sending.entity.js';
import { ReportSubscription } from '../../../server/reports/subscriptions/report-subscription.entity.js';
import { SendingCheck } from '../../../server/reports/subscriptions/sending-check.js';
import { SendingMessages } from '../../../server/reports/subscriptions/sending-messages.js';
import type { SubscriptionView, Trial } from '../../../server/reports/subscriptions/subscriptions.schemas.js';
import { Scheduler } from '../../../server/jobs/scheduler.js';
import { Clock } from '../../../server/shared/clock.js';
import { Config } from '../../../server/shared/config.js';
import { lettersOnly, ReadPdf } from '../../support/pdf-tools.js';
import { engines } from '../../support/registry.js';
import { HOME, SendingDesk } from './sending-desk.js';

jest.setTimeout(300_000);

const HOURS = { figure: 'volunteer_hours' };
const PEOPLE = { figure: 'active_volunteers' };
const BOARD = 'bureau@ville.example';
const NOWHERE = '0190c5c0-0000-7000-8000-00000000dead';

describe.each(engines)('A report that is mailed each month, on %s', (engine) => {
  let desk: SendingDesk;
  let monthly: SubscriptionView;
  beforeAll(async () => {
    desk = await SendingDesk.open(engine);
  });
  afterAll(() => desk.close());

  /** Another process of the same registry, with an outbox of its own. */
  function another(outbox = new Outbox(app(Registry), app(Organisations), null as never, app(Clock))) {
    const [registry, config, clock] = [app(Registry), app(Config), app(Clock)];
    const messages = new SendingMessages(registry, app(Publishing), app(ReportDesk), outbox, config, clock);
    const shared = [app(Scheduler), config, clock] as const;
    return new ReportMails(registry, app(Organisations), app(LeftDeciders), app(SendingCheck), messages, ...shared);
  }
  const app = <T>(of: abstract new (...args: never[]) => T): T => desk.app.get(of as never);
  const counts = async () => ({
    publications: await desk.registry().count(Publication, {}),
    editions: await desk.registry().count(Edition, {}),
    sendings: await desk.registry().count(ReportSending, {}),
    waiting: await desk.registry().count(OutgoingMail, { state: 'waiting' }),
    files: await desk.registry().count(MailAttachment, {}),
  });
  const codeOf = async (address: string) => (await desk.registry().findOneOrFail(ReportRecipient, { address })).code;

  it('asks an address outside first; a member of the association is not asked', async () => {
    monthly = await desk.subscribed([HOURS, PEOPLE], { addresses: [BOARD.toUpperCase(), 'director@maison.example'] });
    expect(monthly).toMatchObject({
      decidedBy: 'director',
      next: { from: '2026-03-01', to: '2026-04-01', at: '2026-04-03T06:00:00.000Z' },
      recipients: [
        { address: BOARD, state: 'asked' },
        { address: 'director@maison.example', state: 'accepted' },
      ],
    });
    const [asking, ...more] = await desk.mails();
    expect([asking?.to, more]).toEqual([BOARD, []]);
    expect(asking?.text).toContain('« Bilan pour la mairie »');
    const code = await codeOf(BOARD);
    const looked = await desk.click(`${HOME}/report-mail/${code}/accept`, 'GET');
    expect((await desk.seen(monthly))?.recipients[0]?.state).toBe('asked');
    const nobodys = await desk.click(`${HOME}/report-mail/${'x'.repeat(32)}/accept`, 'GET');
    expect(looked.html.replaceAll(code, '')).toBe(nobodys.html.replaceAll('x'.repeat(32), ''));
    await desk.accepted(asking);
    expect((await desk.seen(monthly))?.recipients[0]?.state).toBe('accepted');
  });

  it('waits for figures that were worked out before the month was over', async () => {
    await desk.at('2026-04-03T05:59:00Z');
    await desk.turn();
    expect((await desk.seen(monthly))?.waitsFor).toBeNull();
    await desk.at('2026-04-03T06:00:00Z');
    await desk.turn();
    expect(await desk.mails()).toEqual([]);
    expect(await desk.seen(monthly)).toMatchObject({ waitsFor: 'figures', sendings: [] });
  });

  it('leaves nothing behind when the process dies between two messages', async () => {
    await desk.computed();
    desk.minutes(15);
    class Dying extends Outbox {
      #queued = 0;
      override queue(...message: Parameters<Outbox['queue']>): void {
        this.#queued += 1;
        if (this.#queued > 1) throw new Error('the process died');
        super.queue(...message);
      }
    }
    const before = await counts();
    await another(new Dying(app(Registry), app(Organisations), null as never, app(Clock))).send();
    expect(await counts()).toEqual(before);
    expect(await desk.seen(monthly)).toMatchObject({ waitsFor: 'fault', sendings: [] });
  });

  it('is sent once to each, whichever of two processes sees it, however often they start again', async () => {
    desk.minutes(15);
    const before = await counts();
    await Promise.all([desk.turn(), another().send()]);
    await desk.turn();
    await another().send();
    expect(await counts()).toEqual({
      publications: before.publications + 1,
      editions: before.editions + 1,
      sendings: 1,
      waiting: 2,
      files: 1,
    });
    const mails = await desk.mails();
    expect(mails.map(({ to }) => to)).toEqual([BOARD, 'director@maison.example']);
    const sent = (await desk.seen(monthly))?.sendings[0];
    expect(sent).toMatchObject({ from: '2026-03-01', to: '2026-04-01', outcome: 'report' });
    expect(sent?.messages.map(({ state }) => state)).toEqual(['sent', 'sent']);
    const [mail] = mails;
    const code = await codeOf(BOARD);
    expect(mail?.header('list-unsubscribe')).toBe(`<${HOME}/report-mail/${code}/stop>`);
    expect(mail?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.text).toContain('Bilan pour la mairie');
    expect(mail?.text).toMatch(/mars\s2026/);
    expect(mail?.text).toMatch(/33\sh/);
    expect(mail?.text).toContain(`${HOME}/r/${sent?.edition?.number}`);
    expect(mail?.text).toMatch(/https:\/\/maison\.example\/report\/\S{12}/);
    expect(mail?.text).toContain('Publié au nom de director');
    const [paper] = mail?.files ?? [];
    expect(paper?.name).toBe(`${sent?.edition?.number}.pdf`);
    const kept = await desk.office.desk.open('director', `/api/reports/editions/${sent?.edition?.id}/pdf`);
    expect(paper?.bytes.equals(Buffer.from(await kept.arrayBuffer()))).toBe(true);
    const pdf = new ReadPdf(paper?.bytes ?? Buffer.alloc(0));
    const text = lettersOnly(pdf.text());
    pdf.remove();
    for (const said of ['mars 2026', '33 h', '15', sent?.edition?.number ?? ''])
      expect(text).toContain(lettersOnly(said));
    expect((await counts()).files).toBe(0);
  });

  it('is published in the name of who decided it, says so in the trail, and no address stands there', async () => {
    const acts = await desk.registry().find(AuditEntry, { action: 'edition.create' });
    expect(acts.at(-1)).toMatchObject({ actorName: 'director', details: { subscriptionId: monthly.id } });
    expect(JSON.stringify(await desk.registry().find(AuditEntry, {}))).not.toContain(BOARD);
  });

  it('is tried on oneself as a draft, and nothing is published', async () => {
    const before = (await counts()).editions;
    const { body } = await desk.ask<Trial>('POST', `/${monthly.id}/trial`, undefined, 'dora');
    expect(body).toEqual({ address: 'dora@maison.example', outcome: 'report' });
    const [mail, ...more] = await desk.mails();
    expect([mail?.to, mail?.files.length, more]).toEqual(['dora@maison.example', 1, []]);
    expect(mail?.text).toContain('rien n’est publié');
    expect((await counts()).editions).toBe(before);
  });

  it('is stopped by one click of the mail program, and the others go on', async () => {
    const code = await codeOf(BOARD);
    expect((await desk.click(`${HOME}/report-mail/${code}/stop`, 'GET')).status).toBe(200);
    expect((await desk.seen(monthly))?.recipients[0]?.state).toBe('accepted');
    const [done, nobodys] = [
      await desk.click(`${HOME}/report-mail/${code}/stop`),
      await desk.click(`${HOME}/report-mail/nobody/stop`),
    ];
    expect(done.status).toBe(200);
    expect(done.html.replaceAll(code, '')).toBe(nobodys.html.replaceAll('nobody', ''));
    expect((await desk.seen(monthly))?.recipients[0]?.state).toBe('stopped');
  });

  it('says that nothing was noted instead of sending zeros', async () => {
    await desk.at('2026-05-03T06:00:00Z');
    await desk.computed();
    const before = (await counts()).editions;
    await desk.turn();
    const [mail, ...more] = await desk.mails();
    expect([mail?.to, mail?.files, more]).toEqual(['director@maison.example', [], []]);
    expect(mail?.text).toMatch(/Rien n’est noté pour avril\s2026/);
    expect(mail?.text).not.toMatch(/\b0\b/);
    expect((await counts()).editions).toBe(before);
    expect((await desk.seen(monthly))?.sendings[0]).toMatchObject({ outcome: 'nothing', edition: null });
  });

  it('says after a day which figures are old, with their date, and sends none', async () => {
    await desk.at('2026-06-03T06:00:00Z');
    await desk.turn();
    expect(await desk.mails()).toEqual([]);
    desk.minutes(24 * 60 + 1);
    await desk.turn();
    const [mail, ...more] = await desk.mails();
    expect([mail?.to, mail?.files, more]).toEqual(['director@maison.example', [], []]);
    expect(mail?.text).toMatch(/calculé pour la dernière fois le 3\smai\s2026/);
    expect((await desk.seen(monthly))?.sendings[0]).toMatchObject({ outcome: 'old', edition: null });
  });

  it('that the rules for what leaves refuse goes to nobody, and tells the director alone why', async () => {
    const refused = await desk.subscribed([HOURS], { addresses: ['dora@maison.example'] });
    await desk.at('2026-07-03T06:00:00Z');
    await desk.office.send(['few-1,v20,2026-06-09,1,Jardin,validated', 'few-2,v21,2026-06-09,1,Jardin,validated']);
    await desk.computed();
    await desk.ask('POST', `/${monthly.id}/pause`);
    await desk.turn();
    const [mail, ...more] = await desk.mails();
    expect([mail?.to, mail?.files, more]).toEqual(['director@maison.example', [], []]);
    expect(mail?.text).toContain('trop peu de personnes');
    expect(mail?.text).toContain(`${HOME}/reports/${refused.report.id}`);
    expect((await desk.seen(refused))?.sendings[0]).toMatchObject({ outcome: 'refused', reason: 'all-hidden' });
    await desk.ask('DELETE', `/${refused.id}`);
    expect(await desk.seen(refused)).toBeUndefined();
  });

  it('stops with the director who decided it; the others are told, and one of them resumes it in their name', async () => {
    await desk.ask('POST', `/${monthly.id}/resume`);
    const { decidedById } = await desk.registry().findOneOrFail(ReportSubscription, { id: monthly.id });
    const members = { accountId: decidedById ?? '', role: 'director' as const };
    const left = await desk.registry().findOneOrFail(Membership, members);
    await desk.registry().nativeDelete(Membership, members);
    await Promise.all([desk.turn(), another().send()]);
    const [mail, ...more] = await desk.mails();
    expect([mail?.to, more]).toEqual(['dora@maison.example', []]);
    expect(mail?.text).toContain('director, qui les avait décidés, n’est plus de la direction');
    const { body } = await desk.ask('POST', `/${monthly.id}/resume`, undefined, 'dora');
    expect(body).toMatchObject({ decidedBy: 'dora', paused: null });
    const { id, organisationId, createdAt } = left;
    await desk.registry().insert(Membership, { id, organisationId, createdAt, ...members });
  });

  it('that the mail server refuses is tried again, then says on the page that it failed and why', async () => {
    await desk.at('2026-08-03T06:00:00Z');
    const late = Array.from({ length: 12 }, (_, at) => `july-${at},v${at + 1},2026-07-06,2,Soupe du mardi,validated`);
    await desk.office.send(late);
    await desk.computed();
    await desk.turn();
    desk.server.refusals = 4;
    const states: unknown[] = [];
    for (const minutes of [0, 1, 5, 25]) {
      desk.minutes(minutes);
      expect(await desk.mails()).toEqual([]);
      states.push((await desk.seen(monthly))?.sendings[0]?.messages[0]?.state);
    }
    expect(states).toEqual(['waiting', 'waiting', 'waiting', 'failed']);
    const messages = [{ address: 'director@maison.example', state: 'failed', fault: 'EENVELOPE 451' }];
    expect((await desk.seen(monthly))?.sendings[0]).toMatchObject({ outcome: 'report', messages });
  });

  it('is decided, seen and ended by directors of its own association only', async () => {
    await desk.office.desk.application.local.post('/api/organisations', { slug: 'lyon', name: 'Antenne de Lyon' });
    const lyon = await app(Organisations).bySlug('lyon');
    await desk.office.desk.enter('lea', 'director', lyon.id);
    const recipient = (await desk.seen(monthly))?.recipients[0]?.id;
    const acts = [
      ['POST', 'pause'],
      ['POST', 'resume'],
      ['POST', 'trial'],
      ['POST', 'recipients', { address: BOARD }],
      ['DELETE', `recipients/${recipient}`],
      ['DELETE', ''],
    ] as const;
    for (const [method, path, body] of acts) {
      const asked = async (id: string, who: string) =>
        (await desk.ask(method, `/${id}${path === '' ? '' : `/${path}`}`, body, who)).status;
      expect([path, await asked(monthly.id, 'lea'), await asked(NOWHERE, 'lea')]).toEqual([path, 404, 404]);
      expect([path, await asked(monthly.id, 'coordinator')]).toEqual([path, 403]);
    }
    const wanted = { reportId: monthly.report.id, frequency: 'weekly', day: 1, addresses: [BOARD] };
    expect((await desk.ask('POST', '', wanted, 'lea')).status).toBe(404);
    expect((await desk.ask('GET', '', undefined, 'lea')).body).toMatchObject({ subscriptions: [] });
    expect((await desk.ask('GET', '', undefined, 'coordinator')).status).toBe(403);
    expect((await desk.seen(monthly))?.recipients).toHaveLength(2);
  });

  it('forgets the address of somebody who is erased, whoever typed it', async () => {
    const address = 'v1@maison.example';
    await desk.registry().nativeUpdate(Person, { displayName: 'v1' }, { email: address });
    await desk.ask('POST', `/${monthly.id}/recipients`, { address });
    const house = await app(Organisations).byId(desk.office.desk.organisationId);
    const { id } = await desk.registry().findOneOrFail(Person, { displayName: 'v1' });
    const { person } = await app(PersonToErase).find(house, id);
    for (const trace of erasedRecipients) {
      const { forget } = await trace.look(person);
      await app(Registry).transaction(house.id, (em) => forget(em));
    }
    expect(await desk.registry().count(ReportRecipient, { address })).toBe(0);
    expect((await desk.seen(monthly))?.recipients).toHaveLength(2);
    expect((await desk.mails()).map(({ to }) => to)).not.toContain(address);
  });

  it('ends with its report: nothing that waits leaves, and no address is kept', async () => {
    await desk.at('2026-09-03T06:00:00Z');
    const late = Array.from({ length: 12 }, (_, at) => `august-${at},v${at + 1},2026-08-06,2,Soupe du mardi,validated`);
    await desk.office.send(late);
    await desk.computed();
    await desk.turn();
    expect((await counts()).waiting).toBe(1);
    await desk.office.ask('DELETE', `/api/reports/${monthly.report.id}`);
    expect(await desk.mails()).toEqual([]);
    expect(await desk.registry().count(ReportRecipient, {})).toBe(0);
    expect(await counts()).toMatchObject({ sendings: 0, waiting: 0, files: 0 });
  });
});
