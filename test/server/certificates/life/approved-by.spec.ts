import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Membership } from '../../../../server/auth/membership.entity.js';
import type { CertificatesPage } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { Person } from '../../../../server/people/person.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { IssuingHouse, logOf } from './issuing-house.js';

const ROLE = { title: 'Cheffe de cuisine', responsibilities: 'Menus', autonomy: null };

describe('a certificate that waits is approved', () => {
  let house: IssuingHouse;
  beforeEach(async () => {
    house = await IssuingHouse.open();
    await house.desk.signs({ approvesValidated: false });
  }, 180_000);
  afterEach(() => house.close());
  const registry = () => house.office.application.app.get(Registry);
  const asked = async (choices: object = {}) => (await house.ask(house.ines, choices)).body.certificates[0]?.id ?? '';
  const state = async (id: string) => (await house.own(house.ines)).find((one) => one.id === id)?.state;
  const approved = ({ status, body }: { status: number; body: object }) => [status, 'code' in body ? body.code : null];

  /** Inès directs too, with the same sign-in; gives her account. */
  async function inesDirects(): Promise<string> {
    return registry().transaction(house.office.house.id, async (em) => {
      const { id: personId } = await em.findOneOrFail(Person, { displayName: 'Inès Carpentier' });
      const { accountId, organisationId, createdAt } = await em.findOneOrFail(Membership, { personId });
      await em.insert(Membership, { id: newId(createdAt), organisationId, accountId, role: 'director', createdAt });
      return accountId;
    });
  }

  it('only as it was seen: what waits otherwise since is looked at again', async () => {
    const id = await asked({ role: ROLE });
    const [before] = (await house.all('?state=waiting')).certificates;
    expect(approved(await house.approve(id, { seen: 'something else' }))).toEqual([409, 'certificate-changed-since']);
    expect((await house.act(`/api/certificates/${id}/approve`, house.desk.director)).status).toBe(400);
    expect(await state(id)).toBe('waiting');
    const late = 'late,Inès Carpentier,ines@quai.example,Soupe,2026-01-20,60,declared,validated';
    await house.office.send(logOf([late]), 'desk');
    // A colleague looked first: what they were told to look at again is not what this one has before them.
    expect(approved(await house.approve(id))).toEqual([409, 'certificate-changed-since']);
    expect(approved(await house.approve(id, { seen: before?.fingerprint }))).toEqual([
      409,
      'certificate-changed-since',
    ]);
    expect(approved(await house.approve(id))).toEqual([200, null]);
  });

  it('by another director than whoever it is for', async () => {
    const id = await asked({ role: ROLE });
    await inesDirects();
    expect(approved(await house.approve(id, {}, house.ines))).toEqual([403, 'certificate-own-approval']);
    expect(await state(id)).toBe('waiting');
    const { body } = await house.approve(id);
    expect(body.acts.map(({ act }) => act)).toEqual(['ask', 'approve', 'issue']);
  });

  it('by the only director for themselves, and its history says so', async () => {
    const id = await asked({ role: ROLE });
    const accountId = await inesDirects();
    await registry()
      .of(house.office.house.id)
      .nativeDelete(Membership, { role: 'director', accountId: { $ne: accountId } });
    const { body: page } = await house.office.get<CertificatesPage>('/api/certificates', house.ines);
    const seen = page.certificates[0]?.fingerprint;
    const { status, body } = await house.act(`/api/certificates/${id}/approve`, house.ines, { seen });
    expect([status, body.acts.map(({ act }) => act)]).toEqual([200, ['ask', 'approve-own', 'issue']]);
  });
});
