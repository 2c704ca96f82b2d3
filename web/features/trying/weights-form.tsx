import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { weightsQuery } from './get-trying.js';
import styles from './trying.module.css';

const SHOWN = ['belowMinimum', 'toTarget', 'keep', 'add', 'overComfort', 'fatigue', 'exposure'] as const;
type Weight = (typeof SHOWN)[number];

/** What counts how much, each with a slider and its sentence. */
export function WeightsForm({ onAdd }: { onAdd: (weights: Partial<Record<Weight, number>>) => void }) {
  const { t } = useTranslation();
  const current = useQuery(weightsQuery);
  const [changed, setChanged] = useState<Partial<Record<Weight, number>>>({});
  if (current.isPending) return <Skeleton height="14rem" />;
  if (current.error) return <Failure error={current.error} onRetry={() => void current.refetch()} />;
  const plan = current.data.versions[0]?.values.plan;
  if (!plan) return null;
  return (
    <div className={styles.tight}>
      {SHOWN.map((weight) => (
        <Slider
          key={weight}
          weight={weight}
          value={changed[weight] ?? plan[weight]}
          now={plan[weight]}
          onChange={(value) => setChanged({ ...changed, [weight]: value })}
        />
      ))}
      <div>
        <Button size="md" disabled={Object.keys(changed).length === 0} onClick={() => onAdd(changed)}>
          {t('trying.try')}
        </Button>
      </div>
    </div>
  );
}

interface SliderProps {
  weight: Weight;
  value: number;
  now: number;
  onChange: (value: number) => void;
}

function Slider({ weight, value, now, onChange }: SliderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const most = Math.max(5000, now);
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{t(`trying.weight.${weight}`)}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={50}
        value={value}
        aria-valuetext={t('trying.pointsAnHour', { points: numberText(value, language) })}
        onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
      <output htmlFor={id} className={styles.quiet}>
        {t('trying.pointsAnHour', { points: numberText(value, language) })}
        {value !== now && ` (${t('trying.instead', { points: numberText(now, language) })})`}
      </output>
    </div>
  );
}
