import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './dashboard-page.module.css';

/** The page while its figures are looked up. */
export function DashboardSkeleton() {
  const { t } = useTranslation();
  return (
    <>
      <VisuallyHidden role="status">{t('dashboard.loading')}</VisuallyHidden>
      <div className={styles.tiles} aria-hidden="true">
        {[1, 2, 3, 4].map((one) => (
          <Skeleton key={one} height="10rem" radius="lg" />
        ))}
      </div>
      <div className={styles.charts} aria-hidden="true">
        <Skeleton height="24rem" radius="lg" />
        <Skeleton height="24rem" radius="lg" />
      </div>
    </>
  );
}
