import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { Account } from '../../../server/auth/account.entity.js';
import { Membership } from '../../../server/auth/membership.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Target } from '../../../server/targets/target.entity.js';
import type { Annotations } from '../../../server/targets/annotations.schemas.js';
import { engines } from '../../support/registry.js';
import { AnswersDesk, SOUP } from '../answers/desk.js';

jest.setTimeout(300_000);

const GARDEN = '0190c5c0-0000-7000-8000-000000000002';
const snow = {
  fromDay: '2026-01-12',
  toDay: '2026-01-15',
  text: 'Neige : deux soirées annulées',
  indicator: null,
  missionId: null,
};

/** What a director set who became a volunteer since. */
const aim = {
  indicator: 'volunteer_hours',
  measure: 'person_seconds',
  slice: '',
  fromDay: '2026-01-01',
  toDay: '2027-01-01',
  better: 'more' as const,
  baseline: null,
  target: 3600,
  setAt: new Date('2026-01-01T00:00:00Z'),
};

describe.each(engines)('Notes on dates, on %s', (engine) => {
  let desk: AnswersDesk;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
    await desk.mission(desk.organisationId, GARDEN, 'Jardin');
    await desk.enter('Zoe Bell', 'coordinator', desk.organisationId);
  });
  afterAll(() => desk.close());
  const registry = () => desk.application.app.get(Registry);
  const list = async (who = 'director', more = '') =>
    (await desk.ask<Annotations>(who, 'GET', `/api/annotations${more}`)).body.annotations;
  const write = (who: string, wanted: object) =>
    desk.ask<{ id: string; code?: string }>(who, 'POST', '/api/annotations', wanted);
  const scope = async (email: string, change: (tie: Membership) => void) =>
    registry().transaction(desk.organisationId, async (em) => {
      const { id: accountId } = await em.findOneOrFail(Account, { email });
      change(await em.findOneOrFail(Membership, { accountId }));
    });

  it('say when, what, and who wrote them', async () => {
    expect((await write('coordinator', snow)).status).toBe(201);
    expect(await list()).toMatchObject([
      { ...snow, title: null, missionTitle: null, isOutside: false, author: 'coordinator', correctedAt: null },
    ]);
  });

  it('are of every figure, or of one figure, or of one mission', async () => {
    const one = { indicator: 'volunteer_hours', missionId: SOUP, text: 'Deux fours' };
    expect((await write('director', { ...snow, ...one })).status).toBe(201);
    expect(await list()).toContainEqual(
      expect.objectContaining({ ...one, missionTitle: 'Soupe du mardi', author: 'director' }),
    );
    expect((await write('director', { ...snow, indicator: 'smiles' })).body.code).toBe('unknown-indicator');
    const nowhere = '0190c5c0-0000-7000-8000-00000000dead';
    expect((await write('director', { ...snow, missionId: nowhere })).body.code).toBe('not-found');
  });

  it('are listed for a period whose days they meet; the last day is excluded', async () => {
    expect(await list('director', '?from=2026-01-15&to=2026-02-01')).toEqual([]);
    expect(await list('director', '?from=2026-01-14&to=2026-02-01')).toHaveLength(2);
    expect((await write('director', { ...snow, toDay: snow.fromDay })).body.code).toBe('invalid-request');
  });

  it('are shown to a donor only when somebody chose so', async () => {
    expect(await list('director', '?audience=external')).toEqual([]);
    await write('director', { ...snow, text: 'Nouvelle salle', isOutside: true });
    expect(await list('director', '?audience=external')).toMatchObject([{ text: 'Nouvelle salle' }]);
  });

  it('tell a donor no name, neither of who wrote them nor of who corrected them; colleagues read both', async () => {
    const { body } = await write('director', { ...snow, text: 'Crue', isOutside: true });
    await desk.ask('coordinator', 'PUT', `/api/annotations/${body.id}`, { ...snow, text: 'Crue', isOutside: true });
    const of = async (audience: string) =>
      (await list('director', `?audience=${audience}`)).find(({ text }) => text === 'Crue');
    expect(await of('external')).toMatchObject({ text: 'Crue', author: null, correctedBy: null });
    expect(await of('internal')).toMatchObject({ author: 'director', correctedBy: 'coordinator' });
  });

  it('are corrected by another, whose name stands beside, and taken back', async () => {
    const [note] = (await list()).filter(({ text }) => text === snow.text);
    const path = `/api/annotations/${note?.id ?? ''}`;
    expect((await desk.ask('director', 'PUT', path, { ...snow, text: 'Neige' })).status).toBe(200);
    expect((await list()).find(({ id }) => id === note?.id)).toMatchObject({
      text: 'Neige',
      author: 'coordinator',
      correctedBy: 'director',
    });
    expect((await desk.ask('coordinator', 'DELETE', path)).status).toBe(200);
    expect((await desk.ask('coordinator', 'DELETE', path)).status).toBe(404);
    const acts = await registry()
      .of(desk.organisationId)
      .find(AuditEntry, { record: `annotation:${note?.id ?? ''}` }, { orderBy: { sequence: 'asc' } });
    expect(acts.map(({ action, actorName }) => `${action} ${actorName}`)).toEqual([
      'annotation.write coordinator',
      'annotation.correct director',
      'annotation.remove coordinator',
    ]);
    expect(JSON.stringify(acts)).not.toContain('Neige');
  });

  it('are of their own missions for a coordinator of some', async () => {
    await scope('zoe-bell@maison.example', (tie) => (tie.missionIds = [GARDEN]));
    expect((await write('Zoe Bell', snow)).body.code).toBe('annotation-own-missions');
    expect((await write('Zoe Bell', { ...snow, missionId: SOUP })).body.code).toBe('not-found');
    expect((await write('Zoe Bell', { ...snow, missionId: GARDEN })).status).toBe(201);
    const notes = await list('Zoe Bell');
    expect(notes.map(({ missionId, mayWrite }) => [missionId, mayWrite])).toEqual(
      expect.arrayContaining([
        [GARDEN, true],
        [SOUP, false],
      ]),
    );
    const soup = notes.find(({ missionId }) => missionId === SOUP)?.id ?? '';
    expect((await desk.ask('Zoe Bell', 'DELETE', `/api/annotations/${soup}`)).status).toBe(404);
  });

  it('are hidden from volunteers', async () => {
    expect((await desk.ask('volunteer', 'GET', '/api/annotations')).status).toBe(403);
    expect((await write('volunteer', snow)).status).toBe(403);
  });

  it('stay without a name when who wrote them is erased', async () => {
    const log = 'external_id,volunteer,email,day,hours\nz,Z-1,zoe-bell@maison.example,2026-01-10,1';
    await desk.upload('coordinator', '/api/imports', log, { source: 'people' });
    const { id } = await registry().of(desk.organisationId).findOneOrFail(Person, { displayName: 'Z-1' });
    await registry().transaction(desk.organisationId, async (em) => {
      const { id: authorId } = await em.findOneOrFail(Account, { email: 'zoe-bell@maison.example' });
      em.create(Target, { ...aim, id: SOUP, organisationId: desk.organisationId, author: 'Zoe Bell', authorId });
    });
    await scope('zoe-bell@maison.example', (tie) => {
      tie.personId = id;
      tie.role = 'volunteer';
    });
    await desk.application.local.post(`/api/people/${id}/erasure`, { dryRun: false });
    expect((await list()).find(({ missionId }) => missionId === GARDEN)).toMatchObject({ author: 'erased person 1' });
    expect(await registry().of(desk.organisationId).findOne(Target, {})).toMatchObject({
      author: 'erased person 1',
      authorId: null,
    });
    expect(await desk.application.app.get(AuditTrail).verify(desk.organisationId)).toBeNull();
  });
});
