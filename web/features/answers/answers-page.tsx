import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useSession } from '../../lib/session.js';
import styles from './answers.module.css';
import { CampaignForm } from './campaign-form.js';
import { CampaignList } from './campaign-list.js';
import { campaignsQuery } from './get-answers.js';
import { Statements } from './statements.js';

/** What people think, and how many different people were helped: campaigns, and statements with their method. */
export function AnswersPage({ onOpen }: { onOpen: (campaignId: string) => void }) {
  const { t } = useTranslation();
  const list = useQuery(campaignsQuery);
  const mayWrite = useSession().rights.includes('answers.write');
  const [isNew, setIsNew] = useState(false);
  return (
    <div className={styles.page}>
      <PageTitle title={t('answers.title')} below={t('answers.text')}>
        {mayWrite && !isNew && <Button onClick={() => setIsNew(true)}>{t('answers.newCampaign')}</Button>}
      </PageTitle>
      {isNew && (
        <CampaignForm
          missions={list.data?.missions ?? []}
          onMade={({ id }) => onOpen(id)}
          onCancel={() => setIsNew(false)}
        />
      )}
      <Card aria-labelledby="campaigns" className={styles.part}>
        <h2 id="campaigns">{t('answers.campaigns')}</h2>
        {list.isPending && <Skeleton height="8rem" />}
        {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.campaigns.length === 0 && <p className={styles.quiet}>{t('answers.none')}</p>}
        {list.data && list.data.campaigns.length > 0 && (
          <CampaignList campaigns={list.data.campaigns} onOpen={onOpen} />
        )}
      </Card>
      <Statements missions={list.data?.missions ?? []} />
    </div>
  );
}
