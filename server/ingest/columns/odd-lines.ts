import type { WarehouseConnection } from '../../warehouse/connection.js';
import type { FileRecord } from '../file-record.js';

const PAGE = 5_000;

/**
 * The lines that are not in `parquet`, in order, as the reading of lines takes them; blank ones and repeated headers
 * left out. `first`: physical line of the record whose number is 0.
 */
export async function* oddLines(
  connection: WarehouseConnection,
  parquet: string,
  first: number,
  headers: readonly string[],
): AsyncGenerator<FileRecord> {
  const cells = headers.map((_, at) => `coalesce(c${at}, '') AS c${at}`).join(', ');
  await connection.run(
    `CREATE TEMP TABLE odd_line AS
     SELECT n, row_number() OVER (ORDER BY n) AS place FROM (
       SELECT rowid AS n FROM raw_line ANTI JOIN read_parquet($parquet) AS plain ON plain.line = raw_line.rowid + $first)`,
    { parquet, first },
  );
  for (let from = 1; ; from += PAGE) {
    const { columns } = await connection.readColumns(
      `SELECT odd_line.n, ${cells} FROM odd_line JOIN raw_line ON raw_line.rowid = odd_line.n
       WHERE place >= $from AND place < $until ORDER BY place`,
      { from, until: from + PAGE },
    );
    const [numbers, ...texts] = columns;
    const count = numbers?.length ?? 0;
    for (let at = 0; at < count; at += 1) {
      const row = texts.map((column) => column[at] as string);
      const isHeader = headers.every((header, place) => row[place]?.trim() === header);
      if (isHeader || row.every((cell) => cell.trim() === '')) continue;
      yield { line: Number(numbers?.[at]) + first, cells: row };
    }
    if (count < PAGE) return;
  }
}
