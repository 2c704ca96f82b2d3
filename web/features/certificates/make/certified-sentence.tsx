import { useTranslation } from 'react-i18next';
import type { CertificateOptions } from '../../../../server/certificates/choices.schemas.js';
import { Notice } from '../../../components/notice.js';
import { rangeText } from '../../../lib/dates.js';
import { addDays } from '../../../lib/day.js';
import { hoursText } from '../../../lib/hours-text.js';
import { useLanguage } from '../../../lib/language.js';
import { useSession } from '../../../lib/session.js';
import styles from '../certificates.module.css';
import type { sumOf } from './certificate-draft.js';

interface CertifiedSentenceProps {
  sum: ReturnType<typeof sumOf>;
  options: CertificateOptions;
}

/** What the association will say, on the page itself: a phone may not show the paper. */
export function CertifiedSentence({ sum, options }: CertifiedSentenceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisation } = useSession();
  if (sum === null) return <Notice role="note">{t('certificates.make.nothingLeft')}</Notice>;
  return (
    <div className={styles.tight}>
      <p className={styles.quoted}>
        {t('certificates.make.sentence', {
          organisation: organisation.name,
          name: options.name,
          time: hoursText(sum.seconds, language),
          range: rangeText({ from: sum.from, to: addDays(sum.to, 1) }, language),
          missions: t('me.missionCount', { count: sum.missions }),
        })}
      </p>
    </div>
  );
}
