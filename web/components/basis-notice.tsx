import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '../../server/allocation/questions/trying.schemas.js';
import { Notice } from './notice.js';

/** Says that what is known is no longer what the last calculation knew; nothing while it is. */
export function BasisNotice({ basis }: { basis: WhatIfAnswer['basis'] | null }) {
  const { t } = useTranslation();
  if (!basis || basis.isOfRun === true) return null;
  return <Notice role="note">{t(basis.isOfRun === null ? 'basis.noRun' : 'basis.changed')}</Notice>;
}
