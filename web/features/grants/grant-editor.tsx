import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GrantView } from '../../../server/missions/grants/grants.schemas.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { cataloguedQuery } from '../../lib/catalogued.js';
import { grantsQuery } from './get-grants.js';
import { GrantForm } from './grant-form.js';
import styles from './grants.module.css';

/** Writes a grant, or changes one. `onDone` is told which was kept; null when nothing was. */
export function GrantEditor({ grant, onDone }: { grant: GrantView | null; onDone: (id: string | null) => void }) {
  const { t } = useTranslation();
  const grants = useQuery(grantsQuery);
  const catalogue = useQuery(cataloguedQuery);
  const failed = [grants, catalogue].find(({ error }) => error !== null);
  return (
    <div className={styles.page}>
      <PageTitle
        {...(grant ? { above: grant.title } : {})}
        title={t(grant ? 'grants.changeTitle' : 'grants.new')}
        below={t('grants.formText')}
      />
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !(grants.data && catalogue.data) && <Skeleton height="24rem" radius="lg" />}
      {grants.data && catalogue.data && (
        <GrantForm grant={grant} grants={grants.data} catalogue={catalogue.data} onDone={onDone} />
      )}
    </div>
  );
}
