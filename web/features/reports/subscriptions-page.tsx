import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { tellableQuery } from '../../lib/get-tellable.js';
import { reportsQuery } from './get-reports.js';
import { subscriptionsQuery } from './get-subscriptions.js';
import { NewSubscriptionForm } from './new-subscription-form.js';
import styles from './reports.module.css';
import { SubscriptionCard } from './subscription-card.js';

/** Reports that leave by mail by themselves: to whom, when, and what became of the last ones. */
export function SubscriptionsPage({ reportId }: { reportId: string | null }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(reportId !== null);
  const subscriptions = useQuery(subscriptionsQuery);
  const reports = useQuery(reportsQuery);
  const catalogue = useQuery(tellableQuery);
  const failed = [subscriptions, reports, catalogue].find(({ error }) => error !== null);
  const isReady = subscriptions.data && reports.data && catalogue.data;
  const mail = subscriptions.data?.mail;
  return (
    <div className={styles.page}>
      <Link to="/reports">{t('reports.back')}</Link>
      <PageTitle title={t('sendings.title')} below={t('sendings.text')}>
        {isReady && !isOpen && <Button onClick={() => setOpen(true)}>{t('sendings.new')}</Button>}
      </PageTitle>
      {mail && !(mail.hasServer && mail.hasAddress) && (
        <Notice>{t(mail.hasServer ? 'sendings.noAddress' : 'sendings.noServer')}</Notice>
      )}
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !isReady && <Skeleton height="16rem" radius="lg" />}
      {isReady && isOpen && (
        <NewSubscriptionForm reports={reports.data.reports} reportId={reportId} onClose={() => setOpen(false)} />
      )}
      {isReady && subscriptions.data.subscriptions.length === 0 && (
        <EmptyState title={t('sendings.none')} text={t('sendings.noneText')} />
      )}
      {isReady && (
        <ul className={styles.list}>
          {subscriptions.data.subscriptions.map((one) => (
            <li key={one.id}>
              <SubscriptionCard subscription={one} zone={catalogue.data.zone} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
