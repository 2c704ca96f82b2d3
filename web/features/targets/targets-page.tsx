import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { annotationsQuery, targetsQuery } from '../../lib/targets.js';
import { cataloguedQuery } from '../../lib/catalogued.js';
import { NotesSection } from './notes-section.js';
import { TargetsSection } from './targets-section.js';
import styles from './targets.module.css';

/** What the association wants its figures to be, and what it says of some days. */
export function TargetsPage() {
  const { t } = useTranslation();
  const catalogue = useQuery(cataloguedQuery);
  const targets = useQuery(targetsQuery(null));
  const notes = useQuery(annotationsQuery(null));
  const failed = [catalogue, targets, notes].find(({ error }) => error !== null);
  return (
    <div className={styles.page}>
      <PageTitle title={t('targets.title')} below={t('targets.text')} />
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !(catalogue.data && targets.data && notes.data) && <Skeleton height="20rem" radius="lg" />}
      {catalogue.data && targets.data && notes.data && (
        <>
          <TargetsSection catalogue={catalogue.data} targets={targets.data.targets} missions={notes.data.missions} />
          <NotesSection catalogue={catalogue.data} notes={notes.data} />
        </>
      )}
    </div>
  );
}
