import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { tellableQuery } from '../../lib/get-tellable.js';
import { useSession } from '../../lib/session.js';
import { Composer } from './composer.js';
import { reportQuery } from './get-reports.js';
import { PreviewFrame } from './preview-frame.js';
import { PreviewLinks } from './preview-links.js';
import styles from './reports.module.css';

interface ReportPageProps {
  id: string;
  onPublished: (id: string) => void;
  onRemoved: () => void;
}

/** One report that is being composed, beside what a donor would read. */
export function ReportPage({ id, onPublished, onRemoved }: ReportPageProps) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const report = useQuery(reportQuery(id));
  const catalogue = useQuery(tellableQuery);
  const failed = [report, catalogue].find(({ error }) => error !== null);
  const back = <Link to="/reports">{t('reports.back')}</Link>;
  if (failed)
    return (
      <div className={styles.page}>
        {back}
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      </div>
    );
  if (!report.data || !catalogue.data) return <Skeleton height="30rem" radius="lg" />;
  if (rights.includes('reports.write'))
    return (
      <Composer
        report={report.data}
        catalogue={catalogue.data}
        back={back}
        onPublished={onPublished}
        onRemoved={onRemoved}
      />
    );
  const { title, version } = report.data;
  return (
    <div className={styles.page}>
      {back}
      <PageTitle title={title}>
        <PreviewLinks id={id} version={version} />
      </PageTitle>
      <PreviewFrame id={id} version={version} />
    </div>
  );
}
