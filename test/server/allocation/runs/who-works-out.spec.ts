import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { whoWorksOut } from '../../../../server/allocation/runs/who-works-out.js';
import { Account } from '../../../../server/auth/account.entity.js';
import { Membership } from '../../../../server/auth/membership.entity.js';
import type { Role } from '../../../../server/auth/rights.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { Stores } from '../../../support/stores.js';
import { engines } from '../../../support/registry.js';

const createdAt = new Date('2026-01-05T09:00:00Z');

describe.each(engines)('Who may have suggestions worked out (%s)', (engine) => {
  let stores: Stores;
  let house: { id: string; slug: string };
  let other: { id: string; slug: string };
  beforeEach(async () => {
    stores = await Stores.open({}, engine);
    [house, other] = [await stores.house(), await stores.house('another')];
  });
  afterEach(() => stores.close());

  const joins = (organisationId: string, name: string, role: Role, missionIds: string[] | null) =>
    stores.registry.transaction(organisationId, async (em) => {
      const id = newId(createdAt);
      const account = { id, email: `${name.toLowerCase()}@maison.example`, name, language: 'fr', createdAt } as const;
      em.create(Account, account);
      const membership = { id: newId(createdAt), organisationId, accountId: id, role, missionIds, createdAt };
      em.create(Membership, membership);
      await em.flush();
    });
  const asks = (missionScope: string[] | null) =>
    whoWorksOut(stores.registry.of(house.id), {
      kind: 'account',
      accountId: newId(createdAt),
      name: 'Camille',
      personId: null,
      organisationId: house.id,
      organisationSlug: house.slug,
      roles: ['coordinator'],
      missionScope,
    });

  it('is told to a coordinator of some missions by name: those who answer for all, in their association', async () => {
    await joins(house.id, 'Nadia', 'coordinator', null);
    await joins(house.id, 'Karim', 'coordinator', null);
    await joins(house.id, 'Some', 'coordinator', [newId(createdAt)]);
    await joins(house.id, 'Dora', 'director', null);
    await joins(other.id, 'Elsewhere', 'coordinator', null);
    expect(await asks([newId(createdAt)])).toEqual({ may: false, others: ['Karim', 'Nadia'] });
    expect(await asks(null)).toEqual({ may: true, others: [] });
  });
});
