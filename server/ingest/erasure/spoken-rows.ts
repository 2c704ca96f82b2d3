import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { Ledger } from '../../ledger/ledger.js';
import { Warehouses } from '../../warehouse/warehouses.js';

/** Which lines of which import the log took as a person's. */
@Injectable()
export class SpokenRows {
  constructor(
    private readonly ledger: Ledger,
    private readonly warehouses: Warehouses,
  ) {}

  /** Import id → lines. */
  async of(house: House, volunteerKeys: readonly string[]): Promise<Map<string, Set<number>>> {
    const files = (await this.ledger.segments(house)).map(({ file }) => file);
    const found = new Map<string, Set<number>>();
    if (files.length === 0) return found;
    const warehouse = await this.warehouses.of(house);
    const rows = await warehouse.scratch((connection) =>
      connection.read<{ import_id: string; line: number }>(
        `SELECT DISTINCT import_id, line FROM read_parquet($files, union_by_name = true)
         WHERE volunteer_key IN (SELECT unnest($keys::VARCHAR[])) AND import_id IS NOT NULL AND line IS NOT NULL
           AND operation <> 'remove'
         ORDER BY import_id, line`,
        { files, keys: [...volunteerKeys] },
      ),
    );
    for (const { import_id, line } of rows) found.set(import_id, (found.get(import_id) ?? new Set()).add(line));
    return found;
  }
}
