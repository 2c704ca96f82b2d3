import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import type { Caller } from '../../../server/auth/caller.js';
import type { EarlyReaders } from '../../../server/ingest/early-readers.js';
import type { ImportService } from '../../../server/ingest/import.service.js';
import type { Receipt, UndoReceipt } from '../../../server/ingest/ingest.schemas.js';
import { ReaderApart } from '../../../server/ingest/reader/reader-apart.js';
import type { ReaderLimits } from '../../../server/ingest/reader/reader-limits.js';
import type { RunningImport } from '../../../server/ingest/running-import.js';
import type { RunningImports } from '../../../server/ingest/running-imports.js';
import { Undo } from '../../../server/ingest/undo.js';
import type { Upload } from '../../../server/ingest/upload.js';
import type { House } from '../../../server/ledger/house.js';
import { missionMirror } from '../../../server/missions/mission-mirror.js';
import { Missions } from '../../../server/missions/missions.js';
import { needMirror } from '../../../server/missions/need-mirror.js';
import { slotMirror } from '../../../server/missions/slot-mirror.js';
import { People } from '../../../server/people/people.js';
import { Person } from '../../../server/people/person.entity.js';
import { ReferenceSecret } from '../../../server/people/reference-secret.js';
import { mergedVolunteerMirror } from '../../../server/people/merged-volunteer-mirror.js';
import { volunteerMirror } from '../../../server/people/volunteer-mirror.js';
import { importOffice } from '../../support/import-office.js';
import { Stores } from '../../support/stores.js';

/** Real registry, ledger and warehouse, and somebody who brings files to them. */
export class Desk {
  private constructor(
    readonly stores: Stores,
    readonly house: House,
    readonly imports: ImportService,
    readonly undo: Undo,
    readonly running: RunningImports,
    readonly early: EarlyReaders,
  ) {}

  /** Files are read in this process, for speed; with limits, each in a process of its own as on a server. */
  static async open(apart?: ReaderLimits): Promise<Desk> {
    const stores = await Stores.open();
    return Desk.#at(stores, await stores.house(), apart);
  }

  /** The same house after the process was stopped and started. */
  async restarted(): Promise<Desk> {
    await this.stores.restart();
    return Desk.#at(this.stores, this.house);
  }

  static #at(stores: Stores, house: House, apart?: ReaderLimits): Desk {
    mirrorNouns(stores);
    const secret = new ReferenceSecret(
      Object.assign({}, stores.config, { secretFile: join(stores.dataFolder, 'secret') }),
    );
    const people = new People(stores.clock, secret);
    const { imports, turns, running, early, nounUndo, nounDesks } = importOffice(
      stores,
      people,
      new Missions(stores.clock),
      apart && new ReaderApart(apart),
    );
    const audit = new AuditTrail(stores.registry, stores.clock);
    const { registry, ledger, warehouses, events, clock } = stores;
    const undo = new Undo(registry, ledger, warehouses, turns, nounDesks, nounUndo, audit, events, clock);
    return new Desk(stores, house, imports, undo, running, early);
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

  /** `missionScope`: the missions the sender looks after; null: all. */
  send(
    content: string | Buffer,
    options: Partial<Upload> = {},
    missionScope: readonly string[] | null = null,
  ): Promise<Receipt> {
    return this.imports.accept(
      { ...this.caller, missionScope },
      this.#upload({ stream: Readable.from([Buffer.from(content)]), ...options }),
    );
  }

  /** Brings a file and does not wait for its end. */
  begin(content: string | Buffer, options: Partial<Upload> = {}): Promise<RunningImport> {
    return this.imports.begin(this.caller, this.#upload({ stream: Readable.from([Buffer.from(content)]), ...options }));
  }

  #upload(options: Partial<Upload> & Pick<Upload, 'stream'>): Upload {
    return {
      fileName: 'log.csv',
      source: 'food-bank',
      confirmRemovals: false,
      dryRun: false,
      language: 'en',
      ...options,
    };
  }

  /** Names of the people known. */
  async people(): Promise<string[]> {
    const known = await this.stores.registry.of(this.house.id).find(Person, {});
    return known.map(({ displayName }) => displayName);
  }

  async rows<T>(sql: string): Promise<T[]> {
    return (await this.stores.warehouses.of(this.house)).read<T>(sql);
  }
}

/** As the modules of people and missions do when the application starts. */
function mirrorNouns({ warehouses }: Stores): void {
  for (const mirror of [missionMirror, needMirror, slotMirror, volunteerMirror, mergedVolunteerMirror])
    warehouses.mirror(mirror);
}
