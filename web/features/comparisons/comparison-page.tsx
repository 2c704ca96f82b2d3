import { NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { addDays, dayOf, isDay } from '../../lib/day.js';
import { lastDay, type Period } from '../../lib/period.js';
import { ComparedMissions } from './compared-missions.js';
import styles from './comparisons.module.css';
import { comparableQuery, comparisonQuery, type Outcome } from './get-comparison.js';

/** Missions that give the same thing, side by side: where to look, not why. */
export function ComparisonPage() {
  const { t } = useTranslation();
  const [period, setPeriod] = useState<Period>(lastYear);
  const [chosen, setChosen] = useState('');
  const comparable = useQuery(comparableQuery(period));
  const outcomes = comparable.data?.outcomes ?? [];
  const outcome = outcomes.find((one) => nameOf(one) === chosen) ?? outcomes[0];
  return (
    <div className={styles.page}>
      <PageTitle title={t('comparison.title')} below={t('comparison.text')} />
      <Card className={styles.choices} aria-label={t('comparison.choices')}>
        <Days period={period} onChange={setPeriod} />
        <NativeSelect
          label={t('comparison.outcome')}
          value={outcome ? nameOf(outcome) : ''}
          data={outcomes.map(nameOf)}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </Card>
      <Notice role="note">{t('comparison.why')}</Notice>
      {comparable.isPending && <Skeleton height="12rem" radius="lg" />}
      {comparable.error && <Failure error={comparable.error} onRetry={() => void comparable.refetch()} />}
      {comparable.data && !outcome && <p>{t('comparison.nothing')}</p>}
      {outcome && <Compared period={period} outcome={outcome} />}
    </div>
  );
}

function Compared({ period, outcome }: { period: Period; outcome: Outcome }) {
  const compared = useQuery(comparisonQuery(period, outcome));
  if (compared.error) return <Failure error={compared.error} onRetry={() => void compared.refetch()} />;
  if (!compared.data) return <Skeleton height="24rem" radius="lg" />;
  return <ComparedMissions comparison={compared.data} />;
}

/** Two days, both included. */
function Days({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const { t } = useTranslation();
  const change = (next: Period) => {
    if (isDay(next.from) && isDay(next.to) && next.from < next.to) onChange(next);
  };
  return (
    <>
      <TextInput
        type="date"
        label={t('comparison.firstDay')}
        defaultValue={period.from}
        onChange={(event) => change({ ...period, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('comparison.lastDay')}
        defaultValue={lastDay(period)}
        onChange={(event) => {
          const day = event.currentTarget.value;
          if (isDay(day)) change({ ...period, to: addDays(day, 1) });
        }}
      />
    </>
  );
}

function lastYear(): Period {
  const today = dayOf(Date.now());
  return { from: addDays(today, -364), to: addDays(today, 1) };
}

const nameOf = ({ type, unit }: Outcome): string => (type === unit ? type : `${type} (${unit})`);
