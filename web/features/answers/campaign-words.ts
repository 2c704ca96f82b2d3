import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../server/answers/answers.schemas.js';
import { rangeText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { numberText, percentText } from '../../lib/numbers.js';

/** How a campaign is named and counted in words. */
export function useCampaignWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const about = ({ mission }: Pick<CampaignView, 'mission'>) => mission?.title ?? t('answers.everyMission');
  return {
    about,
    name: (campaign: CampaignView) => campaign.title ?? about(campaign),
    period: ({ fromDay, toDay }: Pick<CampaignView, 'fromDay' | 'toDay'>) =>
      rangeText({ from: fromDay, to: toDay }, language),
    number: (value: number) => numberText(value, language),
    asked: ({ asked }: CampaignView) => (asked === null ? t('answers.askedUnknown') : numberText(asked, language)),
    /** Never a rate without both its numbers; none when more answered than were asked. */
    rate: ({ asked, answered }: CampaignView) => {
      if (asked === null) return t('answers.rateUnknown');
      if (asked === 0) return '—';
      return answered > asked ? t('answers.rateAbove') : percentText(answered / asked, language);
    },
  };
}
