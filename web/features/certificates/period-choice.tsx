import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import { yearOf, type Day } from '../../lib/day.js';
import styles from './certificates.module.css';
import { type AskedPeriod, type Preset, presets } from './certificate-period.js';

interface PeriodChoiceProps {
  asked: AskedPeriod;
  today: Day;
  isWrong: boolean;
  onChange: (asked: AskedPeriod) => void;
}

/** Which days count: in one tap, or from one day to another. */
export function PeriodChoice({ asked, today, isWrong, onChange }: PeriodChoiceProps) {
  const { t } = useTranslation();
  const words = (preset: Preset) => {
    if (preset === 'this_year') return t('certificates.period.thisYear', { year: yearOf(today) });
    if (preset === 'last_year') return t('certificates.period.lastYear', { year: yearOf(today) - 1 });
    return t(`certificates.period.${preset}`);
  };
  const day = (name: 'firstDay' | 'lastDay') => (
    <TextInput
      size="md"
      type="date"
      label={t(`certificates.period.${name}`)}
      value={asked[name]}
      onChange={({ currentTarget: { value } }) => onChange({ ...asked, [name]: value })}
      error={isWrong && asked.firstDay !== '' && asked.lastDay !== '' ? t('certificates.period.wrong') : null}
    />
  );
  return (
    <Card as="div" className={styles.part}>
      <RadioCards legend={t('certificates.period.title')}>
        {presets.map((preset) => (
          <RadioCard
            key={preset}
            name="certificate-period"
            checked={preset === asked.preset}
            onChoose={() => onChange({ ...asked, preset })}
          >
            {words(preset)}
          </RadioCard>
        ))}
      </RadioCards>
      {asked.preset === 'dates' && (
        <div className={styles.row}>
          {day('firstDay')}
          {day('lastDay')}
        </div>
      )}
    </Card>
  );
}
