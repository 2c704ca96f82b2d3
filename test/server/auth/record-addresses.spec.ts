import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RouteTable } from '../../../server/auth/route-table.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { addressesAskedElsewhere, addressesAskedTogether } from './record-addresses.js';

describe('An address that names a record', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startApplication({});
  });
  afterAll(() => application.close());
  const named = () =>
    application.app
      .get(RouteTable)
      .all()
      .filter(({ path, right }) => path.includes('/:id') && right !== undefined)
      .map(({ method, path }) => `${method} ${path}`);
  const nounOf = (address: string) => addressesAskedElsewhere.find(({ of }) => of.test(address))?.noun ?? null;

  it.each(addressesAskedElsewhere.map(({ noun, asked, addresses }) => ({ noun, asked, addresses })))(
    'of $noun is asked for, from another association, in $asked',
    ({ noun, addresses }) => {
      expect(
        named()
          .filter((address) => nounOf(address) === noun)
          .toSorted(),
      ).toEqual(addresses);
    },
  );

  it('of anything else is asked for in branches.spec.ts', () => {
    expect(
      named()
        .filter((address) => nounOf(address) === null)
        .toSorted(),
    ).toEqual(addressesAskedTogether);
  });
});
