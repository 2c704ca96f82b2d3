import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { inventAssociation } from '../../seeds/association/association.js';
import { demoIsLoaded, loadDemo, type Services } from '../../seeds/load-demo.js';
import { AnswersModule } from '../../server/answers/answers.module.js';
import { ImportService } from '../../server/ingest/import.service.js';
import type { Receipt } from '../../server/ingest/ingest.schemas.js';
import { GrantMission } from '../../server/missions/grants/grant-mission.entity.js';
import { Grant } from '../../server/missions/grants/grant.entity.js';
import { mostTaken } from '../../server/missions/grants/taken-parts.js';
import { MissionsModule } from '../../server/missions/missions.module.js';
import { Missions } from '../../server/missions/missions.js';
import { PeopleModule } from '../../server/people/people.module.js';
import { People } from '../../server/people/people.js';
import { Person } from '../../server/people/person.entity.js';
import { ReferenceSecret } from '../../server/people/reference-secret.js';
import type { Organisation } from '../../server/registry/organisation.entity.js';
import { Registry } from '../../server/registry/registry.js';
import { Clock } from '../../server/shared/clock.js';
import { readConfig } from '../../server/shared/config.js';
import { Events } from '../../server/shared/events.js';
import { grouped } from '../../server/shared/grouped.js';
import { importOffice } from '../support/import-office.js';
import { Stores } from '../support/stores.js';

const { activities, volunteers } = inventAssociation('2026-06-01');

describe('the fictional association, loaded on 1 June 2026', () => {
  let stores: Stores;
  let organisation: Organisation;
  let app: Services;
  let receipt: Receipt;

  beforeAll(async () => {
    stores = await Stores.open();
    app = servicesOf(stores);
    organisation = await stores.organisations.create({ slug: 'lanterne', name: 'Mon association', isDemo: true });
    receipt = await loadDemo(app, organisation);
  });
  afterAll(() => stores.close());

  it('its log is accepted to the last line, with people and missions already known', async () => {
    expect(receipt).toMatchObject({ lines: activities.length, inserted: activities.length, rejected: 0 });
    expect(await stores.registry.of(organisation.id).count(Person, {})).toBe(volunteers.length);
    expect(await demoIsLoaded(app, organisation)).toBe(true);
    expect(await stores.organisations.byId(organisation.id)).toMatchObject({ name: 'La Lanterne du Quai' });
  });

  it('the warehouse holds the same seconds, under keys that name a volunteer and ids that name a mission', async () => {
    const warehouse = await stores.warehouses.of(organisation);
    const seconds = activities.reduce((sum, { personSeconds }) => sum + (personSeconds ?? 0), 0);
    const found = await warehouse.read(
      `SELECT count(*) AS rows, sum(person_seconds)::BIGINT AS seconds,
         count(*) FILTER (WHERE volunteer_key IS NOT NULL AND volunteer_key NOT IN (SELECT volunteer_key FROM volunteer)) AS strangers,
         count(*) FILTER (WHERE mission_id NOT IN (SELECT mission_id FROM mission WHERE status <> 'draft')) AS unknown_missions
       FROM activity`,
    );
    expect(found).toEqual([{ rows: activities.length, seconds, strangers: 0, unknown_missions: 0 }]);
    expect(await warehouse.verify()).toEqual({ same: true, differences: [] });
  });

  it('its grants are such as a director could have written: shares are whole, parts of a mission at most all of it', async () => {
    const em = stores.registry.of(organisation.id);
    const grants = new Map((await em.find(Grant, {})).map((one) => [one.id, one]));
    const ties = await em.find(GrantMission, {});
    expect(grants.size).toBe(3);
    const shares = [...grouped(ties, ({ grantId }) => grantId).values()].map((own) =>
      own.reduce((sum, { share }) => sum + share, 0),
    );
    expect(shares).toEqual([10_000, 10_000, 10_000]);
    const worst = [...grouped(ties, ({ missionId }) => missionId).values()].map((own) => {
      const taken = own.flatMap(({ grantId, part }) => {
        const { fromDay, toDay } = grants.get(grantId) ?? { fromDay: '', toDay: '' };
        return [{ fromDay, toDay, part }];
      });
      return mostTaken(taken, { fromDay: '2000-01-01', toDay: '2100-01-01' }).part;
    });
    expect(Math.max(...worst)).toBe(10_000);
  });

  it('loading it again changes nothing', async () => {
    const again = await loadDemo(app, organisation);
    expect(again).toMatchObject({ inserted: 0, changed: 0, removed: 0, unchanged: activities.length });
    expect(await stores.registry.of(organisation.id).count(Person, {})).toBe(volunteers.length);
  });
});

it('the fictional association is as of the day that is asked for, whatever the day it is loaded', async () => {
  const stores = await Stores.open();
  const organisation = await stores.organisations.create({ slug: 'lanterne', name: 'Mon association', isDemo: true });
  const { lines, inserted } = await loadDemo(servicesOf(stores), organisation, '2026-04-15');
  await stores.close();
  const { length } = inventAssociation('2026-04-15').activities;
  expect({ lines, inserted }).toEqual({ lines: length, inserted: length });
  expect(length).not.toBe(activities.length);
});

function servicesOf(stores: Stores): Services {
  const { registry, warehouses, events, clock, dataFolder } = stores;
  const secret = new ReferenceSecret(
    readConfig({ SILLAGE_DATA: dataFolder, SILLAGE_SECRET_FILE: join(dataFolder, 'secret') }),
  );
  const people = new People(clock, secret);
  new PeopleModule(warehouses, secret).onModuleInit();
  new MissionsModule(warehouses).onModuleInit();
  new AnswersModule(warehouses).onModuleInit();
  const services = new Map<unknown, unknown>([
    [Registry, registry],
    [Clock, clock],
    [Events, events],
    [People, people],
    [ImportService, importOffice(stores, people, new Missions(clock)).imports],
  ]);
  return { get: <T>(service: abstract new (...args: never[]) => T) => services.get(service) as T };
}
