import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutgoingMail } from '../../../server/mail/outgoing-mail.entity.js';
import { closeAccounts } from '../../../server/people/erased-account.js';
import { PersonToErase } from '../../../server/people/person-to-erase.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { erasedSummaryMail } from '../../../server/summaries/by-mail/erased-summary-mail.js';
import { SummaryMails } from '../../../server/summaries/by-mail/summary-mails.js';
import { StillClock } from '../../support/still-clock.js';
import { Office } from '../validation/office.js';

const LINES = ['a,Zoé,Soupe,2026-03-02,7200,validated', 'b,Ali,Soupe,2026-03-02,7200,validated'];

/** An embedded registry has one connection: there, nothing happens between two steps of a transaction. */
describe('A summary that is written while its reader is being erased, where several processes share a registry', () => {
  const clock = new StillClock(new Date('2026-03-10T11:00:00Z'));
  let office: Office;

  beforeAll(async () => {
    office = await Office.open('PostgreSQL', 'https://maison.example', clock);
    await office.send(`external_id,volunteer,mission,day,person_seconds,status\n${LINES.join('\n')}\n`);
    for (const name of ['Zoé', 'Ali']) {
      const headers = { cookie: await office.volunteer(name, 'desk'), 'content-type': 'application/json' };
      const body = JSON.stringify({ frequency: 'monthly', language: 'fr' });
      await fetch(`${office.application.url}/api/me/summary-mail`, { method: 'PUT', headers, body });
    }
  }, 180_000);
  afterAll(() => office.close());

  it('goes with them, is told of in the receipt, and what waits for somebody else stays', async () => {
    const { app } = office.application;
    const em = app.get(Registry).of(office.house.id);
    const { id } = await em.findOneOrFail(Person, { displayName: 'Zoé' });
    const { person } = await app.get(PersonToErase).find(office.house, id);
    const { forget } = await erasedSummaryMail.look(person);
    clock.instant = new Date('2026-04-03T06:00:00Z');
    const { gone } = await app.get(Registry).transaction(office.house.id, async (erasing) => {
      await closeAccounts(erasing, [], person.marks.emails);
      await app.get(SummaryMails).send();
      return forget(erasing);
    });
    expect(gone).toEqual({ summaries: 1, messages: 1 });
    const waiting = await em.find(OutgoingMail, {}, { disableIdentityMap: true });
    expect(waiting.map(({ recipient }) => recipient)).toEqual(['ali@desk.example']);
  });
});
