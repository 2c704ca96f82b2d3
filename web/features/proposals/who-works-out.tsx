import { useTranslation } from 'react-i18next';
import type { RunViews } from '../../../server/allocation/allocation.schemas.js';
import { useLanguage } from '../../lib/language.js';

/** For who answers for some missions: that it takes all of them, and whom to ask. */
export function WhoWorksOut({ others }: Pick<RunViews['workOut'], 'others'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = new Intl.ListFormat(language, { type: 'disjunction' }).format(others);
  return (
    <p>
      {t('proposals.takesAll')} {others.length > 0 && t('proposals.askThem', { names })}
    </p>
  );
}
