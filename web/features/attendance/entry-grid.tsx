import { useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendee } from '../../../server/missions/attendance/attendance.schemas.js';
import { newRow } from './entry-draft.js';
import { faultsOf, isBlank, labelOf, type EntryField, type EntryFaults, type EntryRow } from './entry-lines.js';
import { EntryLineView } from './entry-line-view.js';
import styles from './entry-page.module.css';

interface EntryGridProps {
  rows: readonly EntryRow[];
  people: readonly Attendee[];
  /** What the server said of a row, by its id. */
  refused: ReadonlyMap<string, string>;
  /** Also faults of fields not left yet. */
  checked: boolean;
  onRows: (rows: EntryRow[]) => void;
}

const order: readonly EntryField[] = ['name', 'arrival', 'departure', 'duration'];

/** The sheet line by line: Enter goes on, and on an empty time takes the times of the line above. */
export function EntryGrid({ rows, people, refused, checked, onRows }: EntryGridProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLTableSectionElement>(null);
  const errors = useId();
  const names = people.map((person) => labelOf(person, people));

  const set = (at: number, changed: Partial<EntryRow>) => {
    const next = rows.map((row, index) => (index === at ? { ...row, ...changed } : row));
    onRows(next.every((row) => !isBlank(row)) ? [...next, newRow()] : next);
  };
  /** After React has drawn the line that was just added. */
  const go = (at: number, field: EntryField) =>
    requestAnimationFrame(() =>
      grid.current?.querySelectorAll<HTMLInputElement>(`input[data-field="${field}"]`)[at]?.focus(),
    );
  const enter = (at: number, field: EntryField) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { copied, to } = afterEnter(rows[at], rows[at - 1], field);
    if (copied) set(at, copied);
    go(to === 'name' ? at + 1 : at, to);
  };
  return (
    <table className={styles.grid}>
      <caption>{t('attendance.gridText')}</caption>
      <thead>
        <tr>
          {order.map((field) => (
            <th key={field} scope="col">
              {t(`attendance.${field}`)}
            </th>
          ))}
          <th scope="col">{t('attendance.time')}</th>
        </tr>
      </thead>
      <tbody ref={grid}>
        {rows.map((row, at) => (
          <EntryLineView
            key={row.id}
            row={row}
            number={at + 1}
            names={names}
            errorId={`${errors}-${at}`}
            faults={
              checked || at < rows.length - 2
                ? faultsOf(row, rows, people)
                : onlyUnreadable(faultsOf(row, rows, people))
            }
            refused={refused.get(row.id) ?? null}
            isKnown={names.includes(row.name)}
            onChange={(changed) => set(at, changed)}
            onEnter={(field) => enter(at, field)}
            onRemove={() => onRows(rows.length === 1 ? [newRow()] : rows.filter(({ id }) => id !== row.id))}
          />
        ))}
      </tbody>
    </table>
  );
}

/** A line still being typed is not told what it lacks. */
function onlyUnreadable(faults: EntryFaults): EntryFaults {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== 'missing'));
}

/** Where Enter leads, and what it copies from the line above when the time it leaves is empty. */
function afterEnter(
  row: EntryRow | undefined,
  above: EntryRow | undefined,
  field: EntryField,
): { copied?: Partial<EntryRow>; to: EntryField } {
  if (field === 'name') return { to: 'arrival' };
  const isEmpty = row?.[field].trim() === '';
  if (!isEmpty || !above) return { to: field === 'arrival' ? 'departure' : 'name' };
  const { arrival, departure, duration } = above;
  if (field === 'arrival' && row?.duration === '') return { copied: { arrival, departure, duration }, to: 'name' };
  return field === 'departure' ? { copied: { departure }, to: 'name' } : { to: 'name' };
}
