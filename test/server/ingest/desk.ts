import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Caller } from '../../../server/auth/caller.js';
import { ImportService, type Upload } from '../../../server/ingest/import.service.js';
import type { Receipt } from '../../../server/ingest/ingest.schemas.js';
import type { House } from '../../../server/ledger/house.js';
import { Missions } from '../../../server/missions/missions.js';
import { People } from '../../../server/people/people.js';
import { ReferenceSecret } from '../../../server/people/reference-secret.js';
import { Stores } from '../../support/stores.js';

/** Real registry, ledger and warehouse, and somebody who brings files to them. */
export class Desk {
  private constructor(
    readonly stores: Stores,
    readonly house: House,
    readonly imports: ImportService,
  ) {}

  static async open(): Promise<Desk> {
    const stores = await Stores.open();
    const secret = new ReferenceSecret(
      Object.assign({}, stores.config, { secretFile: join(stores.dataFolder, 'secret') }),
    );
    const imports = new ImportService(
      stores.registry,
      stores.organisations,
      stores.ledger,
      stores.warehouses,
      new People(stores.clock, secret),
      new Missions(stores.clock),
      stores.events,
      stores.clock,
    );
    return new Desk(stores, await stores.house(), imports);
  }

  send(content: string | Buffer, options: Partial<Upload> = {}): Promise<Receipt> {
    const caller: Caller = {
      kind: 'local',
      accountId: null,
      name: 'Test',
      organisationId: this.house.id,
      organisationSlug: this.house.slug,
      roles: [],
      missionScope: null,
      personId: null,
    };
    return this.imports.accept(caller, {
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
