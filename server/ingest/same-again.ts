import { Injectable } from '@nestjs/common';
import { Registry } from '../registry/registry.js';
import { Import } from './import.entity.js';
import type { ImportMode, Receipt } from './ingest.schemas.js';

/** A file, and the way it is read. */
export interface ReadFile {
  organisationId: string;
  source: string;
  mode: ImportMode;
  sha256: string;
  preset: { name: string; version: number };
}

/** The same bytes read the same way change nothing; a snapshot only when it is the source's latest import. */
@Injectable()
export class SameAgain {
  constructor(private readonly registry: Registry) {}

  /** The receipt that a file brought before gets now; null when it must be read. */
  async receiptOf(file: ReadFile): Promise<Receipt | null> {
    const first = await (file.mode === 'snapshot' ? this.#latest(file) : this.#first(file));
    return first && receiptAgain(first, file.mode);
  }

  #first({ organisationId, source, sha256, preset }: ReadFile): Promise<Import | null> {
    const same = { source, sha256, preset: preset.name, presetVersion: preset.version, undoneAt: null };
    const oldest = { importedAt: 'asc', id: 'asc' } as const;
    return this.registry.of(organisationId).findOne(Import, same, { orderBy: oldest });
  }

  async #latest({ organisationId, source, sha256, preset }: ReadFile): Promise<Import | null> {
    const newest = { importedAt: 'desc', id: 'desc' } as const;
    const [latest] = await this.registry
      .of(organisationId)
      .find(Import, { source, undoneAt: null }, { orderBy: newest, limit: 1 });
    const isSame =
      latest?.sha256 === sha256 &&
      latest.mode === 'snapshot' &&
      latest.preset === preset.name &&
      latest.presetVersion === preset.version;
    return isSame ? latest : null;
  }
}

/** Of a file that was imported before and changes nothing now. */
export function receiptAgain({ id, receipt }: Pick<Import, 'id' | 'receipt'>, mode: ImportMode): Receipt {
  const unchanged = receipt.lines - receipt.rejected;
  return { ...receipt, importId: id, mode, inserted: 0, changed: 0, removed: 0, unchanged };
}
