import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AvailabilityView } from '../../../server/summaries/availability/availability-views.schemas.js';
import styles from './availability.module.css';
import type { Draft } from './draft.js';

const WEIGHTS = [2, 1, 0, -1, -2] as const;
const names = {
  '2': 'availability.taste.gladly',
  '1': 'availability.taste.well',
  '0': 'availability.taste.none',
  '-1': 'availability.taste.little',
  '-2': 'availability.taste.not',
} as const;

interface TastesProps {
  choices: AvailabilityView['choices'];
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

/** What somebody likes: causes, and missions one by one. */
export function TastesPart({ choices, draft, onChange }: TastesProps) {
  const { t } = useTranslation();
  const choice = (key: string, label: string, kind: 'missions' | 'causes') => (
    <NativeSelect
      key={key}
      size="md"
      label={label}
      value={String(draft[kind].get(key) ?? 0)}
      onChange={({ currentTarget: { value } }) => onChange({ [kind]: new Map(draft[kind]).set(key, Number(value)) })}
      data={WEIGHTS.map((weight) => ({ value: String(weight), label: t(names[`${weight}`]) }))}
    />
  );
  if (choices.causes.length + choices.missions.length === 0)
    return <p className={styles.quiet}>{t('availability.taste.nothing')}</p>;
  return (
    <div>
      {choices.causes.length > 0 && (
        <details className={styles.more}>
          <summary>{t('availability.taste.causes')}</summary>
          <div className={styles.fields}>{choices.causes.map((cause) => choice(cause, cause, 'causes'))}</div>
        </details>
      )}
      {choices.missions.length > 0 && (
        <details className={styles.more}>
          <summary>{t('availability.taste.missions')}</summary>
          <div className={styles.fields}>{choices.missions.map(({ id, title }) => choice(id, title, 'missions'))}</div>
        </details>
      )}
    </div>
  );
}
