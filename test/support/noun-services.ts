import { AuditTrail } from '../../server/audit/audit-trail.js';
import { NounDesks } from '../../server/ingest/nouns/noun-desks.js';
import { NounImports } from '../../server/ingest/nouns/noun-imports.js';
import { NounUndo } from '../../server/ingest/nouns/noun-undo.js';
import { MissionsDesk } from '../../server/ingest/missions/missions-desk.js';
import { PeopleDesk } from '../../server/ingest/people/people-desk.js';
import { Sendings } from '../../server/ingest/sendings.js';
import { Sources } from '../../server/ingest/sources.js';
import type { Ledger } from '../../server/ledger/ledger.js';
import { MissionFile } from '../../server/missions/mission-file.js';
import { MissionRemoval } from '../../server/missions/mission-removal.js';
import { ReliedDates } from '../../server/missions/relied-dates.js';
import { MissionStates } from '../../server/missions/mission-states.js';
import { PeopleFile } from '../../server/people/people-file.js';
import type { People } from '../../server/people/people.js';
import { PersonRemoval } from '../../server/people/person-removal.js';
import { PersonStates } from '../../server/people/person-states.js';
import type { Organisations } from '../../server/registry/organisations.js';
import type { Registry } from '../../server/registry/registry.js';
import type { Clock } from '../../server/shared/clock.js';
import type { Events } from '../../server/shared/events.js';
import type { Warehouses } from '../../server/warehouse/warehouses.js';

interface Stood {
  registry: Registry;
  organisations: Organisations;
  ledger: Ledger;
  warehouses: Warehouses;
  events: Events;
  clock: Clock;
}

/** What keeps and takes back files whose lines go to the registry. */
export function nounServices({ registry, organisations, ledger, warehouses, events, clock }: Stood, people: People) {
  const states = new PersonStates(clock);
  const file = new PeopleFile(people, states);
  const missions = new MissionStates(clock);
  const desks = new NounDesks(
    new PeopleDesk(file, states, new PersonRemoval(), registry, warehouses),
    new MissionsDesk(
      new MissionFile(missions, clock),
      missions,
      new MissionRemoval(new ReliedDates()),
      registry,
      warehouses,
    ),
  );
  const audit = new AuditTrail(registry, clock);
  return {
    imports: new NounImports(
      registry,
      ledger,
      organisations,
      new Sources(registry, clock),
      desks,
      new Sendings(registry, clock),
      audit,
      events,
      clock,
    ),
    undo: new NounUndo(registry, events),
    desks,
  };
}
