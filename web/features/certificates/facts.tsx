import { useTranslation } from 'react-i18next';
import type { CertificateView, OwnCertificate } from '../../../server/certificates/life/certificate-life.schemas.js';
import { rangeText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import styles from './certificates.module.css';

/** How much time, when, for what, in which language. */
export function Facts({
  of: { from, to, personSeconds, missions, language },
}: {
  of: OwnCertificate | CertificateView;
}) {
  const { t } = useTranslation();
  const shown = useLanguage();
  return (
    <>
      <p>
        <b>{hoursText(personSeconds, shown)}</b>, {rangeText({ from, to: addDays(to, 1) }, shown)}
      </p>
      <p className={styles.quiet}>
        {missions.length > 0 && `${missions.join(', ')} · `}
        {t(`certificates.language.${language}`)}
      </p>
    </>
  );
}
