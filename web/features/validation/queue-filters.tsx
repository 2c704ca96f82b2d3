import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Queue, QueueFilter } from '../../../server/validation/validation.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import styles from './validation-page.module.css';

interface QueueFiltersProps {
  queue: Queue;
  filter: QueueFilter;
  onChange: (filter: QueueFilter) => void;
}

/** How much waits, and what to look at first. */
export function QueueFilters({ queue: { counts, choices }, filter, onChange }: QueueFiltersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reasons = [
    { id: 'unusual', name: t('validation.reasons.unusual'), count: counts.unusual },
    { id: 'disputed', name: t('validation.reasons.disputed'), count: counts.disputed },
    { id: 'plain', name: t('validation.reasons.plain'), count: counts.all - counts.unusual },
    ...choices.reasons.map((one) => ({
      ...one,
      name: t(`validation.reasons.${one.id}` as 'validation.reasons.overlap', one.id),
    })),
  ];
  const selects = [
    { field: 'reason', label: t('validation.byReason'), options: reasons },
    { field: 'missionId', label: t('validation.byMission'), options: choices.missions },
    { field: 'importId', label: t('validation.byImport'), options: choices.imports },
    { field: 'source', label: t('validation.bySource'), options: choices.sources },
  ] as const;
  return (
    <section aria-label={t('validation.filters')} className={styles.filters}>
      <p className={styles.quiet}>
        {t('validation.counts', {
          all: numberText(counts.all, language),
          unusual: numberText(counts.unusual, language),
        })}{' '}
        {t('validation.order')}
      </p>
      <div className={styles.selects}>
        {selects.map(({ field, label, options }) => (
          <NativeSelect
            key={field}
            label={label}
            value={filter[field] ?? ''}
            data={[
              { value: '', label: t('validation.all') },
              ...options
                .filter(({ id, count }) => count > 0 || id === filter[field])
                .map(({ id, name, count }) => ({ value: id, label: `${name} (${numberText(count, language)})` })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              const { [field]: _, ...others } = filter;
              onChange(value === '' ? others : { ...others, [field]: value });
            }}
          />
        ))}
      </div>
    </section>
  );
}
