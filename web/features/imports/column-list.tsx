import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnView, Preview } from '../../../server/ingest/preview.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { fieldGroups, isKnownField } from './field-groups.js';
import { answered, tied, type ReadingAnswers } from './reading-answers.js';
import styles from './reading-panel.module.css';

interface ColumnListProps {
  preview: Preview;
  answers: ReadingAnswers;
  onAnswers: (answers: ReadingAnswers) => void;
}

/** Each column of the file, as it came, and what it is read as. */
export function ColumnList({ preview, answers, onAnswers }: ColumnListProps) {
  const { t } = useTranslation();
  const { columns, mapping } = preview;
  // Lists of people, missions and answers have columns of their own names: there is nothing to choose.
  const isByName = mapping === null;
  const nameOf = ({ header, at }: ColumnView) => (header === '' ? t('reading.unnamed', { at }) : header);
  return (
    <DataTable
      caption={t('reading.columns')}
      columns={(['column', 'examples', 'kind', 'field'] as const).map((name) => ({
        name,
        label: t(`reading.head.${name}`),
      }))}
      rows={columns.map((column) => ({
        key: String(column.at),
        mark: column.ignored ? t('reading.ignored') : undefined,
        cells: [
          nameOf(column),
          column.examples.slice(0, 3).join(' · ') || '—',
          t(`reading.kind.${column.kind}`),
          <div key="field" className={styles.field}>
            {isByName ? (
              t(column.field === null ? 'reading.notRead' : 'reading.byName')
            ) : (
              <FieldChoice
                column={column}
                label={t('reading.fieldOf', { column: nameOf(column) })}
                onField={(field) => onAnswers(tied(answers, mapping, column, columns, field))}
              />
            )}
            <Forms
              column={column}
              name={nameOf(column)}
              onForm={(member, value) =>
                onAnswers(
                  answered(answers, mapping, { into: 'mapping', path: ['fields', column.field ?? '', member] }, value),
                )
              }
            />
          </div>,
        ],
      }))}
    />
  );
}

const NOTHING = '';

function FieldChoice({
  column: { field },
  label,
  onField,
}: {
  column: ColumnView;
  label: string;
  onField: (field: string | null) => void;
}) {
  const { t } = useTranslation();
  const groups = Object.entries(fieldGroups).map(([group, fields]) => ({
    group: t(`reading.group.${group as keyof typeof fieldGroups}`),
    items: fields.map((one) => ({ value: one as string, label: t(`reading.field.${one}`) })),
  }));
  const otherName = t('reading.otherField', { name: field?.replace(/^outcome_/, '') });
  const other = field !== null && !isKnownField(field) ? [{ value: field, label: otherName }] : [];
  return (
    <NativeSelect
      aria-label={label}
      value={field ?? NOTHING}
      data={[{ value: NOTHING, label: t('reading.notRead') }, ...other, ...groups]}
      onChange={(event) => onField(event.currentTarget.value === NOTHING ? null : event.currentTarget.value)}
    />
  );
}

const units = ['hours', 'minutes', 'seconds'] as const;
const orders = ['dmy', 'mdy', 'ymd'] as const;

/** How its figures and dates are written, where it matters. */
function Forms({
  column: { field, unit, dateOrder },
  name,
  onForm,
}: {
  column: ColumnView;
  name: string;
  onForm: (member: 'unit' | 'dateOrder', value: string) => void;
}) {
  const { t } = useTranslation();
  if (field === 'person_seconds')
    return (
      <NativeSelect
        aria-label={t('reading.unitOf', { column: name })}
        value={unit ?? NOTHING}
        data={[
          { value: NOTHING, label: t('reading.unitWritten'), disabled: unit !== null },
          ...units.map((one) => ({ value: one, label: t(`reading.unit.${one}`) })),
        ]}
        onChange={(event) => onForm('unit', event.currentTarget.value)}
      />
    );
  if (dateOrder === null) return null;
  return (
    <NativeSelect
      aria-label={t('reading.orderOf', { column: name })}
      value={dateOrder}
      data={orders.map((one) => ({ value: one, label: t(`reading.order.${one}`) }))}
      onChange={(event) => onForm('dateOrder', event.currentTarget.value)}
    />
  );
}
