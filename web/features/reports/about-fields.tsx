import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NewReport } from '../../../server/reports/reports.schemas.js';
import { addDays, isDay } from '../../lib/day.js';
import { lastDay } from '../../lib/period.js';
import styles from './reports.module.css';

interface AboutFieldsProps {
  about: NewReport;
  onChange: (part: Partial<NewReport>) => void;
}

/** What a report is called, which days it is about, and in which language it speaks. */
export function AboutFields({ about, onChange }: AboutFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('reports.name')}
        required
        maxLength={200}
        value={about.title}
        error={about.title.trim() === '' && about.title !== '' ? t('reports.nameMissing') : null}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <TextInput
          type="date"
          label={t('comparison.firstDay')}
          required
          value={about.from}
          onChange={({ currentTarget: { value } }) => isDay(value) && onChange({ from: value })}
        />
        <TextInput
          type="date"
          label={t('comparison.lastDay')}
          required
          value={lastDay(about)}
          error={about.from < about.to ? null : t('reports.backwards')}
          onChange={({ currentTarget: { value } }) => isDay(value) && onChange({ to: addDays(value, 1) })}
        />
        <NativeSelect
          label={t('reports.language')}
          value={about.language}
          data={[
            { value: 'fr', label: t('reports.in.fr') },
            { value: 'en', label: t('reports.in.en') },
          ]}
          onChange={(event) => onChange({ language: event.currentTarget.value === 'en' ? 'en' : 'fr' })}
        />
      </div>
    </>
  );
}
