import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectMeasures, WeightsEffect } from '../../../server/allocation/weights/weights.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import { rangeText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { useForm } from '../../lib/use-form.js';
import { useChange, type Values } from './get-rules.js';
import styles from './rules.module.css';

const HOURS = ['filledMin', 'missingMin', 'filledTarget', 'missingTarget', 'secondsOverComfort'] as const;
const COUNTS = ['missionsUnderMinimum', 'peopleTouched', 'suggestions'] as const;

/** What the week under way would become; only then can the change be kept, with its reason. */
export function Effect({ values, effect }: { values: Values; effect: WeightsEffect }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const change = useChange();
  const { form, field, submit } = useForm<'note'>(
    { note: '' },
    { note: (note) => (note.trim() === '' ? t('rules.noteMissing') : null) },
  );
  useEffect(() => title.current?.focus(), []);
  const { before, after, same, gone, fresh, week, shown } = effect;
  const row = (code: keyof EffectMeasures, text: (value: number) => string) => ({
    key: code,
    cells: [t(`rules.effect.${code}`), text(before[code]), text(after[code])],
  });
  const columns = [
    { name: 'what', label: t('rules.effect.what') },
    { name: 'before', label: t('rules.effect.before'), numeric: true },
    { name: 'after', label: t('rules.effect.after'), numeric: true },
  ];
  const rows = [
    ...HOURS.map((code) => row(code, (value) => hoursText(value, language))),
    ...COUNTS.map((code) => row(code, (value) => numberText(value, language))),
  ];
  const range = rangeText({ from: week, to: addDays(week, 7) }, language);
  return (
    <section aria-labelledby="effect" className={styles.part}>
      <h3 id="effect" ref={title} tabIndex={-1}>
        {t('rules.effect.title', { week: range })}
      </h3>
      <p>
        {t('rules.effect.sentence', {
          same: numberText(same, language),
          gone: numberText(gone, language),
          fresh: numberText(fresh, language),
        })}
      </p>
      <DataTable caption={t('rules.effect.title', { week: range })} columns={columns} rows={rows} />
      <form
        ref={form}
        className={styles.part}
        noValidate
        onSubmit={submit(({ note }) => change.mutate({ values, note: note.trim(), shown }))}
      >
        <TextInput label={t('rules.note')} description={t('rules.noteHint')} maxLength={400} {...field('note')} />
        {change.error && <Failure error={change.error} />}
        <div>
          <Button type="submit" size="md" loading={change.isPending}>
            {t('rules.keep')}
          </Button>
        </div>
      </form>
    </section>
  );
}
