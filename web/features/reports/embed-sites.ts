import { useTranslation } from 'react-i18next';
import { MOST_SITES } from '../../../server/reports/embed/embeds.schemas.js';
import { siteOrigin } from '../../../server/reports/embed/site-origin.schemas.js';

/** Sites as somebody types them, a line or a space between. */
export const sitesIn = (typed: string): string[] => typed.split(/[\s,]+/).filter((word) => word !== '');

/** What is wrong with them, in words. */
export function useSitesFault() {
  const { t } = useTranslation();
  return (typed: string): string | null => {
    const sites = sitesIn(typed);
    if (sites.length === 0) return t('embeds.sitesMissing');
    if (sites.length > MOST_SITES) return t('embeds.sitesMany', { count: MOST_SITES });
    const wrong = sites.find((site) => siteOrigin(site) === null);
    return wrong === undefined ? null : t('embeds.siteWrong', { site: wrong });
  };
}
