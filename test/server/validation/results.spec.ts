import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { Office } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
}, 180_000);
afterAll(() => office.close());

const LOG = `external_id,volunteer,mission,day,hours,outcomes
a,Zoé,Soupe,2026-03-02,2,"[{""type"":""visites"",""quantity"":""2.5"",""unit"":""visites""},{""type"":""repas"",""quantity"":""40"",""unit"":""repas"",""shared"":true}]"
`;

it('what came of an activity is read before it is validated or refused, and counts as the person’s own only then', async () => {
  await office.send(LOG);
  const zoe = await office.volunteer('Zoé', 'desk');
  const own = async () =>
    (await office.get<OwnSummary>('/api/me/summary', zoe)).body.results.own.map(({ type, quantity }) => [
      type,
      quantity,
    ]);
  const [row] = (await office.queue()).rows;
  expect(row?.results).toEqual([
    { type: 'visites', quantity: '2.5', unit: 'visites', isTeam: false },
    { type: 'repas', quantity: '40', unit: 'repas', isTeam: true },
  ]);
  expect(await own()).toEqual([]);
  const { body } = await office.decide({ decision: 'validate', activityIds: ['desk:a'] });
  expect(await own()).toEqual([['visites', '2.5']]);
  await office.undo(body.decisionId);
  expect(await own()).toEqual([]);
  await office.decide({ decision: 'refuse', activityIds: ['desk:a'] });
  const counted = await office.rows(`SELECT status FROM outcome ORDER BY outcome_id`);
  expect(counted).toEqual([{ status: 'refused' }, { status: 'refused' }]);
});
