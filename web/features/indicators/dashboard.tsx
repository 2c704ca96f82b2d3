import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { periodText } from '../../lib/dates.js';
import { useFullScreen } from '../../lib/full-screen.js';
import { useLanguage } from '../../lib/language.js';
import { defaultPeriod, readPeriod } from '../../lib/period.js';
import { useSession } from '../../lib/session.js';
import { BrokenFigures, NothingRecorded, NothingThen, StaleFigures } from './dashboard-notices.js';
import styles from './dashboard-page.module.css';
import { Busy, Subtitle } from './dashboard-subtitle.js';
import { CompareChoice } from './compare-choice.js';
import { DonorSwitch } from './donor-switch.js';
import { familiesOf } from './families.js';
import { FamilyAnswer, FamilyDetails } from './family-section.js';
import { FigureUpdates } from './figure-updates.js';
import { FilterBar } from './filter-bar.js';
import type { Compared, Filters, Scope } from './filters.js';
import type { DashboardPageProps } from './dashboard-page.js';
import { PeriodPicker } from './period-picker.js';
import { ScreenSwitch } from './screen-switch.js';
import { staysInside } from './view.js';

/** Everything about the period, once it is known which figures there are. Fetched apart, while that is asked. */
export default function Dashboard({ catalogue, ...props }: DashboardPageProps & { catalogue: Catalogue }) {
  const { from, to, filters, onPeriod, onFilters, view, onView, compared, onCompared } = props;
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const period = readPeriod(from, to) ?? defaultPeriod(catalogue);
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
