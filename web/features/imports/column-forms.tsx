import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateWritings, type ColumnSpec } from '../../../server/ingest/mapping.schemas.js';
import type { ColumnView } from '../../../server/ingest/preview.schemas.js';
import { outcomeName } from './field-groups.js';
import styles from './reading-panel.module.css';

/** The members of a column that a person may say. */
export type Form = keyof Pick<ColumnSpec, 'unit' | 'holds' | 'shared' | 'dateOrder' | 'decimal' | 'dates'>;

interface ColumnFormsProps {
  column: ColumnView;
  name: string;
  spec: ColumnSpec;
  /** Some lines may be groups: then a duration is everybody's or each person's. */
  hasHeadcount: boolean;
  onForm: (member: Form, value: string | boolean) => void;
}

const WRITTEN = '';
const units = ['hours', 'minutes', 'seconds'] as const;
const held = ['total', 'each'] as const;
const orders = ['dmy', 'mdy', 'ymd'] as const;
const dated = ['day', 'end_day', 'started_at', 'ended_at', 'recorded_at'];

/** How the figures and dates of a column are written, where it matters. */
export function ColumnForms({ column, name, spec, hasHeadcount, onForm }: ColumnFormsProps) {
  const { t } = useTranslation();
  const { field, dateOrder, decimal, kind } = column;
  const isOutcome = outcomeName(field) !== null;
  const writings = dateWritings.filter((one) => (kind === 'number' ? one !== 'utc' : ['written', 'utc'].includes(one)));
  const saysDates =
    dated.includes(field ?? '') && (kind === 'number' || kind === 'instant' || spec.dates !== undefined);
  return (
    <>
      {field === 'person_seconds' && (
        <Choice
          label={t('reading.unitOf', { column: name })}
          value={spec.unit ?? WRITTEN}
          unknown={t('reading.unitWritten')}
          options={units.map((one) => [one, t(`reading.unit.${one}`)])}
          onChoice={(value) => onForm('unit', value)}
        />
      )}
      {field === 'person_seconds' && (hasHeadcount || spec.holds !== undefined) && (
        <Choice
          label={t('reading.holdsOf', { column: name })}
          value={spec.holds ?? WRITTEN}
          unknown={t('reading.holdsUnsaid')}
          options={held.map((one) => [one, t(`reading.holds.${one}`)])}
          onChoice={(value) => onForm('holds', value)}
        />
      )}
      {isOutcome && <OutcomeForms key={field} name={name} spec={spec} onForm={onForm} />}
      {dateOrder !== null && (
        <Choice
          label={t('reading.orderOf', { column: name })}
          value={dateOrder}
          options={orders.map((one) => [one, t(`reading.order.${one}`)])}
          onChoice={(value) => onForm('dateOrder', value)}
        />
      )}
      {saysDates && (
        <Choice
          label={t('reading.datesOf', { column: name })}
          value={spec.dates ?? 'written'}
          options={writings.map((one) => [one, t(`reading.dates.${one}`)])}
          onChoice={(value) => onForm('dates', value)}
        />
      )}
      {decimal !== null && (
        <Choice
          label={t('reading.decimalOf', { column: name })}
          value={decimal}
          options={[
            [',', t('reading.decimal.comma')],
            ['.', t('reading.decimal.point')],
          ]}
          onChoice={(value) => onForm('decimal', value)}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  /** What stands while nothing is said; it cannot be gone back to. */
  unknown?: string;
  options: [value: string, label: string][];
  onChoice: (value: string) => void;
}

function Choice({ label, value, unknown, options, onChoice }: ChoiceProps) {
  const first = unknown === undefined ? [] : [{ value: WRITTEN, label: unknown, disabled: value !== WRITTEN }];
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={[...first, ...options.map(([one, text]) => ({ value: one, label: text }))]}
      onChange={(event) => onChoice(event.currentTarget.value)}
    />
  );
}

/** What is counted, and whether a line counts for several people together. */
function OutcomeForms({ name, spec, onForm }: Pick<ColumnFormsProps, 'name' | 'spec' | 'onForm'>) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState(spec.unit ?? '');
  const said = unit.trim();
  return (
    <>
      <TextInput
        label={t('reading.outcomeUnit')}
        aria-label={t('reading.outcomeUnitOf', { column: name })}
        value={unit}
        maxLength={80}
        onChange={(event) => setUnit(event.currentTarget.value)}
        onBlur={() => said !== '' && said !== spec.unit && onForm('unit', said)}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={spec.shared ?? false}
          onChange={(event) => onForm('shared', event.currentTarget.checked)}
        />
        <span>{t('reading.outcomeShared')}</span>
      </label>
    </>
  );
}
