import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.js';
import { Failure } from '../../../components/failure.js';
import { PageTitle } from '../../../components/page-title.js';
import { localDayOf } from '../../../lib/clock.js';
import { useSession } from '../../../lib/session.js';
import { type AskedPeriod, type CertifiedPeriod, certifiedPeriod } from '../certificate-period.js';
import styles from '../certificates.module.css';
import { PeriodChoice } from '../period-choice.js';
import { latestManyQuery, peopleQuery } from './get-many.js';
import { ManyProgress } from './many-progress.js';
import { PeopleToCertify } from './people-to-certify.js';

interface ManyPageProps {
  back: ReactNode;
  /** One that was begun, here or before the page was loaded anew. */
  begun: string | undefined;
  again: ReactNode;
  onBegun: (id: string) => void;
}

/** Certificates for many: the days, the people, then how far it is. */
export function ManyCertificatesPage({ back, begun, again, onBegun }: ManyPageProps) {
  const { t } = useTranslation();
  const { zone } = useSession().organisation;
  const [today] = useState(() => localDayOf(new Date().toISOString(), zone));
  const [asked, setAsked] = useState<AskedPeriod>({ preset: 'this_year', firstDay: '', lastDay: '' });
  const latest = useQuery(latestManyQuery);
  const running = latest.data?.batches.find(({ state }) => state === 'running')?.id;
  const followed = begun ?? running;
  const period = certifiedPeriod(asked, today);
  return (
    <div className={styles.narrow}>
      <div>{back}</div>
      <PageTitle title={t('certificates.many.title')} below={t('certificates.many.text')} />
      {followed !== undefined && <ManyProgress id={followed} again={again} />}
      {followed === undefined && (
        <>
          <PeriodChoice asked={asked} today={today} isWrong={period === null} onChange={setAsked} />
          {period !== null && <People key={JSON.stringify(period)} period={period} onBegun={onBegun} />}
        </>
      )}
    </div>
  );
}

function People({ period, onBegun }: { period: CertifiedPeriod; onBegun: (id: string) => void }) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery(period));
  if (people.isPending) return <Skeleton height="14rem" radius="lg" />;
  if (people.error) return <Failure error={people.error} onRetry={() => void people.refetch()} />;
  if (people.data.people.length === 0)
    return <EmptyState title={t('certificates.many.nobody')} text={t('certificates.many.nobodyText')} />;
  return <PeopleToCertify people={people.data.people} period={period} onBegun={onBegun} />;
}
