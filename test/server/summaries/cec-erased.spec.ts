import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { Account } from '../../../server/auth/account.entity.js';
import { Membership } from '../../../server/auth/membership.entity.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { CecFunction } from '../../../server/summaries/cec/cec-function.entity.js';
import type { CecDesk } from '../../../server/summaries/cec/cec.schemas.js';
import { signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { Office } from '../validation/office.js';

const LINES = ['a,Zoé,Soupe,2026-03-02,7200,validated', 'b,Ali,Soupe,2026-03-02,7200,validated'];

describe.each(engines)('Who speaks for the association about the civic engagement account, on %s', (engine) => {
  let office: Office;
  let director: string;
  let mission: string;

  beforeAll(async () => {
    office = await Office.open(engine);
    await office.send(`external_id,volunteer,mission,day,person_seconds,status\n${LINES.join('\n')}\n`);
    await somebody(office.application, 'dora@maison.example', office.house.id, 'director');
    director = await signIn(office.application, 'dora@maison.example');
    mission = (await registry().findOneOrFail(Mission, { title: 'Soupe' })).id;
  }, 180_000);
  afterAll(() => office.close());

  const registry = () => office.application.app.get(Registry).of(office.house.id);
  const setFacts = (validator: string | null) =>
    fetch(`${office.application.url}/api/cec/facts`, {
      method: 'PUT',
      headers: { cookie: director, 'content-type': 'application/json' },
      body: JSON.stringify({ declaredOn: '2025-01-15', hasListedPurpose: true, validator }),
    });
  const mark = (cookie: string, reason: string) =>
    office.ask<CecDesk>(
      '/api/cec/functions',
      { missionId: mission, role: null, kind: 'governing', fromDay: '2025-01-01', reason },
      cookie,
    );
  const authors = async () => {
    const { functions } = (await office.get<CecDesk>('/api/cec', director)).body;
    return Object.fromEntries(functions.map(({ reason, author }) => [reason, author]));
  };

  it('is told of in the trail without the name of who confirms: only that it is another since', async () => {
    await setFacts('Samira Haddad, samira@maison.example');
    await setFacts('Samira Haddad, samira@maison.example');
    await setFacts('Noé Petit');
    const acts = (await office.acts()).filter(({ action }) => action === 'cec-facts.set');
    expect(acts.map(({ details }) => details)).toEqual([
      {
        before: { declaredOn: null, hasListedPurpose: null },
        after: { declaredOn: '2025-01-15', hasListedPurpose: true },
        isValidatorChanged: true,
      },
      expect.objectContaining({ isValidatorChanged: false }),
      expect.objectContaining({ isValidatorChanged: true }),
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/Samira|Noé|maison\.example/);
  });

  it('is forgotten with their name when they are erased; what they and others said of missions stays', async () => {
    await somebody(office.application, 'zoe@maison.example', office.house.id, 'coordinator');
    await mark(await signIn(office.application, 'zoe@maison.example'), 'Statuts');
    await mark(director, 'Assemblée');
    await asBefore('zoe', 'Bureau');
    await asBefore('dora', 'Conseil');
    expect(await authors()).toEqual({ Statuts: 'zoe', Assemblée: 'dora', Bureau: 'zoe', Conseil: 'dora' });
    await becomesVolunteer('zoe@maison.example', 'Zoé');
    await office.forget('Zoé');
    const nobody = 'erased person 1';
    expect(await authors()).toEqual({ Statuts: nobody, Assemblée: 'dora', Bureau: nobody, Conseil: 'dora' });
    expect(JSON.stringify(await registry().find(CecFunction, {}))).not.toContain('zoe');
    expect(await office.application.app.get(AuditTrail).verify(office.house.id)).toBeNull();
  });

  /** Said when it was not kept with which account. */
  async function asBefore(author: string, reason: string): Promise<void> {
    const [one] = await registry().find(CecFunction, { author }, { disableIdentityMap: true });
    await mark(director, reason);
    await registry().nativeUpdate(CecFunction, { reason }, { author: one?.author ?? '', authorId: null });
  }

  async function becomesVolunteer(email: string, displayName: string): Promise<void> {
    await office.application.app.get(Registry).transaction(office.house.id, async (em) => {
      const { id: accountId } = await em.findOneOrFail(Account, { email });
      const { id } = await em.findOneOrFail(Person, { displayName });
      Object.assign(await em.findOneOrFail(Membership, { accountId }), { personId: id, role: 'volunteer' });
    });
  }
});
