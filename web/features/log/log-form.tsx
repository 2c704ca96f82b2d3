import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnChoices } from '../../../server/summaries/log/log.schemas.js';
import { isDay } from '../../lib/day.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { readDuration } from '../../lib/read-time.js';
import { useForm } from '../../lib/use-form.js';
import styles from './log.module.css';
import { todayHere } from './today-here.js';
import type { WaitingEntry } from './waiting-entries.js';

interface LogFormProps {
  choices: OwnChoices;
  /** What was refused, to be put right. */
  from: WaitingEntry | null;
  onNote: (noted: Pick<WaitingEntry, 'missionId' | 'title' | 'day' | 'personSeconds'>) => void;
}

/** In minutes: what most people give at once. */
const USUAL = [15, 30, 60, 90, 120, 180, 240];
const A_DAY = 1440;

/** Mission, day, time. */
export function LogForm({ choices: { missions }, from, onNote }: LogFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [missionId, setMissionId] = useState(from?.missionId ?? missions[0]?.id ?? '');
  const { form, field, set, values, submit } = useForm(
    { day: from?.day ?? todayHere(), time: from ? hoursText(from.personSeconds, language) : '' },
    {
      day: (day) => (!isDay(day) ? t('log.dayNeeded') : day > todayHere() ? t('log.dayAhead') : null),
      time: (time) => (isTime(minutesIn(time)) ? null : t('log.timeNeeded')),
    },
  );
  const send = submit(({ day, time }) => {
    const minutes = minutesIn(time) ?? 0;
    const title = missions.find(({ id }) => id === missionId)?.title ?? '';
    onNote({ missionId, title, day, personSeconds: minutes * 60 });
  });
  return (
    <form ref={form} noValidate className={styles.form} onSubmit={send}>
      <NativeSelect
        size="lg"
        label={t('log.mission')}
        value={missionId}
        onChange={({ currentTarget: { value } }) => setMissionId(value)}
        data={missions.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextInput size="lg" type="date" label={t('log.day')} max={todayHere()} {...field('day')} />
      <div className={styles.part}>
        <TextInput
          size="lg"
          label={t('log.time')}
          description={t('log.timeHelp')}
          autoComplete="off"
          {...field('time')}
        />
        <div className={styles.usual} role="group" aria-label={t('log.usual')}>
          {USUAL.map((minutes) => {
            const text = hoursText(minutes * 60, language);
            return (
              <button
                key={minutes}
                type="button"
                aria-pressed={values.time === text}
                className={styles.chip}
                onClick={() => set('time', text)}
              >
                {text}
              </button>
            );
          })}
        </div>
      </div>
      <Button type="submit" size="lg" fullWidth>
        {t('log.send')}
      </Button>
    </form>
  );
}

/** Also as the page itself writes it: « 2 h 30 », “2 h 30 min”. */
const minutesIn = (text: string): number | null => readDuration(text.replace(/\s/g, '').replace(/(h\d{2})min$/, '$1'));

const isTime = (minutes: number | null): boolean => minutes !== null && minutes > 0 && minutes <= A_DAY;
