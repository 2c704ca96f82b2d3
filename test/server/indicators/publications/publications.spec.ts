import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditEntry } from '../../../../server/audit/audit-entry.entity.js';
import { digestOf } from '../../../../server/indicators/publications/digest.js';
import { Publication } from '../../../../server/indicators/publications/publication.entity.js';
import { Organisation } from '../../../../server/registry/organisation.entity.js';
import { people } from '../../privacy/table.js';
import { presence } from '../../../support/outside-desk.js';
import { PublicationDesk } from '../../../support/publication-desk.js';

jest.setTimeout(300_000);

const hours = (more: object = {}) => ({ figure: 'volunteer_hours', ...more });
const quay = hours({ where: ['site:quay'] });
const told = (rows: readonly Record<string, unknown>[]) =>
  Object.fromEntries(rows.map((row) => [row['mission_id'] ?? row['site'], row['person_seconds']]));

async function association(): Promise<PublicationDesk> {
  const desk = await PublicationDesk.open();
  await desk.outside.accept([
    ...presence('soup', '2026-01-06', people(0, 12), { site: 'quay' }),
    ...presence('soup', '2026-02-03', people(0, 14), { site: 'quay' }),
    ...presence('lessons', '2026-02-05', people(20, 7), { site: 'quay' }),
    ...presence('visits', '2026-02-06', people(30, 4), { site: 'hill' }),
    ...presence('walks', '2026-03-09', people(40, 9), { site: 'hill' }),
  ]);
  return desk;
}

describe('A publication', () => {
  let desk: PublicationDesk;
  beforeAll(async () => {
    desk = await association();
  });
  afterAll(() => desk.close());

  it('tells and hides what its preview did, with who made it and a digest that anybody can work out again', async () => {
    const preview = await desk.preview([hours({ by: 'mission_id' })]);
    expect(preview).toMatchObject({ refusal: null, cells: 5, hidden: 2, asOf: '2026-06-01T12:00:00.000Z' });
    const made = await desk.publish([hours({ by: 'mission_id' })]);
    expect(made).toMatchObject({ number: 1, madeBy: 'Dora', figures: ['volunteer_hours'], cells: 5, hidden: 2 });
    const [table] = made.tables;
    expect(told(table?.rows ?? [])).toEqual({ soup: 93_600, lessons: null, visits: null, walks: 32_400 });
    expect(table?.card.sql).toContain('FROM staging.activity');
    expect(digestOf(made, made.tables)).toBe(made.digest);
    expect(JSON.stringify(made)).not.toContain('behind');
  });

  it('of the whole is told alone where that of one place would give a hidden mission away', async () => {
    const preview = await desk.preview([quay]);
    expect(preview.refusal).toEqual({ reason: 'all-hidden', tables: [0] });
    expect(preview.proposals[0]).toMatchObject({
      tables: [{ figure: 'volunteer_hours' }],
      changes: [{ table: 0, kind: 'filter', from: 'site', to: null }],
      hidden: 0,
    });
    await expect(desk.publish([quay])).rejects.toMatchObject({
      code: 'publication-refused',
      extra: { proposals: preview.proposals },
    });
    const accepted = await desk.publish(preview.proposals[0]?.tables ?? []);
    expect(accepted).toMatchObject({ number: 2, hidden: 0 });
  });

  it('is refused for another figure of the family too, and for months that add up to what is hidden', async () => {
    expect((await desk.preview([{ figure: 'active_volunteers', where: ['site:quay'] }])).refusal).not.toBeNull();
    const months = await desk.preview([hours({ by: 'month', where: ['site:quay'] })]);
    // January is the soup alone, and was never hidden; February holds the lessons.
    expect(months.tables[0]?.rows.map((row) => row['person_seconds'])).toEqual([43_200, null, 0]);
    expect(months.tables[0]?.total['person_seconds']).toBeNull();
  });

  it('taken back stays with its reason, and what it told still counts', async () => {
    const [, first] = await desk.publications.list(desk.house.id);
    const withdrawn = await desk.publications.withdraw(desk.director, first?.id ?? '', 'Mauvaise période');
    expect(withdrawn).toMatchObject({ number: 1, withdrawn: { by: 'Dora', reason: 'Mauvaise période' }, hidden: 2 });
    await expect(desk.publications.withdraw(desk.director, withdrawn.id, 'Encore')).rejects.toMatchObject({
      code: 'publication-withdrawn',
    });
    expect((await desk.preview([quay])).refusal).not.toBeNull();
  });

  it('that is no longer what was read is not made', async () => {
    const { digest } = await desk.preview([hours()]);
    const draft = { title: 'Autre', from: '2026-01-01', to: '2026-04-01', tables: [hours()], acceptsOld: false };
    await expect(desk.publications.create(desk.director, { ...draft, digest })).rejects.toMatchObject({
      code: 'publication-moved',
    });
  });

  it('whose figures were only computed again since the preview is still what was read', async () => {
    const other = await association();
    const before = await other.preview([hours()]);
    other.outside.desk.stores.clock.instant = new Date('2026-06-01T18:00:00Z');
    await other.outside.accept([]);
    const after = await other.preview([hours()]);
    expect([before.asOf, after.asOf]).toEqual(['2026-06-01T12:00:00.000Z', '2026-06-01T18:00:00.000Z']);
    const draft = { title: 'Rapport', from: '2026-01-01', to: '2026-04-01', tables: [hours()], acceptsOld: false };
    const made = await other.publications.create(other.director, { ...draft, digest: before.digest });
    expect([made.digest, made.asOf]).toEqual([before.digest, after.asOf]);
    expect(digestOf(made, made.tables)).toBe(made.digest);
    await other.close();
  });

  it('two made at once from the same preview are one', async () => {
    const both = await Promise.allSettled([desk.publish([hours()]), desk.publish([hours()])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const numbers = (await desk.publications.list(desk.house.id)).map(({ number }) => number);
    expect(numbers).toEqual([3, 2, 1]);
  });

  it('leaves each act in the trail', async () => {
    const entries = await desk.outside.desk.stores.registry
      .of(desk.house.id)
      .find(AuditEntry, {}, { orderBy: { sequence: 'asc' } });
    expect(entries.map(({ action }) => action)).toEqual([
      'publication.create',
      'publication.create',
      'publication.withdraw',
      'publication.create',
    ]);
    expect(await desk.audit.verify(desk.house.id)).toBeNull();
  });

  it('a figure that stays inside is not published, nor an old one unless that is accepted', async () => {
    await expect(desk.preview([{ figure: 'dormant_volunteers' }])).rejects.toMatchObject({
      code: 'figure-stays-inside',
    });
    desk.outside.desk.stores.clock.instant = new Date('2026-06-03T12:00:00Z');
    await expect(desk.preview([hours()])).rejects.toMatchObject({ code: 'publication-old' });
    const accepted = await desk.preview([hours()], { acceptsOld: true });
    expect(accepted.tables[0]?.card.freshness.state).toBe('stale');
  });

  it('of an association that asks for eight people hides a mission of seven', async () => {
    const { registry } = desk.outside.desk.stores;
    const em = registry.everywhere();
    (await em.findOneOrFail(Organisation, { id: desk.house.id })).leastOutside = 8;
    await em.flush();
    const where = ['mission_id:lessons'];
    expect((await desk.outside.asDonor('volunteer_hours', { where })).total).toMatchObject({ withheld: 'few-people' });
  });

  it('keeps nobody: neither keys nor names', async () => {
    const kept = await desk.outside.desk.stores.registry.of(desk.house.id).find(Publication, {});
    expect(JSON.stringify(kept)).not.toContain('00000000-0000-4000-8000');
  });
});
