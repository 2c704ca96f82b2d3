import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Answer } from '../../../server/answers/answer.entity.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Desk } from './desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.stores.close());

it('Whoever looks after some missions sends answers about these alone, and never about the whole association', async () => {
  await desk.send('id,mission,besoin\n7,Soupe,\n8,Maraude,\n');
  const soup = await desk.stores.registry.of(desk.house.id).findOneOrFail(Mission, { title: 'Soupe' });
  const receipt = await desk.send(
    'mission,day,score,question,audience,scale\n' +
      'Soupe,2026-03-02,4,satisfaction,volunteer,5\n' +
      'Maraude,2026-03-02,4,satisfaction,volunteer,5\n' +
      ',2026-03-02,4,satisfaction,volunteer,5\n',
    {},
    [soup.id],
  );
  expect(receipt).toMatchObject({ inserted: 1, rejected: 2 });
  expect(receipt.rejections.map(({ line, code }) => [line, code])).toEqual([
    [3, 'unknown-mission'],
    [4, 'missing-value'],
  ]);
  expect(await desk.stores.registry.of(desk.house.id).find(Answer, {})).toMatchObject([{ missionId: soup.id }]);
});
