import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/link-button.js';
import { useSession } from '../../lib/session.js';
import type { useForm } from '../../lib/use-form.js';
import { durationBetween, isDuration, type Stated, type TypedValues } from './correction-values.js';
import styles from './validation-page.module.css';

type TimeForm = Pick<ReturnType<typeof useForm<keyof TypedValues>>, 'values' | 'field' | 'set'>;

interface TimeFieldsProps {
  form: TimeForm;
  /** What the fields began with. */
  from: Stated;
  timeLabel: string;
}

/** When it was, from when to when, and for how long. */
export function TimeFields({ form: { values, field, set }, from, timeLabel }: TimeFieldsProps) {
  const { t } = useTranslation();
  const { zone } = useSession().organisation;
  const between = durationBetween(from, values, zone);
  const clock = [values.start, values.end].join(' – ');
  return (
    <>
      <TextInput type="date" label={t('validation.day')} {...field('day')} />
      <div className={styles.clocks}>
        <TextInput type="time" label={t('validation.start')} {...field('start')} />
        <TextInput type="time" label={t('validation.end')} {...field('end')} />
        <p className={styles.quiet}>{t('validation.clockHelp')}</p>
      </div>
      <div>
        <TextInput label={timeLabel} description={t('validation.timeHelp')} {...field('time')} />
        {between !== null && between !== values.time && (
          <LinkButton onClick={() => set('time', between)}>{t('validation.takeClock', { between, clock })}</LinkButton>
        )}
      </div>
    </>
  );
}

/** What can be wrong in them. */
export function useTimeChecks() {
  const { t } = useTranslation();
  return {
    day: (value: string) => (value === '' ? t('validation.needed') : null),
    time: (value: string) => (isDuration(value) ? null : t('validation.timeWrong')),
  };
}
