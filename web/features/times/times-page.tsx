import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnTimes } from '../../../server/missions/times/times.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { Icon } from '../../components/icon.js';
import { PageTitle } from '../../components/page-title.js';
import { TickBox } from '../../components/tick-box.js';
import { askReminder, myTimesQuery } from './get-times.js';
import { TimeCard } from './time-card.js';
import styles from './times.module.css';

/** When the reader is expected, where, by whom; printable. `children`: the way back. */
export function TimesPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const mine = useQuery(myTimesQuery);
  return (
    <div className={styles.page}>
      <div className={styles.screen}>{children}</div>
      <PageTitle title={t('times.title')} below={t('times.text')} />
      {mine.isPending && <Skeleton height="14rem" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && mine.data.times.length === 0 && <EmptyState title={t('times.none')} text={t('times.noneText')} />}
      {mine.data && mine.data.times.length > 0 && <Times times={mine.data} />}
    </div>
  );
}

function Times({ times: { times, reminder } }: { times: OwnTimes }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.list}>
        {times.map((time) => (
          <li key={time.id}>
            <TimeCard time={time} />
          </li>
        ))}
      </ul>
      <Card as="div" className={`${styles.part} ${styles.screen}`}>
        {reminder !== null && <Reminder wanted={reminder} />}
        <a className={styles.action} href="/api/me/times/calendar.ics" download>
          <Icon name="download" /> {t('times.calendar')}
        </a>
        <Button size="md" variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
          {t('times.print')}
        </Button>
      </Card>
    </>
  );
}

function Reminder({ wanted }: { wanted: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: askReminder,
    onSuccess: (times) => client.setQueryData(myTimesQuery.queryKey, times),
  });
  return (
    <>
      <TickBox
        label={t('times.reminder')}
        checked={ask.isPending ? ask.variables : wanted}
        onChange={(checked) => ask.mutate(checked)}
      />
      {ask.error && <Failure error={ask.error} />}
    </>
  );
}
