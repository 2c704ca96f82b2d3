import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IssuingHouse, logOf } from './issuing-house.js';

const ROLE = { title: 'Cheffe de cuisine', responsibilities: 'Menus', autonomy: null };

describe('a certificate made again', () => {
  let house: IssuingHouse;
  let samira: string;
  beforeEach(async () => {
    house = await IssuingHouse.open();
    samira = await house.desk.signs({ approvesValidated: false });
  }, 180_000);
  afterEach(() => house.close());
  const act = (id: string | undefined, what: string, body = {}) =>
    house.act(`/api/certificates/${id ?? ''}/${what}`, house.desk.director, body);
  const approve = (id: string | undefined, more = {}) => house.approve(id ?? '', more);
  const over = (id: string) =>
    house.desk.put(`/api/letterhead/signatories/${id}`, {
      name: 'Samira Haddad',
      function: 'présidente',
      delegation: null,
      contact: null,
      fromDay: '2026-01-01',
      toDay: '2026-02-01',
      approvesValidated: false,
    });
  const mine = async () =>
    (await house.own(house.ines)).map(({ state, language, signatory }) => `${state} ${language} ${signatory.name}`);
  const approved = async (choices: object = {}) => {
    const [waiting] = (await house.ask(house.ines, { signatoryId: samira, ...choices })).body.certificates;
    expect((await approve(waiting?.id, { confirmsRole: true })).status).toBe(200);
    return waiting?.id;
  };

  it('is signed by the only one who signs, or whoever is named among several, once its signatory signs no more', async () => {
    const first = await approved();
    const second = await approved({ to: '2026-02-01' });
    expect(await over(samira)).toBe(200);
    await house.desk.signs({ name: 'Ana Lima' });
    expect((await act(first, 'replace')).status).toBe(200);
    expect((await mine())[0]).toBe('valid fr Ana Lima');
    const zoe = await house.desk.signs({ name: 'Zoé Roy' });
    expect((await act(second, 'replace')).body.code).toBe('certificate-signatory-needed');
    expect((await act(second, 'replace', { signatoryId: samira })).body.code).toBe('certificate-signatory-over');
    expect((await act(second, 'replace', { signatoryId: zoe })).status).toBe(200);
    expect((await mine())[0]).toBe('valid fr Zoé Roy');
    const [newest] = await house.own(house.ines);
    expect((await act(newest?.id, 'replace')).status).toBe(200);
    expect((await mine())[0]).toBe('valid fr Zoé Roy');
  });

  it('or that waits is approved in another’s name, who is looked at first unless named', async () => {
    const [one] = (await house.ask(house.ines)).body.certificates;
    const [other] = (await house.ask(house.ines, { to: '2026-02-01' })).body.certificates;
    await over(samira);
    await house.desk.signs({ name: 'Ana Lima', approvesValidated: false });
    expect((await approve(one?.id)).body.code).toBe('certificate-changed-since');
    expect((await mine())[1]).toBe('waiting fr Ana Lima');
    expect((await approve(one?.id)).status).toBe(200);
    const zoe = await house.desk.signs({ name: 'Zoé Roy', approvesValidated: false });
    expect((await approve(other?.id)).body.code).toBe('certificate-signatory-needed');
    expect((await approve(other?.id, { signatoryId: zoe })).status).toBe(200);
    expect(await mine()).toEqual(['valid fr Zoé Roy', 'valid fr Ana Lima']);
  });

  it('in two languages that say something else is looked at again once, not once for each', async () => {
    const [one] = (await house.ask(house.ines, { languages: ['fr', 'en'] })).body.certificates;
    const late = 'late,Inès Carpentier,ines@quai.example,Soupe,2026-01-20,60,declared,validated';
    await house.office.send(logOf([late]), 'desk');
    expect((await approve(one?.id)).body.code).toBe('certificate-changed-since');
    expect((await house.own(house.ines)).map(({ personSeconds }) => personSeconds)).toEqual([10_861, 10_861]);
    expect((await approve(one?.id)).status).toBe(200);
  });

  it('says that a role was confirmed as long as its words are the same', async () => {
    const first = await approved({ role: ROLE });
    const confirmed = async () =>
      (await house.all()).certificates.map(({ state, role }) => [state, role?.title, role?.isConfirmed]);
    await act(first, 'replace');
    const [waiting] = await house.own(house.ines);
    expect((await approve(waiting?.id)).status).toBe(200);
    expect((await confirmed())[0]).toEqual(['valid', ROLE.title, true]);
    const other = { languages: ['fr'], role: { ...ROLE, title: 'Présidente' } };
    await house.act(`/api/certificates/${waiting?.id ?? ''}/replace`, house.ines, { choices: other });
    const [last] = await house.own(house.ines);
    expect((await approve(last?.id)).status).toBe(200);
    expect((await confirmed())[0]).toEqual(['valid', 'Présidente', false]);
  });
});
