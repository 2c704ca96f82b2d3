import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { Ledger } from '../ledger/ledger.js';
import type { Language } from '../shared/language.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { flagText } from './flag-texts.js';
import { ImportList } from './import-list.js';
import type { FlaggedLines } from './flagged-lines.schemas.js';
import { keptLines } from './kept-lines.js';
import type { FlaggedLine } from './nouns/noun-flags.js';
import { formOf } from './nouns/noun-forms.js';

const PAGE = 500;

type Found = FlaggedLine & { activityId: string | null };

/** What an import noticed, line after line: of activities, in those it added or changed; of lists, in those it accepted. */
@Injectable()
export class ImportFlags {
  constructor(
    private readonly kept: ImportList,
    private readonly ledger: Ledger,
    private readonly warehouses: Warehouses,
  ) {}

  /** None once the import was taken back. Throws `not-found`. */
  async of(caller: Caller, importId: string, after: number, language: Language): Promise<FlaggedLines> {
    const { what, state } = await this.kept.one(caller, importId);
    const found = state === 'undone' ? [] : await this.#found(caller, importId, after, formOf(what) !== null);
    return {
      lines: found.slice(0, PAGE).map(({ flags, ...one }) => ({
        ...one,
        flags: flags.map((flag) => ({ flag, text: flagText(flag, language) })),
      })),
      next: found.length > PAGE ? after + PAGE : null,
    };
  }

  #found(caller: Caller, importId: string, after: number, isList: boolean): Promise<Found[]> {
    return isList ? this.#ofList(caller, importId, after) : this.#ofLog(caller, importId, after);
  }

  async #ofList({ organisationSlug }: Caller, importId: string, after: number): Promise<Found[]> {
    const found: Found[] = [];
    let passed = 0;
    for await (const one of keptLines<FlaggedLine>(this.ledger.flagsFile(organisationSlug, importId))) {
      passed += 1;
      if (passed > after) found.push({ ...one, activityId: null });
      if (found.length > PAGE) break;
    }
    return found;
  }

  async #ofLog({ organisationId, organisationSlug }: Caller, importId: string, after: number): Promise<Found[]> {
    const warehouse = await this.warehouses.current({ id: organisationId, slug: organisationSlug });
    const rows = await warehouse.read<FlaggedLine & { activity_id: string }>(
      `SELECT line, activity_id, flags FROM imported_activity
       WHERE import_id = $import_id AND len(flags) > 0
         AND (volunteer_key IS NULL OR volunteer_key NOT IN (SELECT volunteer_key FROM volunteer WHERE erased))
       ORDER BY line, activity_id LIMIT ${PAGE + 1} OFFSET $after::INTEGER`,
      { import_id: importId, after },
    );
    return rows.map(({ activity_id: activityId, ...one }) => ({ ...one, activityId }));
  }
}
