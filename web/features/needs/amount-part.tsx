import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import type { TermsDraft } from './terms-draft.js';
import type { FaultText } from './use-fault-text.js';
import styles from './needs.module.css';

export interface PartProps {
  draft: TermsDraft;
  fault: FaultText;
  onChange: (part: Partial<TermsDraft>) => void;
}

/** How many people, or how many hours: least, wanted and most; each may stay unsaid. */
export function AmountPart({ draft, fault, onChange }: PartProps) {
  const { t } = useTranslation();
  const name = useId();
  const amount = (field: 'min' | 'target' | 'max') => (
    <TextInput
      size="md"
      inputMode={draft.unit === 'people' ? 'numeric' : 'decimal'}
      label={t(`need.amount.${field}`)}
      name={field}
      maxLength={8}
      value={draft[field]}
      error={fault(field)}
      onChange={({ currentTarget: { value } }) => onChange({ [field]: value })}
    />
  );
  const isUnsaid = draft.min.trim() === '' && draft.target.trim() === '';
  return (
    <>
      <RadioCards legend={t('need.unit')}>
        {(['people', 'hours'] as const).map((unit) => (
          <RadioCard
            key={unit}
            name={name}
            checked={draft.unit === unit}
            text={t(`need.unitText.${unit}`)}
            onChoose={() => onChange({ unit })}
          >
            {t(`need.units.${unit}`)}
          </RadioCard>
        ))}
      </RadioCards>
      <div className={styles.fields}>
        {amount('min')}
        {amount('target')}
        {amount('max')}
      </div>
      {isUnsaid && <p className={styles.quiet}>{t('need.unsaid')}</p>}
    </>
  );
}
