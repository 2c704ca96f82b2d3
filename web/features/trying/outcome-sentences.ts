import type { TFunction } from 'i18next';
import type { WhatIfAnswer } from '../../../server/allocation/questions/trying.schemas.js';
import { hoursText } from '../../lib/hours-text.js';
import type { Language } from '../../lib/language.js';

/** What changes, and what does not, for whoever reads no table. */
export function outcomeSentences(
  t: TFunction,
  { before, after }: WhatIfAnswer,
  { language, isTried }: { language: Language; isTried: boolean },
): string[] {
  const hours = (seconds: number) => hoursText(seconds, language);
  const missing = ({ wantedTarget, coveredTarget }: WhatIfAnswer['before']) => wantedTarget - coveredTarget;
  const missingMin = ({ wantedMin, coveredMin }: WhatIfAnswer['before']) => wantedMin - coveredMin;
  const said = {
    before: hours(missing(before)),
    after: hours(missing(after)),
    minBefore: hours(missingMin(before)),
    minAfter: hours(missingMin(after)),
    overBefore: hours(before.overComfort),
    overAfter: hours(after.overComfort),
  };
  if (!isTried) return [t('trying.now.missing', said), t('trying.now.over', said)];
  const isSame = missing(before) === missing(after) && missingMin(before) === missingMin(after);
  return [
    isSame ? t('trying.said.same', said) : t('trying.said.missing', said),
    before.overComfort === after.overComfort ? t('trying.said.overSame', said) : t('trying.said.over', said),
    t('trying.said.touched', { count: after.peopleTouched, before: before.peopleTouched }),
  ];
}
