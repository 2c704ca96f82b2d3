import { VisuallyHidden } from '@mantine/core';
import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { capital, instantText, periodText, rangeText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { defaultPeriod, type Period } from '../../lib/period.js';
import { useSession } from '../../lib/session.js';
import { BrokenFigures, NothingRecorded, NothingThen, StaleFigures } from './dashboard-notices.js';
import styles from './dashboard-page.module.css';
import { DashboardSkeleton } from './dashboard-skeleton.js';
import { DonorSwitch } from './donor-switch.js';
import { familiesOf } from './families.js';
import { FamilyAnswer, FamilyDetails } from './family-section.js';
import { FigureUpdates } from './figure-updates.js';
import { FilterBar } from './filter-bar.js';
import type { Filters, Scope } from './filters.js';
import { catalogueQuery } from './get-catalogue.js';
import { PeriodPicker } from './period-picker.js';
import { staysInside, type View } from './view.js';

interface DashboardPageProps {
  /** Period of the address; null when it names none. */
  asked: Period | null;
  filters: Filters;
  onPeriod: (period: Period) => void;
  onFilters: (filters: Filters) => void;
  view: View;
  onView: (view: View) => void;
}

/** The figures of a period: how much was given, what came of it, and how each is known. */
export function DashboardPage(props: DashboardPageProps) {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  if (catalogue.data) return <Dashboard catalogue={catalogue.data} {...props} />;
  return (
    <div className={styles.page}>
      <PageTitle title={t('dashboard.title')} />
      {catalogue.error ? (
        <Failure error={catalogue.error} onRetry={() => void catalogue.refetch()} />
      ) : (
        <DashboardSkeleton />
      )}
    </div>
  );
}

function Dashboard({ catalogue, ...props }: DashboardPageProps & { catalogue: Catalogue }) {
  const { asked, filters, onPeriod, onFilters, view, onView } = props;
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const period = asked ?? defaultPeriod(catalogue);
  return (
    <div className={styles.page}>
      <PageTitle
        above={session.organisation.name}
        title={`${t('dashboard.title')} · ${periodText(period, language)}`}
        below={<Subtitle catalogue={catalogue} period={period} />}
      >
        {catalogue.recorded && <PeriodPicker catalogue={catalogue} period={period} onChange={onPeriod} />}
      </PageTitle>
      {catalogue.recorded && <DonorSwitch view={view} onView={onView} />}
      <Busy />
      <FigureUpdates catalogue={catalogue} />
      <BrokenFigures broken={catalogue.broken} />
      <StaleFigures entries={catalogue.indicators} />
      {catalogue.recorded === null ? (
        <NothingRecorded mayImport={session.rights.includes('imports.write')} />
      ) : period.to <= catalogue.recorded.from || period.from > catalogue.recorded.to ? (
        <NothingThen recorded={catalogue.recorded} onPeriod={onPeriod} />
      ) : (
        <Figures catalogue={catalogue} scope={{ period, filters, view }} onFilters={onFilters} />
      )}
    </div>
  );
}

function Figures({
  catalogue,
  scope,
  onFilters,
}: {
  catalogue: Catalogue;
  scope: Scope;
  onFilters: (filters: Filters) => void;
}) {
  const { t } = useTranslation();
  const families = familiesOf(catalogue.indicators);
  if (families.length === 0) return <p>{t('dashboard.noFigures')}</p>;
  const shown = families.flatMap(({ entries }) => entries).filter((entry) => !staysInside(entry, scope.view));
  return (
    <>
      <FilterBar entries={shown} scope={scope} onFilters={onFilters} />
      <div className={styles.answers}>
        {families
          .filter(({ isFirst }) => isFirst)
          .map((family) => (
            <FamilyAnswer key={family.name} family={family} scope={scope} />
          ))}
      </div>
      {families.map((family) => (
        <FamilyDetails key={family.name} family={family} scope={scope} onFilters={onFilters} />
      ))}
    </>
  );
}

/** Days, whether they are over, and the oldest moment at which a figure was computed. */
function Subtitle({ catalogue, period }: { catalogue: Catalogue; period: Period }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const range = rangeText(period, language);
  const instants = catalogue.indicators.flatMap((entry) => entry.freshness.asOf ?? []).sort();
  const parts = [
    capital(range),
    ...(period.to > catalogue.today ? [t('dashboard.running')] : []),
    ...(instants[0] ? [t('dashboard.asOf', { when: instantText(instants[0], catalogue.zone, language) })] : []),
  ];
  return <>{parts.join(' · ')}</>;
}

/** Tells who cannot see the grey shapes that figures are on their way. */
function Busy() {
  const { t } = useTranslation();
  // Figures read again keep their place: only those that nobody sees yet are on their way.
  const busy = useIsFetching({ predicate: ({ state }) => state.status === 'pending' }) > 0;
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {busy ? t('dashboard.loading') : ''}
    </VisuallyHidden>
  );
}
