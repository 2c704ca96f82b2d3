/** Why a warehouse was made again. */
export type RebuildReason =
  /** Nothing was ever accepted: an ordinary first opening. */
  | 'new'
  | 'missing'
  | 'empty'
  | 'damaged'
  | 'other-version'
  | 'locked'
  | 'crashed-while-opening'
  | 'other-organisation'
  | 'schema-changed'
  | 'disagrees-with-registry'
  | 'asked';

/** The reason behind an error of opening or scanning. */
export function reasonOf(error: unknown): RebuildReason {
  const text = messageOf(error);
  if (/could not set lock|conflicting lock|being used by another process/i.test(text)) return 'locked';
  if (/version number|serialization version|older version|newer version/i.test(text)) return 'other-version';
  return 'damaged';
}

/**
 * What an error of a running query says of the file: `damaged` for certain, `doubtful` when DuckDB gave up
 * and the file must be opened again and scanned, null for an ordinary error of the query.
 */
export function damageShownBy(error: unknown): 'damaged' | 'doubtful' | null {
  const text = messageOf(error);
  if (/corrupt|checksum|not a valid DuckDB/i.test(text)) return 'damaged';
  if (
    /^FATAL|^INTERNAL|database has been invalidated|serialization error|could not read (all|enough)?.*warehouse/i.test(
      text,
    )
  )
    return 'doubtful';
  return null;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
