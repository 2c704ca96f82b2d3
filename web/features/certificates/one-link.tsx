import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateLinkView } from '../../../server/certificates/life/certificate-life.schemas.js';
import { CopyButton } from '../../components/copy-button.js';
import { Failure } from '../../components/failure.js';
import { dayText, instantDayText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './certificates.module.css';
import { rotateLink, stopLink, useOwnChange } from './get-own-certificates.js';

/** One address: what it shows, to whom it was given cannot be known, how often it was opened can. */
export function OneLink({ link }: { link: CertificateLinkView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const until = link.expiresOn === null ? null : dayText(addDays(link.expiresOn, -1), language);
  return (
    <div className={styles.link}>
      <p>
        <b>{t(`certificates.links.level.${link.level}`)}</b>
        {link.isPrinted && ` · ${t('certificates.links.printed')}`}
      </p>
      {link.isOpen && <code className={styles.address}>{link.address}</code>}
      <p className={styles.quiet}>
        {t('certificates.links.openings', { count: link.openings })}
        {link.isOpen && until !== null && ` · ${t('certificates.links.until', { day: until })}`}
        {!link.isOpen &&
          ` · ${
            link.stoppedAt === null
              ? t('certificates.links.over')
              : t('certificates.links.stopped', { day: instantDayText(link.stoppedAt, zone, language) })
          }`}
      </p>
      {link.isOpen && <Actions link={link} />}
    </div>
  );
}

const acts = { rotate: rotateLink, stop: stopLink } as const;

/** Asked once more: what was given to somebody stops opening at once. */
function Actions({ link }: { link: CertificateLinkView }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<keyof typeof acts | null>(null);
  const change = useOwnChange(
    (act: keyof typeof acts) => acts[act](link.id),
    () => setAsked(null),
  );
  const of = { address: link.address };
  if (asked === null)
    return (
      <div className={styles.actions}>
        <CopyButton text={link.address} name={link.address} />
        <Button
          size="md"
          variant="default"
          aria-label={t('certificates.links.rotateOf', of)}
          onClick={() => setAsked('rotate')}
        >
          {t('certificates.links.rotate')}
        </Button>
        <Button
          size="md"
          variant="default"
          aria-label={t('certificates.links.stopOf', of)}
          onClick={() => setAsked('stop')}
        >
          {t('certificates.links.stop')}
        </Button>
      </div>
    );
  return (
    <div className={styles.tight}>
      <p role="alert">
        {t(`certificates.links.sure.${asked}`)} {link.isPrinted && t(`certificates.links.surePrinted.${asked}`)}
      </p>
      {change.error && <Failure error={change.error} />}
      <div className={styles.actions}>
        <Button size="md" loading={change.isPending} onClick={() => change.mutate(asked)}>
          {t(`certificates.links.yes.${asked}`)}
        </Button>
        <Button size="md" variant="default" onClick={() => setAsked(null)}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
