import { Skeleton, VisuallyHidden } from '@mantine/core';
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
import { ChartPanel } from './chart-panel.js';
import { OutcomePanel } from './outcome-panel.js';
import { outcomeDimensions } from './main-measure.js';
import { inReadingOrder } from './figure-order.js';
import { FigureTile } from './figure-tile.js';
import { catalogueQuery } from './get-catalogue.js';
import { PeriodPicker } from './period-picker.js';

interface DashboardPageProps {
  /** Period of the address; null when it names none. */
  asked: Period | null;
  onPeriod: (period: Period) => void;
}

/** The figures of a period: how much was given, what came of it, and how each is known. */
export function DashboardPage({ asked, onPeriod }: DashboardPageProps) {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  if (catalogue.data) return <Dashboard catalogue={catalogue.data} asked={asked} onPeriod={onPeriod} />;
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

function Dashboard({ catalogue, asked, onPeriod }: DashboardPageProps & { catalogue: Catalogue }) {
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
      <Busy />
      <BrokenFigures broken={catalogue.broken} />
      <StaleFigures entries={catalogue.indicators} />
      {catalogue.recorded === null ? (
        <NothingRecorded mayImport={session.rights.includes('imports.write')} />
      ) : period.to <= catalogue.recorded.from || period.from > catalogue.recorded.to ? (
        <NothingThen recorded={catalogue.recorded} onPeriod={onPeriod} />
      ) : (
        <Figures catalogue={catalogue} period={period} />
      )}
    </div>
  );
}

function Figures({ catalogue, period }: { catalogue: Catalogue; period: Period }) {
  const { t } = useTranslation();
  const entries = inReadingOrder(catalogue.indicators);
  if (entries.length === 0) return <p>{t('dashboard.noFigures')}</p>;
  return (
    <>
      <section aria-labelledby="key-figures">
        <VisuallyHidden component="h2" id="key-figures">
          {t('dashboard.keyFigures')}
        </VisuallyHidden>
        <div className={styles.tiles}>
          {entries.map((entry) => (
            <FigureTile key={entry.name} entry={entry} period={period} />
          ))}
        </div>
      </section>
      <section aria-labelledby="charts">
        <VisuallyHidden component="h2" id="charts">
          {t('dashboard.charts')}
        </VisuallyHidden>
        <div className={styles.charts}>
          {entries.flatMap((entry) => [
            ...entry.charts.map((chart) => (
              <ChartPanel key={`${entry.name} ${chart.variant}`} entry={entry} chart={chart} period={period} />
            )),
            ...(outcomeDimensions(entry).length > 0
              ? [<OutcomePanel key={`${entry.name} outcomes`} entry={entry} period={period} />]
              : []),
          ])}
        </div>
      </section>
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
  const busy = useIsFetching() > 0;
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {busy ? t('dashboard.loading') : ''}
    </VisuallyHidden>
  );
}

function DashboardSkeleton() {
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
