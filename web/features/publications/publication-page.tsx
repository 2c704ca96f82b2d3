import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { capital, instantText, periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { tellableQuery } from '../../lib/get-tellable.js';
import { publicationQuery } from './get-publications.js';
import styles from './publications.module.css';
import { Restated } from './restated.js';
import { ToldTable } from './told-table.js';
import { WithdrawForm } from './withdraw-form.js';

/** One publication, as it was told. */
export function PublicationPage({ id, onMade }: { id: string; onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rights } = useSession();
  const publication = useQuery(publicationQuery(id));
  const catalogue = useQuery(tellableQuery);
  const failed = [publication, catalogue].find(({ error }) => error !== null);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!publication.data || !catalogue.data) return <Skeleton height="24rem" radius="lg" />;
  const one = publication.data;
  const { zone } = catalogue.data;
  return (
    <div className={styles.page}>
      <PageTitle
        above={t('publications.number', { number: one.number })}
        title={one.title}
        below={periodText(one, language)}
      >
        <Link to="/publications">{t('publications.back')}</Link>
      </PageTitle>
      {one.withdrawn && (
        <Notice role="note">
          {t('publications.withdrawnBy', {
            name: one.withdrawn.by,
            day: instantText(one.withdrawn.at, zone, language),
            reason: one.withdrawn.reason,
          })}
        </Notice>
      )}
      <p className={styles.quiet}>
        {t('publications.made', { name: one.madeBy, day: instantText(one.madeAt, zone, language) })}{' '}
        {one.asOf && t('publications.asOf', { day: instantText(one.asOf, zone, language) })}{' '}
        {capital(t('publications.tally', { told: one.cells - one.hidden, hidden: one.hidden }))}.
      </p>
      {one.tables.map((table, at) => (
        // No landmark: the same figure may be told twice on a page.
        <Card as="div" key={at}>
          <ToldTable table={table} catalogue={catalogue.data} level="h2" />
        </Card>
      ))}
      <Restated publication={one} catalogue={catalogue.data} onMade={onMade} />
      {rights.includes('publications.write') && !one.withdrawn && <WithdrawForm id={one.id} />}
      <p className={styles.digest}>{t('publications.digest', { digest: one.digest })}</p>
    </div>
  );
}
