import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MailAttachment } from '../../../server/mail/mail-attachment.entity.js';
import { OutgoingMail } from '../../../server/mail/outgoing-mail.entity.js';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import type { SubscriptionView, Trial } from '../../../server/reports/subscriptions/subscriptions.schemas.js';
import { engines } from '../../support/registry.js';
import { HOME, SendingDesk } from './sending-desk.js';

jest.setTimeout(300_000);

const BOARD = 'bureau@ville.example';

describe.each(engines)('A report that is mailed each month and must not leave as it is, on %s', (engine) => {
  let desk: SendingDesk;
  let monthly: SubscriptionView;
  beforeAll(async () => {
    desk = await SendingDesk.open(engine);
    monthly = await desk.subscribed([{ figure: 'volunteer_hours' }, { figure: 'attendances' }]);
  });
  afterAll(() => desk.close());
  const refusal = async (path: string, body?: object) => {
    const { status, body: said } = await desk.ask('POST', path, body);
    return [status, said.code];
  };

  it('tells no number of a figure of which nothing is noted, beside one of which something is', async () => {
    const { body } = await desk.ask<Trial>('POST', `/${monthly.id}/trial`);
    expect(body.outcome).toBe('report');
    const [mail] = await desk.mails();
    expect(mail?.text).toMatch(/Heures.*: 33\sh/);
    expect(mail?.text).toMatch(/Rien n’est noté pour : \S/);
    expect(mail?.text).not.toMatch(/: (0\b|–|—)/);
  });

  it('waits for its figures an hour after a start that comes days late, and leaves once they are there', async () => {
    await desk.at('2026-04-05T06:00:00Z');
    await desk.turn();
    desk.minutes(59);
    await desk.turn();
    expect(await desk.seen(monthly)).toMatchObject({ waitsFor: 'figures', sendings: [] });
    await desk.computed();
    desk.minutes(15);
    await desk.turn();
    expect((await desk.seen(monthly))?.sendings[0]).toMatchObject({
      outcome: 'report',
      messages: [{ state: 'waiting' }],
    });
  });

  it('does not leave any more once it is withdrawn', async () => {
    const edition = (await desk.seen(monthly))?.sendings[0]?.edition?.id;
    const path = `/api/reports/editions/${edition}/withdraw`;
    expect((await desk.office.ask('POST', path, { reason: 'Mauvais mois' })).status).toBe(200);
    expect(await desk.mails()).toEqual([]);
    expect(await desk.registry().count(MailAttachment, {})).toBe(0);
  });

  it('keeps no trace of an address that was taken off again', async () => {
    const { body } = await desk.ask('POST', `/${monthly.id}/recipients`, { address: BOARD });
    expect((await desk.mails()).map(({ to }) => to)).toEqual([BOARD]);
    const id = body.recipients.find(({ address }) => address === BOARD)?.id;
    await desk.ask('DELETE', `/${monthly.id}/recipients/${id}`);
    expect(await desk.registry().count(OutgoingMail, { recipient: BOARD })).toBe(0);
  });

  it('tells whoever stops it that this is not done, when it cannot be noted', async () => {
    const rows = desk.app.get(Registry).everywhere();
    await rows.execute('alter table report_recipient rename to recipients_away');
    const answer = await desk.click(`${HOME}/report-mail/somebody/stop`);
    await rows.execute('alter table recipients_away rename to report_recipient');
    expect(answer.status).toBe(500);
    expect(answer.html).toContain('Ce n’est pas fait');
    expect((await desk.click(`${HOME}/report-mail/somebody/stop`)).status).toBe(200);
  });

  it('goes to nobody from the fictional association, where anybody directs', async () => {
    const home = { id: desk.office.desk.organisationId };
    await desk.registry().nativeUpdate(Organisation, home, { isDemo: true });
    const nothing = [403, 'demo-mails-nothing'];
    const wanted = { reportId: monthly.report.id, frequency: 'weekly', day: 1, addresses: [BOARD] };
    expect(await refusal('', wanted)).toEqual(nothing);
    expect(await refusal(`/${monthly.id}/recipients`, { address: BOARD })).toEqual(nothing);
    expect(await refusal(`/${monthly.id}/trial`)).toEqual(nothing);
    await desk.at('2026-05-10T06:00:00Z');
    await desk.turn();
    expect(await desk.mails()).toEqual([]);
    expect((await desk.seen(monthly))?.sendings).toHaveLength(1);
  });
});
