import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useSession } from '../../lib/session.js';
import { DraftForm } from './draft-form.js';
import { tellableQuery } from '../../lib/get-tellable.js';
import { publicationsQuery } from './get-publications.js';
import { PublicationList } from './publication-list.js';
import styles from './publications.module.css';

/** What was told outside, and telling more. */
export function PublicationsPage({ onMade }: { onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const publications = useQuery(publicationsQuery);
  const catalogue = useQuery(tellableQuery);
  const [isOpen, setOpen] = useState(false);
  const failed = [publications, catalogue].find(({ error }) => error !== null);
  const mayPublish = rights.includes('publications.write');
  return (
    <div className={styles.page}>
      <PageTitle title={t('publications.title')} below={t('publications.text')}>
        {mayPublish && !isOpen && <Button onClick={() => setOpen(true)}>{t('publications.new')}</Button>}
      </PageTitle>
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {mayPublish && isOpen && catalogue.data && (
        <DraftForm catalogue={catalogue.data} onMade={onMade} onClose={() => setOpen(false)} />
      )}
      {!failed && !publications.data && <Skeleton height="16rem" radius="lg" />}
      {publications.data && catalogue.data && (
        <PublicationList publications={publications.data.publications} catalogue={catalogue.data} />
      )}
    </div>
  );
}
