import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { periodText } from '../../lib/dates.js';
import { useFullScreen } from '../../lib/full-screen.js';
import { useLanguage } from '../../lib/language.js';
import { defaultPeriod, type Period } from '../../lib/period.js';
import { useSession } from '../../lib/session.js';
import { BrokenFigures, NothingRecorded, NothingThen, StaleFigures } from './dashboard-notices.js';
import styles from './dashboard-page.module.css';
import { DashboardSkeleton } from './dashboard-skeleton.js';
import { Busy, Subtitle } from './dashboard-subtitle.js';
import { CompareChoice } from './compare-choice.js';
import { DonorSwitch } from './donor-switch.js';
import { familiesOf } from './families.js';
import { FamilyAnswer, FamilyDetails } from './family-section.js';
import { FigureUpdates } from './figure-updates.js';
import { FilterBar } from './filter-bar.js';
import type { Compared, Filters, Scope } from './filters.js';
import { catalogueQuery } from './get-catalogue.js';
import { PeriodPicker } from './period-picker.js';
import { ScreenSwitch } from './screen-switch.js';
import { staysInside, type View } from './view.js';

interface DashboardPageProps {
  /** Period of the address; null when it names none. */
  asked: Period | null;
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
  const { asked, filters, onPeriod, onFilters, view, onView, compared, onCompared } = props;
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const period = asked ?? defaultPeriod(catalogue);
  const screen = useFullScreen();
  return (
    <div className={screen.isFull ? `${styles.page} ${styles.full}` : styles.page}>
      <PageTitle
        above={session.organisation.name}
        title={`${t('dashboard.title')} · ${periodText(period, language)}`}
        below={<Subtitle catalogue={catalogue} period={period} compared={compared} />}
      >
        {catalogue.recorded && (
          <div className={styles.choices}>
            <div className={styles.switches}>
              <DonorSwitch view={view} onView={onView} />
              <ScreenSwitch isFull={screen.isFull} onEnter={screen.enter} onLeave={screen.leave} />
            </div>
            <PeriodPicker catalogue={catalogue} period={period} onChange={onPeriod} />
          </div>
        )}
      </PageTitle>
      {view === 'donor' && <Notice>{t('dashboard.donorNotice')}</Notice>}
      <Busy />
      <FigureUpdates catalogue={catalogue} />
      <BrokenFigures broken={catalogue.broken} />
      <StaleFigures entries={catalogue.indicators} />
      {catalogue.recorded === null ? (
        <NothingRecorded mayImport={session.rights.includes('imports.write')} />
      ) : period.to <= catalogue.recorded.from || period.from > catalogue.recorded.to ? (
        <NothingThen recorded={catalogue.recorded} onPeriod={onPeriod} />
      ) : (
        <Figures
          catalogue={catalogue}
          scope={{ period, filters, view, compared }}
          onFilters={onFilters}
          onCompared={onCompared}
        />
      )}
    </div>
  );
}

function Figures({
  catalogue,
  scope,
  onFilters,
  onCompared,
}: {
  catalogue: Catalogue;
  scope: Scope;
  onFilters: (filters: Filters) => void;
  onCompared: (compared: Compared) => void;
}) {
  const { t } = useTranslation();
  const families = familiesOf(catalogue.indicators);
  if (families.length === 0) return <p>{t('dashboard.noFigures')}</p>;
  const shown = families.flatMap(({ entries }) => entries).filter((entry) => !staysInside(entry, scope.view));
  return (
    <>
      <FilterBar entries={shown} scope={scope} onFilters={onFilters}>
        <CompareChoice compared={scope.compared} onCompared={onCompared} />
      </FilterBar>
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
