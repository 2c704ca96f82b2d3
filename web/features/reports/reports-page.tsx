import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { tellableQuery } from '../../lib/get-tellable.js';
import { useSession } from '../../lib/session.js';
import { reportsQuery } from './get-reports.js';
import { NewReportForm } from './new-report-form.js';
import { ReportList } from './report-list.js';
import styles from './reports.module.css';

/** Reports being composed, and a new one. */
export function ReportsPage({ onMade }: { onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const reports = useQuery(reportsQuery);
  const catalogue = useQuery(tellableQuery);
  const [isOpen, setOpen] = useState(false);
  const failed = [reports, catalogue].find(({ error }) => error !== null);
  const mayWrite = rights.includes('reports.write');
  return (
    <div className={styles.page}>
      <PageTitle title={t('reports.title')} below={t('reports.text')}>
        {mayWrite && !isOpen && <Button onClick={() => setOpen(true)}>{t('reports.new')}</Button>}
      </PageTitle>
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {mayWrite && isOpen && catalogue.data && (
        <NewReportForm catalogue={catalogue.data} onMade={onMade} onClose={() => setOpen(false)} />
      )}
      {!failed && !(reports.data && catalogue.data) && <Skeleton height="16rem" radius="lg" />}
      {reports.data && catalogue.data && <ReportList reports={reports.data.reports} zone={catalogue.data.zone} />}
    </div>
  );
}
