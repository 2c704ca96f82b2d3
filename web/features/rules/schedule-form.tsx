import { Button, NativeSelect } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../server/allocation/schedule/schedule.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { TickBox } from '../../components/tick-box.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSchedule } from './get-rules.js';
import styles from './rules.module.css';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const WEEKS = [1, 2, 3, 4];

/** When proposals are worked out by themselves. */
export function ScheduleForm({ view }: { view: ScheduleView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const set = useSchedule();
  const [typed, setTyped] = useState({
    isOn: view.isOn,
    weekday: view.weekday,
    hour: view.hour,
    weeks: view.weeks,
  });
  const change = (name: 'weekday' | 'hour' | 'weeks') => (event: { currentTarget: { value: string } }) => {
    const value = Number(event.currentTarget.value);
    setTyped((all) => ({ ...all, [name]: value }));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(typed);
  };
  return (
    <Card aria-labelledby="schedule" className={styles.part}>
      <h2 id="schedule">{t('rules.schedule.title')}</h2>
      <p className={styles.quiet}>{t('rules.schedule.text')}</p>
      <p>
        {view.next
          ? t('rules.schedule.next', { when: instantText(view.next, view.zone, language) })
          : t('rules.schedule.off')}
      </p>
      <form className={styles.part} onSubmit={send}>
        <TickBox
          label={t('rules.schedule.on')}
          checked={typed.isOn}
          onChange={(isOn) => setTyped((all) => ({ ...all, isOn }))}
        />
        <div className={styles.fields}>
          <NativeSelect
            label={t('rules.schedule.day')}
            value={String(typed.weekday)}
            onChange={change('weekday')}
            data={DAYS.map((day) => ({ value: String(day), label: t(`rules.schedule.days.${day}`) }))}
          />
          <NativeSelect
            label={t('rules.schedule.hour', { zone: view.zone })}
            value={String(typed.hour)}
            onChange={change('hour')}
            data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour} h` }))}
          />
          <NativeSelect
            label={t('rules.schedule.weeks')}
            value={String(typed.weeks)}
            onChange={change('weeks')}
            data={WEEKS.map((count) => ({ value: String(count), label: t('rules.schedule.weeksAhead', { count }) }))}
          />
        </div>
        {set.error && <Failure error={set.error} />}
        <div>
          <Button type="submit" size="md" variant="default" loading={set.isPending}>
            {t('rules.schedule.keep')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
