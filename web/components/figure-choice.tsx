import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../server/indicators/indicators.schemas.js';
import type { TableRequest } from '../../server/indicators/publications/publications.schemas.js';
import type { Period } from '../lib/period.js';
import { useLanguage } from '../lib/language.js';
import { useColumnWords } from '../lib/column-words.js';
import { valuesQuery } from '../lib/get-tellable.js';
import styles from './figure-choice.module.css';

const BUCKETS = ['month', 'quarter', 'year', 'school_year'];
/** Columns that a director tells by; others belong to one figure and its card. */
const PLACES = ['mission_id', 'activity_type', 'site', 'territory', 'funder', 'outcome_type', 'outcome_unit'];

interface FigureChoiceProps {
  /** Of the group of fields. */
  name: string;
  table: TableRequest;
  catalogue: Catalogue;
  period: Period;
  onChange: (table: TableRequest) => void;
  /** Named as the group is; null or absent: it stays. */
  onRemove?: { text: string; act: () => void } | null;
}

/** One figure: how it is sliced, and whether it is only of one mission, place or funder. */
export function FigureChoice({ name, table, catalogue, period, onChange, onRemove = null }: FigureChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useColumnWords(catalogue, table.figure);
  const [first] = table.where ?? [];
  const limitedBy = first?.slice(0, first.indexOf(':')) ?? '';
  const [dimension, setDimension] = useState(limitedBy);
  const of = limitedBy || dimension;
  const values = useQuery(valuesQuery(table.figure, of, period));
  const known = catalogue.indicators.find((one) => one.name === table.figure)?.dimensions.map((one) => one.name) ?? [];
  const columns = PLACES.filter((one) => known.includes(one));
  const slices = ['', ...BUCKETS, ...columns];
  const by = table.by ?? '';
  const option = (one: string) => ({ value: one, label: one === '' ? t('publications.whole') : words(one) });
  return (
    <fieldset className={styles.line}>
      <legend>{name}</legend>
      <div className={styles.row}>
        <NativeSelect
          label={t('publications.which')}
          value={table.figure}
          data={catalogue.indicators.map((one) => ({ value: one.name, label: one.title[language] }))}
          onChange={(event) => {
            setDimension('');
            onChange({ figure: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={t('publications.by')}
          value={by}
          data={(slices.includes(by) ? slices : [...slices, by]).map(option)}
          onChange={(event) => onChange({ ...table, by: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('publications.only')}
          value={of}
          data={[{ value: '', label: t('publications.everything') }, ...columns.map(option)]}
          onChange={(event) => {
            setDimension(event.currentTarget.value);
            onChange({ ...table, where: undefined });
          }}
        />
        {of !== '' && (
          <NativeSelect
            label={words(of)}
            // Without a choice nothing is limited: that is not what “only for” means.
            required
            withAsterisk={false}
            value={first?.slice(of.length + 1) ?? ''}
            data={[{ value: '', label: t('publications.choose') }, ...(values.data ?? [])]}
            onChange={(event) => {
              const value = event.currentTarget.value;
              setDimension(value === '' ? of : '');
              onChange({ ...table, where: value === '' ? undefined : [`${of}:${value}`] });
            }}
          />
        )}
      </div>
      {onRemove && (
        <div className={styles.actions}>
          <Button variant="default" size="sm" onClick={onRemove.act}>
            {onRemove.text}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
