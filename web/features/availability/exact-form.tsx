import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdays } from '../../../server/people/availability/week-grid.schemas.js';
import { TickBox } from '../../components/tick-box.js';
import { useLanguage } from '../../lib/language.js';
import { weekdayText } from '../../lib/weekday-text.js';
import styles from './availability.module.css';
import type { ExactTime } from './draft.js';
import { preferenceNames } from './time-text.js';

const KINDS = ['recurring', 'once', 'exception'] as const;

/** Exact hours, a single date or days away. */
export function ExactForm({ today, onAdd }: { today: string; onAdd: (time: ExactTime) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const empty = (kind: ExactTime['kind']): ExactTime => ({
    kind,
    weekdays: [],
    fromTime: kind === 'exception' ? '00:00' : '14:00',
    toTime: kind === 'exception' ? '00:00' : '16:00',
    everyWeeks: 1,
    from: today,
    until: null,
    preference: 1,
  });
  const [time, setTime] = useState(empty('recurring'));
  const [fault, setFault] = useState<string | null>(null);
  const set = (part: Partial<ExactTime>) => setTime((all) => ({ ...all, ...part }));
  const { kind } = time;
  const add = () => {
    const missing = kind === 'recurring' && time.weekdays.length === 0;
    const backwards = time.until !== null && time.until < time.from;
    setFault(missing ? t('availability.dayNeeded') : backwards ? t('availability.endsBefore') : null);
    if (missing || backwards || time.from === '') return;
    onAdd({ ...time, until: kind === 'exception' ? (time.until ?? time.from) : time.until });
    setTime(empty(kind));
  };
  return (
    <div className={styles.part}>
      <NativeSelect
        size="md"
        label={t('availability.kind')}
        value={kind}
        onChange={({ currentTarget: { value } }) => setTime(empty(KINDS.find((one) => one === value) ?? 'recurring'))}
        data={KINDS.map((value) => ({ value, label: t(`availability.kinds.${value}`) }))}
      />
      {kind === 'recurring' && (
        <fieldset className={styles.days}>
          <legend>{t('availability.days')}</legend>
          {weekdays.map((day) => (
            <TickBox
              key={day}
              label={weekdayText(day, language)}
              checked={time.weekdays.includes(day)}
              onChange={(ticked) =>
                set({
                  weekdays: ticked
                    ? weekdays.filter((one) => one === day || time.weekdays.includes(one))
                    : time.weekdays.filter((one) => one !== day),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <div className={styles.fields}>
        <TextInput
          size="md"
          type="date"
          label={t(kind === 'once' ? 'availability.day' : 'availability.from')}
          value={time.from}
          onChange={({ currentTarget: { value } }) => set({ from: value })}
        />
        {kind !== 'once' && (
          <TextInput
            size="md"
            type="date"
            label={t('availability.until')}
            value={time.until ?? ''}
            onChange={({ currentTarget: { value } }) => set({ until: value === '' ? null : value })}
          />
        )}
        <TextInput
          size="md"
          type="time"
          label={t('availability.fromTime')}
          value={time.fromTime}
          onChange={({ currentTarget: { value } }) => set({ fromTime: value })}
        />
        <TextInput
          size="md"
          type="time"
          label={t('availability.toTime')}
          value={time.toTime}
          onChange={({ currentTarget: { value } }) => set({ toTime: value })}
        />
        {kind === 'recurring' && (
          <NativeSelect
            size="md"
            label={t('availability.every')}
            value={String(time.everyWeeks)}
            onChange={({ currentTarget: { value } }) => set({ everyWeeks: Number(value) })}
            data={[1, 2, 3, 4].map((weeks) => ({
              value: String(weeks),
              label: t('availability.everyCount', { count: weeks }),
            }))}
          />
        )}
        {kind !== 'exception' && (
          <NativeSelect
            size="md"
            label={t('availability.gladly')}
            value={String(time.preference)}
            onChange={({ currentTarget: { value } }) => set({ preference: Number(value) })}
            data={[2, 1, 0, -1].map((one) => ({
              value: String(one),
              label: t(preferenceNames[one] ?? 'availability.can'),
            }))}
          />
        )}
      </div>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div>
        <Button size="md" variant="default" onClick={add}>
          {t('availability.add')}
        </Button>
      </div>
    </div>
  );
}
