import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Attendance } from '../../../server/missions/attendance/attendance.schemas.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { Thanks } from '../../../server/summaries/thanks/thanks.entity.js';
import type { ReceivedThanks, WrittenThanks } from '../../../server/summaries/thanks/thanks.schemas.js';
import { signIn, somebody } from '../../support/people.js';
import { Office } from '../validation/office.js';

let office: Office;
let zoe: string;
let ali: string;
let soup: string;
/** Names of those met at the soup kitchen, with their ids. */
let met: Map<string, string>;

beforeAll(async () => {
  office = await Office.open();
  const lines = ['a,Zoé,Soupe,2026-03-03,3600', 'b,Ali,Jardin,2026-03-03,3600'];
  await office.send(`external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`, 'desk');
  zoe = await office.volunteer('Zoé', 'desk');
  ali = await office.volunteer('Ali', 'desk');
  const em = office.application.app.get(Registry).of(office.house.id);
  soup = (await em.findOneOrFail(Mission, { title: 'Soupe' })).id;
  met = await peopleOf(soup);
}, 180_000);
afterAll(() => office.close());

async function peopleOf(missionId: string): Promise<Map<string, string>> {
  const path = `/api/attendance/missions/${missionId}?day=2026-03-10`;
  const { body } = await office.get<Attendance>(path, office.coordinator);
  return new Map(body.people.map(({ id, name }) => [name, id]));
}

const words = 'Merci d’avoir tenu la file sous la pluie.';
const asked = () => ({ draft: randomUUID(), missionId: soup, personIds: [met.get('Zoé')], words });
const write = (body: object, cookie = office.coordinator) => office.ask<WrittenThanks>('/api/thanks', body, cookie);
const received = async (cookie: string) => (await office.get<ReceivedThanks>('/api/me/thanks', cookie)).body;
const takeBack = (id: string | undefined, cookie: string) =>
  fetch(`${office.application.url}/api/thanks/${id}`, { method: 'DELETE', headers: { cookie } });

describe('Thanks of a coordinator', () => {
  it('are read by the volunteer they are for, signed, once however often they are sent, and by nobody else', async () => {
    const body = asked();
    expect((await write(body)).body).toMatchObject([{ name: 'Zoé', mission: 'Soupe', words }]);
    expect((await write(body)).body).toHaveLength(1);
    expect(await received(zoe)).toMatchObject([{ by: 'karim', mission: 'Soupe', words }]);
    expect(await received(ali)).toEqual([]);
  });

  it('go to those who came to a mission of theirs only', async () => {
    const stranger = [...(await peopleOf(await idOf('Jardin'))).values()];
    expect((await write({ ...asked(), personIds: stranger })).status).toBe(404);
    expect((await write(asked(), await office.coordinatorOf(['Jardin']))).status).toBe(404);
    expect((await write(asked(), zoe)).status).toBe(403);
    expect(await received(ali)).toEqual([]);
  });

  it('are taken back by who wrote them: not by another coordinator, nor from another association', async () => {
    const [one] = (await office.get<WrittenThanks>('/api/thanks', office.coordinator)).body;
    const lyon = await office.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await somebody(office.application, 'ana@lyon.example', lyon.id, 'coordinator');
    expect((await takeBack(one?.id, await signIn(office.application, 'ana@lyon.example'))).status).toBe(404);
    expect((await takeBack(one?.id, await office.coordinatorOf(['Soupe']))).status).toBe(404);
    expect((await takeBack(one?.id, office.coordinator)).status).toBe(200);
    expect(await received(zoe)).toEqual([]);
  });

  it('go with the volunteer who leaves for good', async () => {
    await write(asked());
    await office.forget('Zoé');
    const em = office.application.app.get(Registry).of(office.house.id);
    expect(await em.count(Thanks, {})).toBe(0);
  });
});

async function idOf(title: string): Promise<string> {
  const em = office.application.app.get(Registry).of(office.house.id);
  return (await em.findOneOrFail(Mission, { title })).id;
}
