import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BeneficiaryStatement } from '../../../server/answers/beneficiary-statement.entity.js';
import { people } from '../privacy/table.js';
import { OutsideDesk, presence } from '../../support/outside-desk.js';

const MAY = { from: '2026-05-01', to: '2026-06-01' };

describe('The people behind a figure, as a donor sees it', () => {
  let desk: OutsideDesk;
  beforeAll(async () => {
    desk = await OutsideDesk.open();
    const { stores, house } = desk.desk;
    await stores.registry.transaction(house.id, async (em) => {
      for (const [at, count] of [3, 84].entries())
        em.create(BeneficiaryStatement, {
          id: `0190c5c0-0000-7000-8000-00000000000${at}`,
          organisationId: house.id,
          missionId: null,
          fromDay: '2026-05-01',
          toDay: at === 0 ? '2026-05-10' : '2026-06-01',
          count,
          newCount: 2,
          method: 'register' as const,
          author: 'Chloé',
          createdAt: new Date('2026-05-20T10:00:00Z'),
        });
    });
    await desk.accept([
      ...presence('walks', '2026-04-05', people(50, 3)),
      ...presence('walks', '2026-05-05', people(50, 8)),
      ...presence('soup', '2026-04-05', people(0, 9)),
      ...presence('soup', '2026-05-06', people(0, 9)),
      ...presence('tea', '2026-04-07', people(20, 6)),
      ...presence('tea', '2026-05-07', people(20, 4)),
      ...presence('tea', '2026-05-07', people(30, 3), { status: 'refused' }),
      { activity_id: 'group', day: '2026-05-08', mission_id: 'tea', person_seconds: 7200, headcount: 2 },
    ]);
  });
  afterAll(() => desk.close());

  it('of a share are those of the period it is divided by, too', async () => {
    const of = async (mission: string) =>
      (await desk.asDonor('retention_rate', { ...MAY, where: [`mission_id:${mission}`] })).total;
    expect(await of('walks')).toMatchObject({ retention_rate: null, active_before: null, withheld: 'few-people' });
    expect(await of('soup')).toMatchObject({ retention_rate: 1, active_before: 9, withheld: null });
    const months = await desk.asDonor('retention_rate', {
      from: '2026-04-01',
      to: '2026-06-01',
      by: 'month',
      where: ['mission_id:walks'],
    });
    expect(months.rows.map((row) => row['withheld'])).toEqual(['few-people', 'few-people']);
  });

  it('of a median are those whose time is in it: not who was refused, nor a group without names', async () => {
    const { total } = await desk.asDonor('median_hours_per_volunteer', { ...MAY, where: ['mission_id:tea'] });
    expect(total).toMatchObject({ median_hours_per_volunteer: null, withheld: 'few-people' });
  });

  it('fewer than five people helped, as somebody stated them, are hidden', async () => {
    const { rows } = await desk.asDonor('unique_beneficiaries', { ...MAY, by: 'statement_id' });
    const values = rows.map((row) => ({ helped: row['unique_beneficiaries'], withheld: row['withheld'] }));
    expect(values).toHaveLength(2);
    expect(values).toContainEqual({ helped: 84, withheld: null });
    expect(values).toContainEqual({ helped: null, withheld: 'few-people' });
  });
});
