import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useSession } from '../../lib/session.js';
import { mySummaryQuery, type Year } from './get-my-summary.js';
import { MissionShares } from './mission-shares.js';
import { MonthBars } from './month-bars.js';
import styles from './my-page.module.css';
import { SkillList } from './skill-list.js';
import { TakeAway } from './take-away.js';
import { ThanksToYou } from './thanks-to-you.js';
import { TimeGiven } from './time-given.js';
import { YearCalendar } from './year-calendar.js';

/** A volunteer's first page: what they gave, to what, and what came of it. `children` stand first: what is to be done. */
export function MyPage({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const { account, organisation } = useSession();
  const [year, setYear] = useState<Year>(null);
  const mine = useQuery(mySummaryQuery(year));
  return (
    <div className={styles.page}>
      <PageTitle
        title={account ? t('me.title', { name: account.name }) : t('me.titleNobody')}
        below={t('me.text', { organisation: organisation.name })}
      />
      {children}
      {mine.isPending && <Skeleton height="9rem" radius="lg" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && (
        <>
          <YearChoice years={mine.data.years} year={year} onChange={setYear} />
          <Contribution summary={mine.data} year={year} />
        </>
      )}
    </div>
  );
}

function YearChoice({ years, year, onChange }: { years: readonly number[]; year: Year; onChange: (to: Year) => void }) {
  const { t } = useTranslation();
  if (years.length < 2) return null;
  return (
    <NativeSelect
      label={t('me.period')}
      size="md"
      className={styles.choice}
      value={year === null ? '' : String(year)}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Number(value))}
      data={[{ value: '', label: t('me.always') }, ...years.map((one) => ({ value: String(one), label: String(one) }))]}
    />
  );
}

function Contribution({ summary, year }: { summary: OwnSummary; year: Year }) {
  const { t } = useTranslation();
  if (summary.years.length === 0)
    return (
      <>
        <EmptyState title={t('me.nothingTitle')} text={t('me.nothing')} />
        <SkillList summary={summary} />
      </>
    );
  return (
    <>
      <TimeGiven summary={summary} />
      {summary.total.activities > 0 && (
        <>
          <ThanksToYou summary={summary} />
          <MonthBars months={summary.months} />
          <MissionShares summary={summary} />
          <YearCalendar days={summary.days} />
        </>
      )}
      <SkillList summary={summary} />
      <TakeAway year={year} />
    </>
  );
}
