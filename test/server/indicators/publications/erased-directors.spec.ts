import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditTrail } from '../../../../server/audit/audit-trail.js';
import { Account } from '../../../../server/auth/account.entity.js';
import { Membership } from '../../../../server/auth/membership.entity.js';
import { Planning } from '../../../../server/indicators/planning.js';
import { Publication } from '../../../../server/indicators/publications/publication.entity.js';
import type { Preview, PublicationView } from '../../../../server/indicators/publications/publications.schemas.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import { engines } from '../../../support/registry.js';
import { AnswersDesk } from '../../answers/desk.js';

jest.setTimeout(300_000);
const MARCH = { from: '2026-03-01', to: '2026-04-01', tables: [{ figure: 'volunteer_hours' }] };

describe.each(engines)('What a director published who is erased, on %s', (engine) => {
  let desk: AnswersDesk;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
    await desk.enter('Zoe Bell', 'director', desk.organisationId);
    const rows = Array.from({ length: 8 }, (_, at) => `a${at},V-${at},v${at}@maison.example,2026-03-02,1`);
    const zoe = 'z,Z-1,zoe-bell@maison.example,2026-03-03,1';
    const log = ['external_id,volunteer,email,day,hours', ...rows, zoe].join('\n');
    await desk.upload('coordinator', '/api/imports', log, { source: 'desk' });
    await desk.application.app.get(Planning).settled();
  });
  afterAll(() => desk.close());
  const registry = () => desk.application.app.get(Registry);

  async function publish(who: string, title: string): Promise<string> {
    const draft = { ...MARCH, title };
    const { body } = await desk.ask<Preview>(who, 'POST', '/api/publications/preview', draft);
    const made = await desk.ask<PublicationView>(who, 'POST', '/api/publications', { ...draft, digest: body.digest });
    expect(made.status).toBe(201);
    return made.body.id;
  }
  const takeBack = (who: string, id: string) =>
    desk.ask(who, 'POST', `/api/publications/${id}/withdraw`, { reason: 'Mauvaise période' });
  const shown = async (id: string) =>
    (await desk.ask<PublicationView>('director', 'GET', `/api/publications/${id}`)).body;

  it('stays as it was told, by nobody who is known', async () => {
    const [own, others] = [await publish('Zoe Bell', 'Mars'), await publish('director', 'Mars encore')];
    await takeBack('director', own);
    await takeBack('Zoe Bell', others);
    const before = await shown(own);
    expect([before.madeBy, (await shown(others)).withdrawn?.by]).toEqual(['zoe-bell', 'zoe-bell']);
    await erase();
    const [after, taken] = [await shown(own), await shown(others)];
    expect(after).toEqual({ ...before, madeBy: 'erased person 1' });
    expect([after.withdrawn?.by, taken.madeBy, taken.withdrawn?.by]).toEqual([
      'director',
      'director',
      'erased person 1',
    ]);
    expect(JSON.stringify(await registry().of(desk.organisationId).find(Publication, {}))).not.toContain('zoe');
    expect(await desk.application.app.get(AuditTrail).verify(desk.organisationId)).toBeNull();
  });

  async function erase(): Promise<void> {
    const { id } = await registry().of(desk.organisationId).findOneOrFail(Person, { displayName: 'Z-1' });
    await registry().transaction(desk.organisationId, async (em) => {
      const account = await em.findOneOrFail(Account, { email: 'zoe-bell@maison.example' });
      const tie = await em.findOneOrFail(Membership, { accountId: account.id });
      tie.personId = id;
      tie.role = 'volunteer';
    });
    await desk.application.local.post(`/api/people/${id}/erasure`, { dryRun: false });
  }
});
