import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import type { IndicatorFile, Library } from '../../query-files/library.js';
import { isBroken } from '../../query-files/last-sound.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisations } from '../../registry/organisations.js';
import { Clock } from '../../shared/clock.js';
import { type Warehouse, Warehouses } from '../../warehouse/warehouses.js';
import { recipeOf } from '../recipe.js';
import type { Moment } from '../refresh-plan.js';
import { comparedFile, type Edited } from './file-comparison.js';
import type { FileChange, FileChanges as View } from './file-changes.schemas.js';

/** What files that an analyst edited would move, over the association's own data. Nothing is kept of it. */
@Injectable()
export class FileChanges {
  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /**
   * Every file that is not the one its figure was made from. `record`: those whose version stands and whose figures
   * are the same, row for row, are recorded in `versions.json` as they are. Throws `queries-read-only`.
   */
  async of(house: House, record: boolean): Promise<View> {
    const [known, disk] = [await this.files.library(), await this.files.onDisk()];
    const warehouse = await this.warehouses.of(house);
    await warehouse.catchUp();
    const { zone } = await this.organisations.byId(house.id);
    const moment = { now: this.clock.now(), zone };
    const changes: FileChange[] = [];
    for (const edited of editedIn(known, disk)) changes.push(await compare(warehouse, known, disk, edited, moment));
    const proven = changes.filter(({ state, rows }) => state === 'same' && rows.kept > 0);
    const files = record ? proven.flatMap(({ name }) => disk.indicators.get(name) ?? []) : [];
    return { changes, recorded: this.files.record(files) };
  }
}

/** Files on disk that differ from those the figures are made from, or that were refused since. */
function editedIn(known: Library, disk: Library): Edited[] {
  const isEdited = (one: IndicatorFile): boolean => {
    const kept = known.indicators.get(one.header.name);
    return !kept || isBroken(known, one.header.name) || recipeOf(known, kept).hash !== recipeOf(disk, one).hash;
  };
  const edited = [...disk.indicators.values()].filter(isEdited);
  const above = (one: IndicatorFile): IndicatorFile[] =>
    edited
      .filter(({ header }) => one.relations.includes(`indicator.${header.name}`))
      .flatMap((other) => [...above(other), other]);
  return edited.map((file) => ({ kept: known.indicators.get(file.header.name), file, line: [...above(file), file] }));
}

async function compare(
  warehouse: Warehouse,
  known: Library,
  disk: Library,
  edited: Edited,
  moment: Moment,
): Promise<FileChange> {
  const { name, title, version, refresh } = edited.file.header;
  const timeoutMs = 3 * Number.parseInt(refresh.timeout, 10) * 1000;
  // Refused since: what is kept was made under the version that is recorded.
  const recorded = edited.kept?.header.version ?? version;
  try {
    const found = await warehouse.rehearse((connection) => comparedFile(connection, known, disk, edited, moment), {
      timeoutMs,
    });
    const kept = found.state === 'new' ? null : recorded;
    return { name, title, version: { kept, file: version }, message: null, ...found };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const nothing = { rows: { kept: 0, file: 0, apart: null }, moved: [], movedCount: 0, isOld: false };
    return { name, title, version: { kept: recorded, file: version }, state: 'failed', message, ...nothing };
  }
}
