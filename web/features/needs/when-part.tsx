import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdays } from '../../../server/people/availability/week-grid.schemas.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import { TickBox } from '../../components/tick-box.js';
import { useLanguage } from '../../lib/language.js';
import { weekdayText } from '../../lib/weekday-text.js';
import { ClockFields, DayField } from './clock-fields.js';
import type { NeedDraft } from './need-draft.js';
import type { FaultText } from './use-fault-text.js';
import styles from './needs.module.css';

interface WhenProps {
  draft: NeedDraft;
  fault: FaultText;
  onChange: (part: Partial<NeedDraft>) => void;
}

/** Once, or week after week. */
export function WhenPart({ draft, fault, onChange }: WhenProps) {
  const { t } = useTranslation();
  const name = useId();
  const isOnce = draft.kind === 'once';
  const day = (field: 'day' | 'from' | 'until', description?: string) => (
    <DayField
      name={field}
      label={t(`need.${field}`)}
      description={description}
      value={draft[field]}
      error={fault(field)}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      <RadioCards legend={t('need.how')}>
        {(['recurring', 'once'] as const).map((kind) => (
          <RadioCard key={kind} name={name} checked={draft.kind === kind} onChoose={() => onChange({ kind })}>
            {t(`need.hows.${kind}`)}
          </RadioCard>
        ))}
      </RadioCards>
      {!isOnce && <Weekdays draft={draft} fault={fault} onChange={onChange} />}
      <div className={styles.fields}>
        {isOnce ? day('day') : day('from')}
        {!isOnce && day('until', t('need.untilText'))}
        <ClockFields draft={draft} fault={fault} onChange={onChange} />
      </div>
      <ZoneField draft={draft} fault={fault} onChange={onChange} />
    </>
  );
}

function Weekdays({ draft, fault, onChange }: WhenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const error = fault('weekdays');
  const about = useId();
  const tick = (day: number, ticked: boolean) =>
    onChange({ weekdays: weekdays.filter((one) => (one === day ? ticked : draft.weekdays.includes(one))) });
  return (
    <>
      <NativeSelect
        className={styles.narrow}
        size="md"
        label={t('need.every')}
        value={draft.everyWeeks}
        onChange={({ currentTarget: { value } }) => onChange({ everyWeeks: value })}
        data={[1, 2, 3, 4, 5, 6, 7, 8].map((count) => ({
          value: String(count),
          label: t('need.everyCount', { count }),
        }))}
      />
      <fieldset
        className={styles.days}
        tabIndex={-1}
        data-fault={error === null ? undefined : true}
        aria-describedby={error === null ? undefined : about}
      >
        <legend>{t('need.weekdays')}</legend>
        {weekdays.map((day) => (
          <TickBox
            key={day}
            label={weekdayText(day, language)}
            checked={draft.weekdays.includes(day)}
            onChange={(ticked) => tick(day, ticked)}
          />
        ))}
      </fieldset>
      {error !== null && (
        <p id={about} className={styles.fault}>
          {error}
        </p>
      )}
    </>
  );
}

function ZoneField({ draft, fault, onChange }: WhenProps) {
  const { t } = useTranslation();
  return (
    <details className={styles.details} open={fault('zone') !== null || undefined}>
      <summary>{t('need.zoneIs', { zone: draft.zone })}</summary>
      <TextInput
        className={styles.narrow}
        size="md"
        label={t('need.zone')}
        description={t('need.zoneText')}
        value={draft.zone}
        error={fault('zone')}
        onChange={({ currentTarget: { value } }) => onChange({ zone: value.trim() })}
      />
    </details>
  );
}
