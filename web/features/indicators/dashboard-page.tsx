import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { firstPaint } from '../../lib/first-paint.js';
import type { Period } from '../../lib/period.js';
import styles from './dashboard-page.module.css';
import { DashboardSkeleton } from './dashboard-skeleton.js';
import type { Compared, Filters } from './filters.js';
import { catalogueQuery } from './get-catalogue.js';
import type { View } from './view.js';

const importDashboard = () => import('./dashboard.js');
const Dashboard = lazy(importDashboard);

export interface DashboardPageProps {
  /** Period of the address, as it stands there. */
  from: string | undefined;
  to: string | undefined;
  filters: Filters;
  onPeriod: (period: Period) => void;
  onFilters: (filters: Filters) => void;
  view: View;
  onView: (view: View) => void;
  compared: Compared;
  onCompared: (compared: Compared) => void;
}

/** The figures of a period: how much was given, what came of it, and how each is known. */
export function DashboardPage(props: DashboardPageProps) {
  const catalogue = useQuery(catalogueQuery);
  // Beside the catalogue. What fails here fails again where it is shown.
  useEffect(
    () =>
      void firstPaint()
        .then(importDashboard)
        .catch(() => undefined),
    [],
  );
  if (catalogue.error && !catalogue.data)
    return (
      <Frame>
        <Failure error={catalogue.error} onRetry={() => void catalogue.refetch()} />
      </Frame>
    );
  const waiting = (
    <Frame>
      <DashboardSkeleton />
    </Frame>
  );
  if (!catalogue.data) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Dashboard catalogue={catalogue.data} {...props} />
    </Suspense>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <PageTitle title={t('dashboard.title')} />
      {children}
    </div>
  );
}
