import { useTranslation } from 'react-i18next';
import type { CertificateView } from '../../../../server/certificates/life/certificate-life.schemas.js';
import styles from '../certificates.module.css';
import { Facts } from '../facts.js';
import { useStateWords } from '../state-words.js';
import { CertificateActions } from './certificate-actions.js';
import { History } from './history.js';

/** One certificate, for who issues: whose, what it says, where it stands, and what can be done. */
export function StaffCertificate({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation();
  const { sentence, toReplace } = useStateWords(certificate);
  const { person, number, role, isSpecimen } = certificate;
  return (
    <article className={styles.link} aria-label={`${person.name}, ${number}`}>
      <h3>
        {person.name} <span className={`${styles.quiet} ${styles.number}`}>{number}</span>
      </h3>
      <p>
        {sentence}
        {isSpecimen && ` ${t('certificates.specimen')}`}
      </p>
      {toReplace !== null && <p>{toReplace}</p>}
      <Facts of={certificate} />
      {role !== null && (
        <p className={styles.quiet}>
          {t(role.isConfirmed ? 'certificates.staff.roleConfirmed' : 'certificates.staff.roleSaid', {
            role: role.title,
          })}
        </p>
      )}
      <CertificateActions certificate={certificate} />
      <History id={certificate.id} />
    </article>
  );
}
