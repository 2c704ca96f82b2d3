import { join } from 'node:path';
import { SchedulerRegistry } from '@nestjs/schedule';
import { AuditTrail } from '../../server/audit/audit-trail.js';
import type { House } from '../../server/ledger/house.js';
import { answerMirror } from '../../server/answers/answer-mirror.js';
import { campaignMirror } from '../../server/answers/campaign-mirror.js';
import { statementMirror } from '../../server/answers/statement-mirror.js';
import { Figures } from '../../server/indicators/figures.js';
import { Freshnesses } from '../../server/indicators/freshness.js';
import { Planning } from '../../server/indicators/planning.js';
import { Refresh } from '../../server/indicators/refresh.js';
import { Runs } from '../../server/indicators/runs.js';
import { assignmentMirror } from '../../server/missions/assignment-mirror.js';
import { Leases } from '../../server/jobs/leases.js';
import { Scheduler } from '../../server/jobs/scheduler.js';
import { ErasedPlaces } from '../../server/missions/erased-places.js';
import { missionMirror } from '../../server/missions/mission-mirror.js';
import { needMirror } from '../../server/missions/need-mirror.js';
import { slotMirror } from '../../server/missions/slot-mirror.js';
import { Erasures } from '../../server/people/erasures.js';
import { mergedVolunteerMirror } from '../../server/people/merged-volunteer-mirror.js';
import { PersonToErase } from '../../server/people/person-to-erase.js';
import { ReferenceSecret } from '../../server/people/reference-secret.js';
import { volunteerMirror } from '../../server/people/volunteer-mirror.js';
import { QueryFiles } from '../../server/query-files/query-files.js';
import { makeViews } from '../../server/query-files/staging-views.js';
import { conversionMirror, timeRateMirror } from '../../server/settings/parameters/parameter-mirrors.js';
import { settingMirror } from '../../server/settings/setting-mirror.js';
import type { Engine } from './registry.js';
import { Stores } from './stores.js';

/** Figures computed and answered on real stores, without the rest of the application. */
export class FigureDesk {
  readonly files: QueryFiles;
  readonly runs: Runs;
  readonly freshnesses: Freshnesses;
  readonly figures: Figures;
  readonly refresh: Refresh;
  /** Who leaves for good, with the places they had taken. */
  readonly erasures: Erasures;

  private constructor(
    readonly stores: Stores,
    readonly house: House,
    queriesFolder: string,
  ) {
    this.files = new QueryFiles(Object.assign({}, stores.config, { queriesFolder }));
    this.runs = new Runs(stores.registry);
    this.freshnesses = new Freshnesses(this.runs, stores.clock);
    const { warehouses, organisations, clock, registry, events } = stores;
    this.figures = new Figures(this.files, warehouses, organisations, this.freshnesses, clock);
    this.refresh = new Refresh(this.files, warehouses, registry, organisations, this.runs, clock, events);
    this.erasures = erasuresOf(stores);
    for (const mirror of mirrors) warehouses.mirror(mirror);
    warehouses.onOpen(async (connection) => {
      await makeViews(connection, (await this.files.library()).staging.values());
    });
    warehouses.keepTables((kept, write) => this.refresh.keepTables(kept, write));
  }

  static async open(queriesFolder?: string, engine: Engine = 'SQLite'): Promise<FigureDesk> {
    const stores = await Stores.open({}, engine);
    return new FigureDesk(stores, await stores.house(), queriesFolder ?? stores.config.queriesFolder);
  }

  /** The same stores after stopping and starting. */
  static async reopen({ stores, house }: FigureDesk, queriesFolder: string): Promise<FigureDesk> {
    await stores.restart();
    return new FigureDesk(stores, house, queriesFolder);
  }

  /** A plan of its own, as each process that shares the registry has one. */
  planning(scheduler = new Scheduler(new SchedulerRegistry())): Planning {
    const { registry, clock, events, organisations, warehouses } = this.stores;
    const leases = new Leases(registry, clock);
    return new Planning(
      this.files,
      organisations,
      this.refresh,
      this.runs,
      leases,
      scheduler,
      clock,
      warehouses,
      events,
    );
  }

  close(): Promise<void> {
    return this.stores.close();
  }
}

function erasuresOf({ registry, organisations, warehouses, clock, events, config, dataFolder }: Stores): Erasures {
  const secret = new ReferenceSecret(Object.assign({}, config, { secretFile: join(dataFolder, 'secret') }));
  const person = new PersonToErase(registry, organisations, warehouses, clock);
  const audit = new AuditTrail(registry, clock);
  const erasures = new Erasures(registry, warehouses, person, secret, audit, events, clock);
  new ErasedPlaces(erasures, events, clock).onModuleInit();
  return erasures;
}

const mirrors = [
  missionMirror,
  needMirror,
  slotMirror,
  assignmentMirror,
  volunteerMirror,
  mergedVolunteerMirror,
  answerMirror,
  campaignMirror,
  statementMirror,
  settingMirror,
  timeRateMirror,
  conversionMirror,
];
