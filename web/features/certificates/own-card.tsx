import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnCertificate } from '../../../server/certificates/life/certificate-life.schemas.js';
import { Card } from '../../components/card.js';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import styles from './certificates.module.css';
import { Facts } from './facts.js';
import { ForACv } from './for-a-cv.js';
import { addressOf } from './get-own-certificates.js';
import { LinkList } from './link-list.js';
import { ReplaceOwn } from './replace-own.js';
import { useStateWords } from './state-words.js';
import { WithdrawOwn } from './withdraw-own.js';

/** One certificate: where it stands in words, then the paper, the lines for a CV, and who can check it. */
export function OwnCard({ certificate }: { certificate: OwnCertificate }) {
  const { t } = useTranslation();
  const id = useId();
  const { standing, sentence, toReplace } = useStateWords(certificate);
  const isIssued = certificate.state === 'valid';
  return (
    <Card as="article" aria-labelledby={id} className={styles.part}>
      <h2 id={id}>
        {t('certificates.one')} <span className={styles.number}>{certificate.number}</span>
      </h2>
      <Notice role="note" good={standing === 'good'}>
        {sentence}
        {certificate.isSpecimen && ` ${t('certificates.specimen')}`}
      </Notice>
      <Facts of={certificate} />
      {toReplace !== null && <p>{toReplace}</p>}
      {certificate.state === 'waiting' && <WithdrawOwn certificate={certificate} />}
      {isIssued && (
        <>
          <a className={styles.main} href={`${addressOf(certificate.id)}/pdf`} download>
            <Icon name="download" /> {t('certificates.pdf')}
          </a>
          <ForACv id={certificate.id} number={certificate.number} />
          <LinkList certificate={certificate} />
          <ReplaceOwn certificate={certificate} />
        </>
      )}
    </Card>
  );
}
