import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { tellableQuery } from '../../lib/get-tellable.js';
import { useSession } from '../../lib/session.js';
import { EditionList } from './edition-list.js';
import { editionsQuery } from './get-editions.js';
import { reportedGrantsQuery, reportsQuery } from './get-reports.js';
import { NewReportForm } from './new-report-form.js';
import { ReportList } from './report-list.js';
import styles from './reports.module.css';

interface ReportsPageProps {
  /** The grant that a new report is begun for. */
  grantId: string | null;
  onMade: (id: string) => void;
}

/** Reports being composed, a new one, and those that were published. */
export function ReportsPage({ grantId, onMade }: ReportsPageProps) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const reports = useQuery(reportsQuery);
  const editions = useQuery(editionsQuery);
  const catalogue = useQuery(tellableQuery);
  const grants = useQuery({ ...reportedGrantsQuery, enabled: grantId !== null });
  const [isOpen, setOpen] = useState(grantId !== null);
  const isReady = grantId === null || grants.data !== undefined;
  const failed = [reports, editions, catalogue, grants].find(({ error }) => error !== null);
  const mayWrite = rights.includes('reports.write');
  return (
    <div className={styles.page}>
      <PageTitle title={t('reports.title')} below={t('reports.text')}>
        {mayWrite && !isOpen && <Button onClick={() => setOpen(true)}>{t('reports.new')}</Button>}
      </PageTitle>
      {mayWrite && <Link to="/reports/subscriptions">{t('sendings.open')}</Link>}
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {mayWrite && isOpen && isReady && catalogue.data && (
        <NewReportForm
          catalogue={catalogue.data}
          grant={grants.data?.grants.find(({ id }) => id === grantId) ?? null}
          onMade={onMade}
          onClose={() => setOpen(false)}
        />
      )}
      {!failed && !(reports.data && editions.data && catalogue.data) && <Skeleton height="16rem" radius="lg" />}
      {reports.data && editions.data && catalogue.data && (
        <>
          <section className={styles.part} aria-labelledby="being-prepared">
            <h2 id="being-prepared">{t('editions.drafts')}</h2>
            <ReportList reports={reports.data.reports} zone={catalogue.data.zone} />
          </section>
          <section className={styles.part} aria-labelledby="published">
            <h2 id="published">{t('editions.list')}</h2>
            <EditionList editions={editions.data.editions} zone={catalogue.data.zone} />
          </section>
        </>
      )}
    </div>
  );
}
