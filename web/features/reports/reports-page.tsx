import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { tellableQuery } from '../../lib/get-tellable.js';
import { useSession } from '../../lib/session.js';
import { EditionList } from './edition-list.js';
import { editionsQuery } from './get-editions.js';
import { reportsQuery } from './get-reports.js';
import { NewReportForm } from './new-report-form.js';
import { ReportList } from './report-list.js';
import styles from './reports.module.css';

/** Reports being composed, a new one, and those that were published. */
export function ReportsPage({ onMade }: { onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const reports = useQuery(reportsQuery);
  const editions = useQuery(editionsQuery);
  const catalogue = useQuery(tellableQuery);
  const [isOpen, setOpen] = useState(false);
  const failed = [reports, editions, catalogue].find(({ error }) => error !== null);
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
