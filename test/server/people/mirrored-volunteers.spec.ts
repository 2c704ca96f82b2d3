import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { House } from '../../../server/ledger/house.js';
import { MissionsModule } from '../../../server/missions/missions.module.js';
import { Missions } from '../../../server/missions/missions.js';
import { PeopleModule } from '../../../server/people/people.module.js';
import { People } from '../../../server/people/people.js';
import { Person } from '../../../server/people/person.entity.js';
import { ReferenceSecret } from '../../../server/people/reference-secret.js';
import { readConfig } from '../../../server/shared/config.js';
import { Stores } from '../../support/stores.js';

describe('what queries know of people and missions', () => {
  let stores: Stores;
  let house: House;
  let people: People;

  beforeEach(async () => {
    stores = await Stores.open();
    new MissionsModule(stores.warehouses).onModuleInit();
    const secret = new ReferenceSecret(
      readConfig({ SILLAGE_DATA: stores.dataFolder, SILLAGE_SECRET_FILE: join(stores.dataFolder, 'secret') }),
    );
    new PeopleModule(stores.warehouses, secret).onModuleInit();
    people = new People(stores.clock, secret);
    house = await stores.house();
  });
  afterEach(() => stores.close());

  it('an import that brings people and missions in lets queries join them, under their keys alone', async () => {
    const warehouse = await stores.warehouses.of(house);
    const [keys, missions] = await bringIn();
    const segment = await stores.accept(house, [
      { activity_id: 'a:1', volunteer_key: keys.get('V-1') ?? null, mission_id: missions.get('M-1') ?? null },
    ]);
    await stores.events.publish('segment-accepted', { organisationId: house.id, segmentId: segment.id });
    const rows = await warehouse.read<object>(
      `SELECT title, kind, person_seconds FROM activity JOIN volunteer USING (volunteer_key) JOIN mission USING (mission_id)`,
    );
    expect(rows).toEqual([{ title: 'Maraude', kind: 'volunteer', person_seconds: 3600 }]);
    expect(await warehouse.verify()).toEqual({ same: true, differences: [] });
  });

  it('a person recorded as left is so for queries once the news is out', async () => {
    const warehouse = await stores.warehouses.of(house);
    await bringIn();
    await stores.registry.of(house.id).nativeUpdate(Person, {}, { leftOn: '2026-05-31', kind: 'own_employee' });
    await stores.events.publish('dimension-changed', { organisationId: house.id, dimension: 'volunteer' });
    expect(await warehouse.read('SELECT kind, left_on FROM volunteer')).toEqual([
      { kind: 'own_employee', left_on: '2026-05-31' },
    ]);
  });

  function bringIn() {
    return stores.registry.transaction(house.id, async (em) => {
      const { keys } = await people.resolve(em, house.id, 'sheet', [{ reference: 'V-1', name: 'Inès C.' }]);
      const missions = await new Missions(stores.clock).resolve(em, house.id, 'sheet', [
        { reference: 'M-1', title: 'Maraude' },
      ]);
      return [keys, missions] as const;
    });
  }
});
