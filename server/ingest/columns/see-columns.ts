import type { WarehouseConnection } from '../../warehouse/connection.js';
import type { Dialect } from '../dialect.js';
import type { Meaning } from '../fields.js';
import type { FileEvidence } from '../file-evidence.js';
import type { RecordFile } from '../file-record.js';
import type { Mapping } from '../mapping.js';
import { loadRawLines } from './raw-lines.js';
import { distinctTexts, eachText } from './read-cell.js';

/** Fields that are read column by column; a mapping with another is read line by line. */
const readable = new Set<Meaning['field']>([
  'external_id',
  'volunteer',
  'volunteer_email',
  'volunteer_name',
  'mission',
  'mission_title',
  'activity_type',
  'day',
  'started_at',
  'ended_at',
  'person_seconds',
  'headcount',
  'provenance',
  'status',
  'site',
  'territory',
  'funder',
  'remote',
  'language',
  'beneficiaries',
  'demand',
  'outcomes',
  'outcome',
]);

/**
 * Loads a plainly written file and shows the different texts of its columns to the evidence. Null when it is to be
 * read line by line: the evidence has then seen nothing that the lines do not show again.
 */
export async function seeColumns(
  engine: WarehouseConnection,
  file: string,
  { dialect }: RecordFile,
  mapping: Mapping,
  evidence: FileEvidence,
): Promise<Dialect | null> {
  if (!dialect || !isReadable(mapping, dialect) || !(await loadRawLines(engine, file, dialect))) return null;
  for (const { column, isOfDates } of evidence.looked) {
    const cell = `raw_line.c${column.at}`;
    const texts = await distinctTexts(engine, isOfDates ? uncertainDates(cell) : eachText(cell));
    if (!texts) return null;
    const [blank] = isOfDates
      ? []
      : await engine.read<{ is_any: boolean }>(`SELECT count(*) > count(${cell}) AS is_any FROM raw_line`);
    evidence.addTexts(column, texts, blank?.is_any === true);
  }
  return dialect;
}

/** The different beginnings of texts whose date may be of either order: a digit in front and a dash in fifth place leave no doubt. */
function uncertainDates(cell: string): string {
  return `SELECT DISTINCT CASE WHEN regexp_matches(${cell}, '^[0-9]') THEN regexp_extract(${cell}, '^[^ T]+') ELSE ${cell} END AS text
    FROM raw_line WHERE NOT (${cell} LIKE '____-%' AND ${cell} >= '0' AND ${cell} < ':')`;
}

/** Rules that look at a line as a whole are left to the reading of lines. */
function isReadable({ what, preset, columns, headers, always, dayRule, hasExternalId }: Mapping, dialect: Dialect) {
  const isPlainPreset =
    !preset.isDurationForDemand &&
    !preset.isZeroHeadcountUnknown &&
    !preset.isSlotWithoutName &&
    !preset.hasNameLists &&
    !preset.isRefusedByNameOnly &&
    preset.blanks.length === 0 &&
    preset.anonymous === null &&
    preset.secret.length === 0;
  const isEach = columns.some(({ meaning }) => meaning.field === 'person_seconds' && meaning.holds === 'each');
  return (
    what === 'activities' &&
    isPlainPreset &&
    !isEach &&
    hasExternalId &&
    dayRule === 'written' &&
    Object.values(always).every((said) => said === undefined) &&
    headers.length === dialect.columns &&
    columns.every(({ meaning, path }) => path === null && readable.has(meaning.field))
  );
}
