import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutgoingMail } from '../../../server/mail/outgoing-mail.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import type { SummaryMailView } from '../../../server/summaries/by-mail/by-mail.schemas.js';
import { SummaryMail } from '../../../server/summaries/by-mail/summary-mail.entity.js';
import { SummaryMails } from '../../../server/summaries/by-mail/summary-mails.js';
import { signIn } from '../../support/people.js';
import { StillClock } from '../../support/still-clock.js';
import { Office } from '../validation/office.js';

const HEADER = 'external_id,volunteer,mission,day,person_seconds,status\n';

describe('A summary by mail, for somebody whose two entries were merged and who has an account under each', () => {
  const clock = new StillClock(new Date('2026-03-10T11:00:00Z'));
  let office: Office;
  /** Sessions of the two accounts. */
  let earlier: string;
  let later: string;

  beforeAll(async () => {
    office = await Office.open('SQLite', 'https://maison.example', clock);
    await office.send(`${HEADER}a,Zoé,Soupe,2026-03-02,7200,validated\n`, 'desk');
    await office.send(`${HEADER}b,Zoe,Soupe,2026-04-02,3600,validated\n`, 'sheet');
    earlier = await office.volunteer('Zoé', 'desk');
    later = await office.volunteer('Zoe', 'sheet');
    await ask(earlier, 'monthly');
    const idOf = async (displayName: string) => (await registry().findOneOrFail(Person, { displayName })).id;
    const asked = { mergedId: await idOf('Zoé'), keptId: await idOf('Zoe'), dryRun: false };
    await office.ask('/api/people/merges', asked);
  }, 180_000);
  afterAll(() => office.close());

  const registry = () => office.application.app.get(Registry).of(office.house.id);
  const ask = async (cookie: string, frequency: string) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ frequency, language: 'fr' });
    const answer = await fetch(`${office.application.url}/api/me/summary-mail`, { method: 'PUT', headers, body });
    expect(answer.status).toBe(200);
  };
  const read = async (cookie: string) => (await office.get<SummaryMailView>('/api/me/summary-mail', cookie)).body;
  const recipients = async (at: string) => {
    clock.instant = new Date(at);
    await office.application.app.get(SummaryMails).send();
    const waiting = await registry().find(OutgoingMail, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true });
    return waiting.map(({ recipient }) => recipient);
  };

  it('says under either account where it goes, and goes to the account that asks for it last, once', async () => {
    expect(await read(later)).toMatchObject({ frequency: 'monthly', address: 'zoe@desk.example' });
    await ask(later, 'monthly');
    for (const cookie of [earlier, later])
      expect(await read(cookie)).toMatchObject({ frequency: 'monthly', address: 'zoe@sheet.example' });
    expect(await recipients('2026-04-03T06:00:00Z')).toEqual(['zoe@sheet.example']);
  });

  it('is stopped by a mail that the other account was sent before', async () => {
    const person = await registry().findOneOrFail(Person, { displayName: 'Zoé' });
    const { stopCode } = await registry().findOneOrFail(SummaryMail, { personId: person.id });
    await fetch(`${office.application.url}/stop/${stopCode}`, { method: 'POST' });
    expect(await read(await signIn(office.application, 'zoe@sheet.example'))).toMatchObject({ frequency: null });
    expect(await recipients('2026-05-03T06:00:00Z')).toEqual(['zoe@sheet.example']);
  });

  it('says where it goes when both accounts had asked for it before the entries were merged', async () => {
    clock.instant = new Date('2026-05-04T10:00:00Z');
    await registry().nativeUpdate(SummaryMail, {}, { frequency: 'yearly' });
    for (const account of ['zoe@desk.example', 'zoe@sheet.example'])
      expect(await read(await signIn(office.application, account))).toMatchObject({ address: 'zoe@desk.example' });
    expect(await recipients('2027-01-03T08:00:00Z')).toEqual(['zoe@sheet.example', 'zoe@desk.example']);
  });
});
