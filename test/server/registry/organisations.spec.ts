import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Organisations } from '../../../server/registry/organisations.js';
import { Setting } from '../../../server/settings/setting.entity.js';
import { Clock } from '../../../server/shared/clock.js';
import { engines, type OpenRegistry, openRegistry } from '../../support/registry.js';

class Noon extends Clock {
  override now(): Date {
    return new Date('2026-03-02T12:00:00Z');
  }
}

describe.each(engines)('two associations in one registry on %s', (engine) => {
  let open: OpenRegistry;
  let organisations: Organisations;
  beforeEach(async () => {
    open = await openRegistry(engine);
    organisations = new Organisations(open.registry, new Noon());
  });
  afterEach(() => open.close());

  const hours = (organisationId: string, id: string, value: string) => ({
    id,
    organisationId,
    name: 'annual_hours',
    value,
    validFrom: '2026-01-01',
    createdAt: new Date('2026-03-02T12:00:00Z'),
  });

  it('each read their own settings under the same name', async () => {
    const quay = await organisations.create({ slug: 'quay', name: 'The Quay' });
    const hill = await organisations.create({ slug: 'hill', name: 'The Hill' });
    await open.registry.transaction(
      quay.id,
      async (manager) => void manager.create(Setting, hours(quay.id, '0190c5c0-0000-7000-8000-000000000001', '1607')),
    );
    await open.registry.transaction(
      hill.id,
      async (manager) => void manager.create(Setting, hours(hill.id, '0190c5c0-0000-7000-8000-000000000002', '1500')),
    );

    const values = async (id: string) => (await open.registry.of(id).find(Setting, {})).map((setting) => setting.value);
    expect(await values(quay.id)).toEqual(['1607']);
    expect(await values(hill.id)).toEqual(['1500']);
  });

  it('a reading that names no association is refused instead of showing everybody’s rows', async () => {
    await expect(open.registry.everywhere().find(Setting, {})).rejects.toThrow(/filter/);
  });

  it('cannot take the same short name', async () => {
    await organisations.create({ slug: 'quay', name: 'The Quay' });
    await expect(organisations.create({ slug: 'quay', name: 'Another' })).rejects.toThrow('organisation-exists');
  });

  it.each(['\0', 'quay\0', '\uD800', 'é', '', 'Quay', 'q'.repeat(64)])(
    'are not found by a name that none can bear (%j)',
    async (slug) => {
      await organisations.create({ slug: 'quay', name: 'The Quay' });
      await expect(organisations.bySlug(slug)).rejects.toMatchObject({ code: 'organisation-unknown' });
    },
  );

  it('the first one made is the one served when none is named', async () => {
    const quay = await organisations.create({ slug: 'quay', name: 'The Quay' });
    await organisations.create({ slug: 'hill', name: 'The Hill' });
    expect((await organisations.default()).id).toBe(quay.id);
  });
});
