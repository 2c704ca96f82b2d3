import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WeekSlot } from '../../../server/missions/needs/week.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { type ChangeDraft, lengthOf } from './change-draft.js';
import { slotText, type TriedKind } from './tried.js';
import styles from './trying.module.css';

interface ChangeFieldsProps {
  kind: Exclude<TriedKind, 'weights'>;
  week: { slots: readonly WeekSlot[]; missions: readonly { id: string; title: string }[] };
  draft: ChangeDraft;
  onChange: (part: Partial<ChangeDraft>) => void;
}

/** On which date, in which mission, between which days, how many people. */
export function ChangeFields({ kind, week, draft, onChange }: ChangeFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const slots = week.slots.map((slot) => ({ value: slot.id, label: slotText(slot, language) }));
  const date = (field: 'slotId' | 'fromSlotId', label: string) => (
    <NativeSelect
      size="md"
      label={label}
      value={draft[field]}
      data={slots}
      onChange={({ currentTarget: { value } }) =>
        onChange({ [field]: value, ...(field === 'slotId' && { length: lengthOf(byId(week.slots, value)) }) })
      }
    />
  );
  const typed = (field: 'from' | 'until' | 'min' | 'target', label: string, type: 'date' | 'text') => (
    <TextInput
      size="md"
      type={type}
      inputMode={type === 'text' ? 'numeric' : undefined}
      label={label}
      value={draft[field]}
      onChange={({ currentTarget: { value } }) => onChange({ [field]: value })}
    />
  );
  if (kind === 'absence')
    return (
      <div className={styles.fields}>
        {typed('from', t('trying.from'), 'date')}
        {typed('until', t('trying.until'), 'date')}
      </div>
    );
  if (kind === 'never-mission')
    return (
      <NativeSelect
        size="md"
        label={t('needs.mission')}
        value={draft.missionId}
        data={week.missions.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={({ currentTarget: { value } }) => onChange({ missionId: value })}
      />
    );
  if (slots.length === 0) return <p className={styles.quiet}>{t('needs.none')}</p>;
  return (
    <>
      {kind === 'move' && date('fromSlotId', t('trying.leaves'))}
      {date('slotId', t(kind === 'move' ? 'trying.comesTo' : 'trying.date'))}
      {kind === 'need' && (
        <div className={styles.fields}>
          {typed('min', t('trying.min'), 'text')}
          {typed('target', t('trying.target'), 'text')}
        </div>
      )}
    </>
  );
}

const byId = (slots: readonly WeekSlot[], id: string) => slots.find((slot) => slot.id === id);
