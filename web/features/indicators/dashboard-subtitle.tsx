import { VisuallyHidden } from '@mantine/core';
import { useIsFetching } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import { capital, instantText, rangeText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import type { Period } from '../../lib/period.js';
import type { Compared } from './filters.js';

/** Days, whether they are over, what they are compared with, and the oldest moment at which a figure was computed. */
export function Subtitle({
  catalogue,
  period,
  compared,
}: {
  catalogue: Catalogue;
  period: Period;
  compared: Compared;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const range = rangeText(period, language);
  const instants = catalogue.indicators.flatMap((entry) => entry.freshness.asOf ?? []).sort();
  const parts = [
    capital(range),
    ...(period.to > catalogue.today ? [t('dashboard.running')] : []),
    t(`compare.told.${compared}`),
    ...(instants[0] ? [t('dashboard.asOf', { when: instantText(instants[0], catalogue.zone, language) })] : []),
  ];
  return <>{parts.join(' · ')}</>;
}

/** Tells who cannot see the grey shapes that figures are on their way. */
export function Busy() {
  const { t } = useTranslation();
  // Figures read again keep their place: only those that nobody sees yet are on their way.
  const busy = useIsFetching({ predicate: ({ state }) => state.status === 'pending' }) > 0;
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {busy ? t('dashboard.loading') : ''}
    </VisuallyHidden>
  );
}
