import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import { dayText } from '../../lib/dates.js';
import { addDays, isDay } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { endValue, type Kind, useParameterChange } from './get-parameters.js';
import styles from './parameters.module.css';
import { type ValueField, ValueForm } from './value-form.js';

interface DatedValue {
  id: string;
  /** The value in words. */
  text: string;
  fromDay: string;
  toDay: string | null;
  source: string;
  decidedOn: string;
  decidedBy: string;
}

interface DatedValuesProps {
  kind: Kind;
  title: string;
  text: string;
  values: readonly DatedValue[];
  fields: readonly ValueField[];
}

/** The values of one kind with their history, and a form for the next one. */
export function DatedValues({ kind, title, text, values, fields }: DatedValuesProps) {
  const { t } = useTranslation();
  const mayWrite = useSession().rights.includes('parameters.write');
  const [isNew, setIsNew] = useState(false);
  return (
    <Card aria-label={title} className={styles.part}>
      <h2>{title}</h2>
      <p className={styles.quiet}>{text}</p>
      {values.length === 0 ? <p>{t('parameters.none')}</p> : <Values kind={kind} title={title} values={values} />}
      {isNew && <ValueForm kind={kind} fields={fields} onDone={() => setIsNew(false)} />}
      {mayWrite && !isNew && (
        <div>
          <Button variant="default" aria-label={`${t('parameters.new')} : ${title}`} onClick={() => setIsNew(true)}>
            {t('parameters.new')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Values({ kind, title, values }: Pick<DatedValuesProps, 'kind' | 'title' | 'values'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayEnd = useSession().rights.includes('parameters.write') && kind !== 'annual-hours';
  const columns = ['value', 'from', 'until', 'decision', 'source'] as const;
  return (
    <DataTable
      caption={title}
      columns={columns.map((name) => ({ name, label: t(`parameters.columns.${name}`) }))}
      rows={values.map((value) => ({
        key: value.id,
        cells: [
          value.text,
          dayText(value.fromDay, language),
          value.toDay === null ? (
            mayEnd ? (
              <End key="end" kind={kind} value={value} />
            ) : (
              t('parameters.noEnd')
            )
          ) : (
            dayText(addDays(value.toDay, -1), language)
          ),
          `${dayText(value.decidedOn, language)}, ${value.decidedBy}`,
          value.source,
        ],
      }))}
    />
  );
}

/** The last day a value holds. */
function End({ kind, value }: { kind: Kind; value: DatedValue }) {
  const { t } = useTranslation();
  const end = useParameterChange(endValue);
  const [last, setLast] = useState<string | null>(null);
  if (last === null)
    return (
      <Button
        variant="default"
        size="xs"
        aria-label={t('parameters.endOf', { value: value.text })}
        onClick={() => setLast('')}
      >
        {t('parameters.end')}
      </Button>
    );
  return (
    <span className={styles.actions}>
      {end.error && <Failure error={end.error} />}
      <TextInput
        type="date"
        label={t('parameters.lastDay')}
        value={last}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
      <Button
        disabled={!isDay(last)}
        loading={end.isPending}
        onClick={() => end.mutate({ kind, id: value.id, toDay: addDays(last, 1) })}
      >
        {t('parameters.end')}
      </Button>
    </span>
  );
}
