import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface TableColumn {
  name: string;
  label: string;
  numeric?: boolean;
}

export interface TableRow {
  key: string;
  /** One per column, in the same order; the first names the row. */
  cells: ReactNode[];
  /** Word beside the row's name, such as « incomplet ». */
  mark?: string | undefined;
}

interface DataTableProps {
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
  total?: TableRow | undefined;
}

/** A real table; on a phone its rows are laid out as cards and its roles kept, whatever the display. */
export function DataTable({ caption, columns, rows, total }: DataTableProps) {
  return (
    <table className={styles.table} role="table">
      <VisuallyHidden component="caption">{caption}</VisuallyHidden>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              role="columnheader"
              className={column.numeric ? styles.number : undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Line key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
      {total && (
        <tfoot role="rowgroup">
          <Line row={total} columns={columns} />
        </tfoot>
      )}
    </table>
  );
}

function Line({ row, columns }: { row: TableRow; columns: TableColumn[] }) {
  const [first, ...others] = row.cells;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {first}
        {row.mark && <span className={styles.mark}>({row.mark})</span>}
      </th>
      {others.map((cell, index) => {
        const column = columns[index + 1];
        return (
          <td
            key={column?.name}
            role="cell"
            data-label={column?.label}
            className={column?.numeric ? styles.number : undefined}
          >
            {cell}
          </td>
        );
      })}
    </tr>
  );
}
