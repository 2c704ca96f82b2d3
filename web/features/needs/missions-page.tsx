import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { needMissionsQuery } from './get-needs.js';
import styles from './needs.module.css';

/** The reader's missions: how many dates are ahead, and where somebody has to decide. */
export function NeedMissionsPage() {
  const { t } = useTranslation();
  const missions = useQuery(needMissionsQuery);
  return (
    <div className={styles.page}>
      <PageTitle title={t('need.missions')} below={t('need.missionsText')}>
        <Link to="/needs" className={styles.go}>
          {t('need.toWeek')}
        </Link>
      </PageTitle>
      {missions.isPending && <Skeleton height="16rem" radius="lg" />}
      {missions.error && <Failure error={missions.error} onRetry={() => void missions.refetch()} />}
      {missions.data?.length === 0 && <EmptyState title={t('need.noMission')} text={t('need.noMissionText')} />}
      {missions.data && missions.data.length > 0 && (
        <Card as="div">
          <ul className={styles.list}>
            {missions.data.map(({ id, title, isClosed, ahead, toDecide }) => (
              <li key={id} className={styles.line}>
                <span>
                  <Link to="/missions/$missionId/needs" params={{ missionId: id }}>
                    <strong>{title}</strong>
                  </Link>
                  {isClosed && <span className={styles.quiet}> · {t('need.closed')}</span>}
                </span>
                <span className={styles.amount}>
                  {toDecide > 0 && (
                    <span className={styles.short}>{t('need.toDecideCount', { count: toDecide })} · </span>
                  )}
                  {t('need.ahead', { count: ahead })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
