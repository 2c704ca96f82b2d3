import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BatchRun } from '../../../../server/certificates/life/batch-run.js';
import { CertificateBatchPerson } from '../../../../server/certificates/life/certificate-batch-person.entity.js';
import { CertificateBatch } from '../../../../server/certificates/life/certificate-batch.entity.js';
import type { BatchPreview, BatchView, BatchViews } from '../../../../server/certificates/life/many.schemas.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import { engines } from '../../../support/registry.js';
import { IssuingHouse, logOf } from './issuing-house.js';

const MANY = '/api/certificates/many';
const LINES = [
  'p,Łukasz Święcicki,lukasz@quai.example,Soupe,2026-01-15,1800,measured,validated',
  // No font of ours has these letters: the person is asked for a spelling.
  'q,สมชาย ใจดี,somchai@quai.example,Soupe,2026-01-15,1800,measured,validated',
  'r,Zoé Late,zoe@quai.example,Soupe,2026-03-01,1800,measured,validated',
  's,Only Declared,only@quai.example,Soupe,2026-01-15,1800,declared,declared',
];

describe.each(engines)('certificates for many people, on %s', (engine) => {
  let house: IssuingHouse;
  let people: BatchPreview['people'];
  beforeAll(async () => {
    house = await IssuingHouse.open(engine);
    await house.desk.signs();
    await house.office.send(logOf(LINES), 'desk');
  }, 180_000);
  afterAll(() => house.close());
  const january = { from: '2026-01-01', to: '2026-02-01' };
  const run = () => house.office.application.app.get(BatchRun);
  const begin = (ids: string[], more: object = {}, cookie = house.office.coordinator) =>
    house.act<BatchView>(MANY, cookie, { ...january, languages: ['fr'], people: ids, ...more });
  const view = async (id: string) => (await house.office.get<BatchView>(`${MANY}/${id}`, house.desk.director)).body;

  it('are for those who have validated time in the period, told by name', async () => {
    const { body } = await house.act<BatchPreview>(`${MANY}/preview`, house.office.coordinator, january);
    people = body.people;
    expect(people.map(({ name, personSeconds, hasOne }) => [name, personSeconds, hasOne])).toEqual([
      ['Ali Ben', 3600, false],
      ['Inès Carpentier', 7201, false],
      ['Łukasz Święcicki', 1800, false],
      ['สมชาย ใจดี', 1800, false],
    ]);
  });

  it('are issued in one job: who cannot be given one is named with the reason, and stops nobody else', async () => {
    const begun = await begin(
      people.map(({ id }) => id),
      { languages: ['fr', 'en'] },
    );
    expect([begun.status, begun.body.state, begun.body.people]).toEqual([202, 'running', 4]);
    await run().settled();
    const done = await view(begun.body.id);
    expect(done).toMatchObject({ state: 'done', issued: 3, waiting: 0, left: 0 });
    expect(done.failed).toMatchObject([{ name: 'สมชาย ใจดี', code: 'letters-not-printed' }]);
    expect(done.failed[0]?.detail).toContain('ส');
    const mine = await house.own(house.ines);
    expect(mine.map(({ language, state, personSeconds }) => [language, state, personSeconds])).toEqual([
      ['en', 'valid', 7201],
      ['fr', 'valid', 7201],
    ]);
    expect(new Set((await house.all()).certificates.map(({ number }) => number)).size).toBe(6);
    const text = await house.paperText(mine[1]?.id ?? '', house.ines);
    expect(text).toContain('à l’initiative de l’association');
    expect(text).not.toContain('à la demande');
    expect(mine.map(({ links }) => links.map(({ level, isPrinted }) => [level, isPrinted]))).toEqual([
      [['status', true]],
      [['status', true]],
    ]);
    const { body } = await house.act<BatchPreview>(`${MANY}/preview`, house.office.coordinator, january);
    expect(body.people.filter(({ hasOne }) => hasOne)).toHaveLength(3);
    const listed = await house.office.get<BatchViews>(MANY, house.desk.director);
    expect(listed.body.batches).toMatchObject([{ id: begun.body.id, state: 'done' }]);
  });

  it('made again by a director are still nobody’s request, made again by who holds them they are', async () => {
    const [english] = await house.own(house.ines);
    const again = (cookie: string, id: string) => house.act(`/api/certificates/${id}/replace`, cookie);
    const newest = async () =>
      (await house.own(house.ines)).find(({ state, language }) => state === 'valid' && language === 'fr')?.id ?? '';
    expect((await again(house.desk.director, english?.id ?? '')).status).toBe(200);
    expect(await house.paperText(await newest(), house.ines)).toContain('à l’initiative de l’association');
    expect((await again(house.ines, await newest())).status).toBe(200);
    expect(await house.paperText(await newest(), house.ines)).toContain('à la demande de la personne');
  });

  it('follow the same rule of approval: where the signatory looks at each, they wait', async () => {
    const looks = await house.desk.signs({ name: 'Ana Lima', approvesValidated: false });
    const begun = await begin([people[0]?.id ?? ''], { signatoryId: looks });
    await run().settled();
    expect(await view(begun.body.id)).toMatchObject({ state: 'done', issued: 0, waiting: 1, failed: [] });
    expect(await house.own(house.ali)).toMatchObject([{ state: 'waiting' }, { state: 'valid' }, { state: 'valid' }]);
  });

  it('can be stopped: what was issued stays, the others are left out; and one job runs at a time', async () => {
    const registry = house.office.application.app.get(Registry);
    const { id: organisationId } = house.office.house;
    const em = registry.of(organisationId);
    const [earlier] = await em.find(CertificateBatch, {}, { orderBy: { id: 'asc' }, limit: 1 });
    const id = '0190c5c0-0000-7000-8000-0000000000b1';
    const left = { id: '0190c5c0-0000-7000-8000-0000000000b2', organisationId, batchId: id, state: 'to-do' as const };
    await em.insert(CertificateBatch, {
      id,
      organisationId,
      state: 'running',
      wanted: earlier?.wanted ?? { ...january, languages: ['fr'], signatoryId: null },
      createdAt: new Date('2026-03-10T11:00:00Z'),
    });
    await em.insert(CertificateBatchPerson, { ...left, personId: people[0]?.id ?? '' });
    expect((await begin([people[0]?.id ?? ''])).body.code).toBe('certificates-many-running');
    const stopped = await house.act<BatchView>(`${MANY}/${id}/cancel`, house.desk.director);
    expect(stopped.body).toMatchObject({ state: 'cancelled', issued: 0, left: 1 });
    await run().resume();
    await run().settled();
    expect(await view(id)).toMatchObject({ state: 'cancelled', left: 1 });
  });

  it('are finished after the process that issued them died, and nobody gets two', async () => {
    const em = house.office.application.app.get(Registry).of(house.office.house.id);
    const [first] = await em.find(CertificateBatch, { state: 'done' }, { orderBy: { id: 'asc' }, limit: 1 });
    const id = first?.id ?? '';
    await em.nativeUpdate(CertificateBatch, { id }, { state: 'running', endedAt: null });
    await em.nativeUpdate(CertificateBatchPerson, { batchId: id, state: 'issued' }, { state: 'to-do' });
    const before = (await house.all()).certificates.length;
    await run().resume();
    await run().settled();
    expect(await view(id)).toMatchObject({ state: 'done', issued: 3, left: 0 });
    expect((await house.all()).certificates).toHaveLength(before);
  });

  it('are not proposed again to somebody whose other entry has one', async () => {
    const entry = async (line: string, source: string, displayName: string) => {
      await house.office.send(logOf([line]), source);
      const em = house.office.application.app.get(Registry).of(house.office.house.id);
      return (await em.findOneOrFail(Person, { displayName })).id;
    };
    const mergedId = await entry('t,Nour Haddad,,Soupe,2026-01-15,1800,measured,validated', 'list', 'Nour Haddad');
    await begin([mergedId], { signatoryId: await house.desk.signs({ name: 'Eva Blum' }) });
    await run().settled();
    const keptId = await entry('u,HADDAD Nour,,Soupe,2026-01-16,60,measured,validated', 'sheet', 'HADDAD Nour');
    await house.office.ask('/api/people/merges', { mergedId, keptId, dryRun: false });
    const { body } = await house.act<BatchPreview>(`${MANY}/preview`, house.office.coordinator, january);
    const proposed = body.people.filter(({ name }) => name.toLowerCase().includes('haddad'));
    expect(proposed).toEqual([{ id: keptId, name: 'HADDAD Nour', personSeconds: 1860, hasOne: true }]);
  });

  it('are begun, seen and stopped by who answers for all missions: no volunteer, no coordinator of some', async () => {
    const some = await house.office.coordinatorOf(['Soupe']);
    const [known] = (await house.office.get<BatchViews>(MANY, house.desk.director)).body.batches;
    for (const [cookie, status] of [
      [some, 403],
      [house.ines, 403],
    ] as const)
      expect([
        (await begin([people[0]?.id ?? ''], {}, cookie)).status,
        (await house.act(`${MANY}/preview`, cookie, {})).status,
        (await house.office.get(`${MANY}/${known?.id ?? ''}`, cookie)).status,
        (await house.act(`${MANY}/${known?.id ?? ''}/cancel`, cookie)).status,
      ]).toEqual(Array(4).fill(status));
    const nobody = await begin(['0190c5c0-0000-7000-8000-00000000dead']);
    expect(nobody.status).toBe(404);
  });
});
