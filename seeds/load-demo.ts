import { Readable } from 'node:stream';
import type { Caller } from '../server/auth/caller.js';
import { roles } from '../server/auth/rights.js';
import type { MappingSpec } from '../server/ingest/mapping.schemas.js';
import { ImportService } from '../server/ingest/import.service.js';
import type { Receipt } from '../server/ingest/ingest.schemas.js';
import { Segment } from '../server/ledger/segment.entity.js';
import { Mission } from '../server/missions/mission.entity.js';
import { localDay } from '../server/shared/local-day.js';
import { People } from '../server/people/people.js';
import type { Organisation } from '../server/registry/organisation.entity.js';
import { Registry } from '../server/registry/registry.js';
import { Clock } from '../server/shared/clock.js';
import { Events } from '../server/shared/events.js';
import { activityCsv } from './association/activity-csv.js';
import { inventAssociation, type Association } from './association/association.js';
import { DEMO_SOURCE } from './load/desk.js';
import { writeRegistryPart } from './load/registry-part.js';

const MIRRORED = ['volunteer', 'mission', 'need', 'slot', 'assignment', 'answer', 'campaign', 'statement'];

/** The running application, by its services. */
export interface Services {
  get<T>(service: abstract new (...args: never[]) => T): T;
}

/** Both halves are there: what the registry holds, and an accepted log. */
export async function demoIsLoaded(app: Services, organisation: Organisation): Promise<boolean> {
  const em = app.get(Registry).of(organisation.id);
  return (await em.count(Mission, {})) > 0 && (await em.count(Segment, {})) > 0;
}

/**
 * Fills an organisation with the fictional association as of that day, or of today. Its log takes the road of any file.
 * A loading that was cut short is completed by calling this again. Returns the log's receipt.
 */
export async function loadDemo(app: Services, organisation: Organisation, day?: string): Promise<Receipt> {
  const now = app.get(Clock).now();
  const association = inventAssociation(day ?? localDay(now, organisation.zone));
  const registry = app.get(Registry);
  if ((await registry.of(organisation.id).count(Mission, {})) === 0) {
    const { id: organisationId, zone } = organisation;
    await registry.transaction(organisationId, (em) =>
      writeRegistryPart({ em, organisationId, zone, association, now }, app.get(People)),
    );
    for (const dimension of MIRRORED) await app.get(Events).publish('dimension-changed', { organisationId, dimension });
  }
  return sendLog(app.get(ImportService), organisation, association);
}

function sendLog(imports: ImportService, organisation: Organisation, association: Association): Promise<Receipt> {
  const outcomeTypes = [...new Set(association.missions.flatMap(({ outcome }) => outcome?.type ?? []))];
  return imports.accept(localCaller(organisation), {
    stream: Readable.from(bytes(activityCsv(association.activities, outcomeTypes))),
    fileName: `lanterne-${association.today}.csv`,
    source: DEMO_SOURCE,
    mapping: teamResults(association),
    dryRun: false,
    confirmRemovals: false,
    language: 'fr',
  });
}

/** What a session brings is its whole team's, although one line says it. */
function teamResults({ missions }: Association): MappingSpec {
  const types = missions.flatMap(({ outcome }) => (outcome?.per === 'session' ? [outcome.type] : []));
  const fields = types.map((type) => [`outcome_${type}`, { column: `outcome_${type}`, shared: true }] as const);
  return { fields: Object.fromEntries(fields) };
}

function* bytes(text: Iterable<string>): Generator<Buffer> {
  for (const block of text) yield Buffer.from(block);
}

function localCaller(organisation: Organisation): Caller {
  return {
    kind: 'local',
    accountId: null,
    name: organisation.language === 'fr' ? 'Démonstration' : 'Demonstration',
    organisationId: organisation.id,
    organisationSlug: organisation.slug,
    roles,
    missionScope: null,
    personId: null,
  };
}
