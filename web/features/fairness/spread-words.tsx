import { useTranslation } from 'react-i18next';
import type { FairnessView } from '../../../server/allocation/fairness/fairness.schemas.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';

type Known = NonNullable<FairnessView['spread']>;

/** The last week in words: everybody, then newcomers where they are not too few. */
export function SpreadWords({ spread }: { spread: Known }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { everybody, newcomers, missionsUnderMinimumBefore, missionsUnderMinimumAfter } = spread;
  const said = (one: Known['everybody']) => ({
    people: numberText(one.people, language),
    touched: numberText(one.peopleTouched, language),
    most: numberText(one.invitationsMost, language),
    over: hoursText(one.secondsOverComfort, language),
  });
  return (
    <ul>
      <li>
        {t('fairness.missions', {
          before: numberText(missionsUnderMinimumBefore, language),
          after: numberText(missionsUnderMinimumAfter, language),
        })}
      </li>
      <li>{t('fairness.everybody', said(everybody))}</li>
      <li>{newcomers ? t('fairness.newcomers', said(newcomers)) : t('fairness.fewNewcomers')}</li>
    </ul>
  );
}
