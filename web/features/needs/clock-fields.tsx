import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SlotDraft } from './need-draft.js';
import type { FaultText } from './use-fault-text.js';

interface ClockProps {
  draft: Pick<SlotDraft, 'fromTime' | 'toTime'>;
  fault: FaultText;
  onChange: (part: { fromTime?: string; toTime?: string }) => void;
}

/** From when to when; an end before the start is on the next day, and said so. */
export function ClockFields({ draft, fault, onChange }: ClockProps) {
  const { t } = useTranslation();
  const { fromTime, toTime } = draft;
  const isNextDay = fromTime !== '' && toTime !== '' && toTime < fromTime;
  return (
    <>
      <TextInput
        size="md"
        type="time"
        label={t('need.fromTime')}
        value={fromTime}
        error={fault('fromTime')}
        onChange={({ currentTarget: { value } }) => onChange({ fromTime: value })}
      />
      <TextInput
        size="md"
        type="time"
        label={isNextDay ? t('need.toTimeNextDay') : t('need.toTime')}
        value={toTime}
        error={fault('toTime')}
        onChange={({ currentTarget: { value } }) => onChange({ toTime: value })}
      />
    </>
  );
}

interface DayProps {
  name: string;
  label: string;
  description?: string | undefined;
  value: string;
  error: string | null;
  onChange: (day: string) => void;
}

export function DayField({ onChange, ...field }: DayProps) {
  return (
    <TextInput
      size="md"
      type="date"
      max="9998-12-31"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...field}
      onChange={({ currentTarget: { value } }) => onChange(value)}
    />
  );
}
