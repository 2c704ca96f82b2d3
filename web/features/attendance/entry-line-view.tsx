import { CloseButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.js';
import { exactTimeText } from '../../lib/numbers.js';
import { isBlank, minutesOf, type EntryFaults, type EntryField, type EntryRow } from './entry-lines.js';
import styles from './entry-page.module.css';
import { NameField } from './name-field.js';

interface EntryLineViewProps {
  row: EntryRow;
  /** From 1, as on the sheet. */
  number: number;
  names: readonly string[];
  errorId: string;
  faults: EntryFaults;
  refused: string | null;
  isKnown: boolean;
  onChange: (changed: Partial<EntryRow>) => void;
  onEnter: (field: EntryField) => (event: KeyboardEvent) => void;
  onRemove: () => void;
}

const times = ['arrival', 'departure', 'duration'] as const;

/** One line of the sheet: what is typed, what it is worth, and what cannot be read, in place. */
export function EntryLineView(line: EntryLineViewProps) {
  const { row, number, names, errorId, faults, isKnown, onChange, onEnter, onRemove } = line;
  const { t } = useTranslation();
  const label = (field: EntryField) => t('attendance.fieldOf', { field: t(`attendance.${field}`), number });
  const described = (field: EntryField) => (faults[field] ? errorId : undefined);
  return (
    <tr>
      <td data-label={t('attendance.name')} onKeyDown={onEnter('name')}>
        <NameField
          label={label('name')}
          value={row.name}
          names={names}
          describedBy={described('name')}
          onChange={(name) => onChange({ name })}
        />
        {row.name !== '' && !isKnown && !faults.name && <span className={styles.new}>{t('attendance.newcomer')}</span>}
        <Faults {...line} />
      </td>
      {times.map((field) => (
        <td key={field} data-label={t(`attendance.${field}`)}>
          <input
            aria-label={label(field)}
            aria-invalid={faults[field] !== undefined}
            aria-describedby={described(field)}
            data-field={field}
            value={row[field]}
            maxLength={20}
            inputMode="text"
            autoComplete="off"
            onKeyDown={onEnter(field)}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        </td>
      ))}
      <td data-label={t('attendance.time')} className={styles.worth}>
        <Worth row={row} />
        {!isBlank(row) && (
          <CloseButton size="sm" tabIndex={-1} aria-label={t('attendance.removeLine', { number })} onClick={onRemove} />
        )}
      </td>
    </tr>
  );
}

function Worth({ row }: { row: EntryRow }) {
  const language = useLanguage();
  const minutes = minutesOf(row);
  return <span>{minutes === null ? '—' : exactTimeText(minutes * 60, language)}</span>;
}

function Faults({ faults, refused, errorId }: EntryLineViewProps) {
  const { t } = useTranslation();
  const said = Object.entries(faults) as [EntryField, NonNullable<EntryFaults[EntryField]>][];
  if (said.length === 0 && refused === null) return null;
  return (
    <span id={errorId} className={styles.fault}>
      {said.map(([field, fault]) => `${t(`attendance.${field}`)} : ${t(`attendance.fault.${fault}`)}`).join(' ')}{' '}
      {refused}
    </span>
  );
}
