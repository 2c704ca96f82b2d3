import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capital } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { myTimesQuery } from './get-times.js';
import { dayOfTime, hoursOfTime } from './when-text.js';

/** The next time in one line, for the way to all of them; nothing while nobody expects the reader. */
export function NextTime() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(myTimesQuery);
  const next = data?.times.find(({ state }) => state === 'agreed');
  if (!next) return t('times.title');
  return (
    <span>
      {t('times.next')}
      <br />
      {capital(dayOfTime(next, language))}, {hoursOfTime(next)}
    </span>
  );
}
