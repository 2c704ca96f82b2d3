import type { Provenance } from './canonical-row.js';
import type { CellForm } from './cell-form.js';
import type { Meaning } from './fields.js';
import type { MappingSpec, PresetName } from './mapping.schemas.js';

/** What is read otherwise than the names of the columns say. Plain values. */
export interface PresetTraits {
  /** Of a preset, or of a saved mapping. */
  name: string;
  /** Changes when the same bytes would be read otherwise. */
  version: number;
  /** Null: measured when both instants are there, else declared. */
  provenance: Provenance | null;
  /** The duration is for everybody wanted: divided by demand, multiplied by those who came. */
  isDurationForDemand: boolean;
  /** A headcount of nought says that nobody counted. */
  isZeroHeadcountUnknown: boolean;
  /** A line that names nobody is a place that nobody took. */
  isSlotWithoutName: boolean;
  /** Several names in a cell are a group. */
  hasNameLists: boolean;
  /** What waits is exported as refused: only the name of whoever refused makes it so. */
  isRefusedByNameOnly: boolean;
  /** Texts that say nothing. */
  blanks: readonly string[];
  /** References that begin so are nobody's. */
  anonymous: string | null;
  /** Plain headers of what is never kept, nor shown. */
  secret: readonly string[];
}

/** How one column is read. */
export interface ColumnRule {
  meaning: Meaning;
  /** Where the value stands in a cell of JSON. */
  path?: string;
  form?: Partial<CellForm>;
}

/** A known export of another system. */
export interface Preset extends PresetTraits {
  name: PresetName | 'outcomes';
  /** Each a set of plain headers: all of one of them together are this export and no other. */
  signs: readonly (readonly string[])[];
  /** By plain header; several where a cell of JSON says several things. */
  columns: Readonly<Record<string, ColumnRule | readonly ColumnRule[]>>;
  /** The sheet of a workbook that holds the log. */
  sheet?: string;
  /** The export of one person, who is not named in it. */
  asksVolunteer?: boolean;
  /** Its words for a status are its users' own: those it does not know are asked about. */
  asksStatus?: boolean;
  /** What holds for the whole file. */
  spec?: Pick<MappingSpec, 'zone' | 'dateOrder' | 'decimal' | 'status'>;
}

export const plainTraits: Omit<PresetTraits, 'name'> = {
  version: 1,
  provenance: null,
  isDurationForDemand: false,
  isZeroHeadcountUnknown: false,
  isSlotWithoutName: false,
  hasNameLists: false,
  isRefusedByNameOnly: false,
  blanks: [],
  anonymous: null,
  secret: [],
};

/** A column of that field, and nothing else to say of it. */
export function of(
  field: Exclude<Meaning['field'], 'person_seconds' | 'outcome'>,
  form?: Partial<CellForm>,
): ColumnRule {
  return form ? { meaning: { field }, form } : { meaning: { field } };
}

/** Columns that the log has no use for. */
export function leaves(...headers: string[]): Record<string, ColumnRule> {
  return Object.fromEntries(headers.map((header) => [header, of('ignored')]));
}
