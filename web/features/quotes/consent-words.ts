import { useTranslation } from 'react-i18next';
import type { ConsentView, QuoteView } from '../../../server/answers/quotes/quotes.schemas.js';
import { dayText, instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';

/** What was agreed to, in sentences. */
export function useConsentWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const what = ({ forReports, forPublic }: ConsentView) =>
    t(`quotes.what.${forReports && forPublic ? 'both' : forReports ? 'reports' : 'public'}`);
  const given = (consent: ConsentView) => {
    const [day, last] = [dayText(consent.day, language), consent.lastDay];
    if (last === null) return t('quotes.state.in-force', { day, what: what(consent) });
    return t('quotes.state.until', { day, what: what(consent), last: dayText(last, language) });
  };
  const means = ({ means: by, presence }: ConsentView) => {
    if (by !== 'voice') return t(`quotes.by.${by}`);
    return presence === null ? t('quotes.by.voiceAlone') : t('quotes.by.voice', { presence });
  };
  return {
    given,
    /** By whom and how it was given. */
    how: (consent: ConsentView) => `${t(`quotes.gave.${consent.giver}`)}, ${means(consent)}.`,
    recorded: ({ recordedBy: name, recordedAt }: Pick<ConsentView, 'recordedBy' | 'recordedAt'>) =>
      t('quotes.recordedBy', { name, day: instantDayText(recordedAt, zone, language) }),
    /** What holds of a quote today. */
    state: ({ state, consents: [last], withdrawal }: QuoteView) => {
      if (withdrawal) {
        const day = dayText(withdrawal.day, language);
        return `${t('quotes.state.withdrawn', { day })} ${t(`quotes.withdrawnBy.${withdrawal.means}`)}.`;
      }
      if (!last) return '';
      if (state === 'in-force') return given(last);
      return t('quotes.state.expired', { last: dayText(last.lastDay ?? last.day, language) });
    },
  };
}
