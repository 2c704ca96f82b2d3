import { useTranslation } from 'react-i18next';
import type { EditionSummary } from '../../../server/reports/editions/editions.schemas.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';

/** Whether it holds, was corrected or was taken back, and whether its address opens: one sentence each. */
export function useEditionState(zone: string) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (instant: string | null) => (instant === null ? '' : instantDayText(instant, zone, language));
  return {
    standing: ({ state, correctedAt, withdrawn }: EditionSummary): string => {
      if (state === 'withdrawn')
        return t('editions.withdrawnOn', { day: day(withdrawn?.at ?? null), reason: withdrawn?.reason ?? '' });
      return state === 'corrected' ? t('editions.correctedOn', { day: day(correctedAt) }) : t('editions.valid');
    },
    link: ({ link, state }: EditionSummary): string => {
      if (state === 'withdrawn') return t('editions.linkWithdrawn');
      if (link.stoppedAt !== null) return t('editions.linkStopped', { day: day(link.stoppedAt) });
      return link.isOpen ? t('editions.linkOpen') : t('editions.linkOver');
    },
  };
}
