import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import type { Caller } from '../../../server/auth/caller.js';
import { ImportService, type Upload } from '../../../server/ingest/import.service.js';
import { ImportTurns } from '../../../server/ingest/import-turns.js';
import type { Receipt, UndoReceipt } from '../../../server/ingest/ingest.schemas.js';
import { Undo } from '../../../server/ingest/undo.js';
import type { House } from '../../../server/ledger/house.js';
import { missionMirror } from '../../../server/missions/mission-mirror.js';
import { Missions } from '../../../server/missions/missions.js';
import { People } from '../../../server/people/people.js';
import { ReferenceSecret } from '../../../server/people/reference-secret.js';
import { volunteerMirror } from '../../../server/people/volunteer-mirror.js';
import { Stores } from '../../support/stores.js';

/** Real registry, ledger and warehouse, and somebody who brings files to them. */
export class Desk {
  private constructor(
    readonly stores: Stores,
    readonly house: House,
    readonly imports: ImportService,
    readonly undo: Undo,
  ) {}

  static async open(): Promise<Desk> {
    const stores = await Stores.open();
    mirrorNouns(stores);
    const secret = new ReferenceSecret(
      Object.assign({}, stores.config, { secretFile: join(stores.dataFolder, 'secret') }),
    );
    const turns = new ImportTurns();
    const imports = new ImportService(
      stores.registry,
      stores.organisations,
      stores.ledger,
      stores.warehouses,
      new People(stores.clock, secret),
      new Missions(stores.clock),
      turns,
      stores.events,
      stores.clock,
    );
    const audit = new AuditTrail(stores.registry, stores.clock);
    const undo = new Undo(stores.registry, stores.ledger, stores.warehouses, turns, audit, stores.events, stores.clock);
    return new Desk(stores, await stores.house(), imports, undo);
  }

  takeBack(importId: string | null, dryRun = false): Promise<UndoReceipt> {
    return this.undo.take(this.caller, importId ?? '', dryRun);
  }

  get caller(): Caller {
    return {
      kind: 'local',
      accountId: null,
      name: 'Test',
      organisationId: this.house.id,
      organisationSlug: this.house.slug,
      roles: [],
      missionScope: null,
      personId: null,
    };
  }

  send(content: string | Buffer, options: Partial<Upload> = {}): Promise<Receipt> {
    return this.imports.accept(this.caller, {
      stream: Readable.from([Buffer.from(content)]),
      fileName: 'log.csv',
      source: 'food-bank',
      confirmRemovals: false,
      dryRun: false,
      language: 'en',
      ...options,
    });
  }

  async rows<T>(sql: string): Promise<T[]> {
    return (await this.stores.warehouses.of(this.house)).read<T>(sql);
  }
}

/** As the modules of people and missions do when the application starts. */
function mirrorNouns({ warehouses, events }: Stores): void {
  for (const mirror of [missionMirror, volunteerMirror]) {
    warehouses.mirror(mirror);
    events.on('segment-accepted', ({ organisationId }) =>
      events.publish('dimension-changed', { organisationId, dimension: mirror.table }),
    );
  }
}
