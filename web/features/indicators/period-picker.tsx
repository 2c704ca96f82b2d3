import { NativeSelect, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import { addDays, isDay } from '../../lib/day.js';
import { lastDay, presetNames, presetOf, presetPeriod, readPeriod, type Period } from '../../lib/period.js';
import styles from './period-picker.module.css';

interface PeriodPickerProps {
  catalogue: Catalogue;
  period: Period;
  onChange: (period: Period) => void;
}

/** A usual period, or any two days, both included. */
export function PeriodPicker({ catalogue, period, onChange }: PeriodPickerProps) {
  const { t } = useTranslation();
  const preset = presetOf(period, catalogue);
  const choices = presetNames.filter((name) => name !== 'all' || catalogue.recorded !== null);
  const choose = (value: string) => {
    const name = choices.find((one) => one === value);
    if (name) onChange(presetPeriod(name, catalogue));
  };
  return (
    <div className={styles.picker} role="group" aria-label={t('period.label')}>
      <NativeSelect
        label={t('period.label')}
        value={preset ?? 'custom'}
        data={[
          ...choices.map((name) => ({ value: name, label: t(`period.${name}`) })),
          ...(preset === null ? [{ value: 'custom', label: t('period.custom') }] : []),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <TwoDays key={`${period.from} ${period.to}`} period={period} onChange={onChange} />
    </div>
  );
}

function TwoDays({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { t } = useTranslation();
  const errorId = useId();
  const [days, setDays] = useState({ first: period.from, last: lastDay(period) });
  const [refused, setRefused] = useState(false);
  const apply = () => {
    if (days.first === period.from && days.last === lastDay(period)) return setRefused(false);
    const typed = isDay(days.last) ? readPeriod(days.first, addDays(days.last, 1)) : null;
    setRefused(typed === null);
    if (typed) onChange(typed);
  };
  const field = (name: 'first' | 'last') => ({
    type: 'date' as const,
    min: '1900-01-01',
    max: '2199-12-31',
    value: days[name],
    error: refused,
    'aria-describedby': refused ? errorId : undefined,
    onChange: (event: { currentTarget: HTMLInputElement }) => setDays({ ...days, [name]: event.currentTarget.value }),
    // Applied when the field is left or Enter is pressed: a date being typed is not a date yet.
    onBlur: apply,
    onKeyDown: (event: { key: string }) => {
      if (event.key === 'Enter') apply();
    },
  });
  return (
    <>
      <TextInput label={t('period.from')} {...field('first')} />
      <TextInput label={t('period.to')} {...field('last')} />
      {refused && (
        <p id={errorId} role="alert" className={styles.error}>
          {t('period.invalid')}
        </p>
      )}
    </>
  );
}
