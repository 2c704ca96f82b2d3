import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import type { Language } from '../shared/language.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { flagText } from './flag-texts.js';
import { ImportList } from './import-list.js';
import type { FlaggedLines } from './flagged-lines.schemas.js';

const PAGE = 500;

/** What an import noticed in the lines it added or changed, line after line. */
@Injectable()
export class ImportFlags {
  constructor(
    private readonly kept: ImportList,
    private readonly warehouses: Warehouses,
  ) {}

  /** Throws `not-found`. */
  async of(caller: Caller, importId: string, after: number, language: Language): Promise<FlaggedLines> {
    await this.kept.one(caller, importId);
    const warehouse = await this.warehouses.current({ id: caller.organisationId, slug: caller.organisationSlug });
    const rows = await warehouse.read<{ line: number; activity_id: string; flags: string[] }>(
      `SELECT line, activity_id, flags FROM imported_activity
       WHERE import_id = $import_id AND len(flags) > 0
       ORDER BY line, activity_id LIMIT ${PAGE + 1} OFFSET $after::INTEGER`,
      { import_id: importId, after },
    );
    return {
      lines: rows.slice(0, PAGE).map(({ line, activity_id, flags }) => ({
        line,
        activityId: activity_id,
        flags: flags.map((flag) => ({ flag, text: flagText(flag, language) })),
      })),
      next: rows.length > PAGE ? after + PAGE : null,
    };
  }
}
