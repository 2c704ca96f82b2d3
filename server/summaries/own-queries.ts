import { Injectable } from '@nestjs/common';
import { keysOfOne } from '../people/standing-merges.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Registry } from '../registry/registry.js';
import { Warehouses } from '../warehouse/warehouses.js';
import type { MaybeHolder } from './holder.js';

type Parameters = Record<string, string | number | boolean>;

/** Runs `queries/summaries` for one person, and for nobody else. */
@Injectable()
export class OwnQueries {
  constructor(
    private readonly files: QueryFiles,
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
  ) {}

  /** Rows of one file; none for an account tied to nobody. Of a holder within some missions, rows of those. */
  async read<Row>(holder: MaybeHolder, name: string, parameters: Parameters): Promise<Row[]> {
    const volunteerKey = await this.#keyOf(holder);
    if (volunteerKey === null) return [];
    const file = (await this.files.library()).summaries.get(name);
    if (!file) throw new Error(`queries/summaries/${name}.sql cannot be used: see \`sillage queries check\``);
    const warehouse = await this.warehouses.current({ id: holder.organisationId, slug: holder.organisationSlug });
    const rows = await warehouse.read<Row>(file.sql, { ...parameters, volunteer_key: volunteerKey });
    const { within = null } = holder;
    return within === null ? rows : rows.filter((row) => within.includes(missionOf(row) ?? ''));
  }

  async #keyOf({ organisationId, personId }: MaybeHolder): Promise<string | null> {
    if (personId === null) return null;
    const [counted] = await keysOfOne(this.registry.of(organisationId), personId);
    return counted ?? null;
  }
}

const missionOf = (row: unknown): string | null => (row as { mission_id?: string | null }).mission_id ?? null;
