import type { WarehouseConnection } from '../../warehouse/connection.js';
import type { Dialect } from '../dialect.js';
import { firstBytes, isGzip } from '../unpacked-bytes.js';

/** Bytes cut into records at once: of larger pieces, the engine takes twice as long to put them back in order. */
const PIECE = 16 * 1024 ** 2;

/** Physical line of the record whose number is 0. */
export function firstDataLine({ headerLine, firstLine }: Dialect): number {
  return headerLine === null ? firstLine : headerLine + 1;
}

/**
 * Loads the records below the header of a CSV file, as texts, into the temporary table `raw_line`
 * (`n` from 0, `c0`, `c1` …; blank: null). False when the engine might cut the file otherwise than the scan did.
 */
export async function loadRawLines(connection: WarehouseConnection, file: string, dialect: Dialect): Promise<boolean> {
  if (!isPlain(dialect)) return false;
  const records = dialect.records - (dialect.headerLine === null ? 0 : 1);
  try {
    await connection.run(
      `CREATE TEMP TABLE raw_line AS SELECT * FROM ${reading(file, dialect, isGzip(await firstBytes(file, 2)))}`,
    );
  } catch {
    return false;
  }
  const [counted] = await connection.read<{ seen: number }>('SELECT count(*) AS seen FROM raw_line');
  if (counted?.seen === records) return true;
  await connection.run('DROP TABLE raw_line');
  return false;
}

/** One record on each physical line, so that its number tells its line. */
function isPlain({ encoding, delimiter, escape, isPadded, comment, records, lines }: Dialect): boolean {
  return (
    encoding === 'utf-8' &&
    delimiter.length === 1 &&
    escape === 'doubled' &&
    !isPadded &&
    comment === null &&
    records === lines
  );
}

function reading(file: string, dialect: Dialect, isPacked: boolean): string {
  const columns = Array.from({ length: dialect.columns }, (_, at) => `c${at}: 'VARCHAR'`).join(', ');
  const quote = dialect.quote === null ? '' : dialect.quote;
  return `read_csv(${literal(file)}, columns = {${columns}}, delim = ${literal(dialect.delimiter)},
    quote = ${literal(quote)}, escape = ${literal(quote)}, header = false, skip = ${firstDataLine(dialect) - 1},
    auto_detect = false, strict_mode = true, buffer_size = ${PIECE}, null_padding = false, compression = '${isPacked ? 'gzip' : 'none'}')`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
