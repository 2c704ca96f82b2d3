import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { FactsForm } from './facts-form.js';
import { FunctionList } from './function-list.js';
import { cecDeskQuery } from './get-cec.js';
import styles from './cec.module.css';

/** For who answers for the association: what it says for the civic engagement account. `children`: the way back. */
export function CecDeskPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const desk = useQuery(cecDeskQuery);
  return (
    <div className={styles.page}>
      <div>{children}</div>
      <PageTitle title={t('cec.title')} below={t('cec.deskText')} />
      {desk.isPending && <Skeleton height="16rem" radius="lg" />}
      {desk.error && <Failure error={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.data && (
        <>
          <FactsForm facts={desk.data.facts} />
          <FunctionList desk={desk.data} />
        </>
      )}
    </div>
  );
}
