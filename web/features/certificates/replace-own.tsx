import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnCertificate } from '../../../server/certificates/life/certificate-life.schemas.js';
import { Failure } from '../../components/failure.js';
import styles from './certificates.module.css';
import { replaceOwn, useOwnChange } from './get-own-certificates.js';

/** The same choices, counted anew: for one whose hours have changed since. */
export function ReplaceOwn({ certificate: { id, number, toReplaceSince } }: { certificate: OwnCertificate }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const replace = useOwnChange(replaceOwn);
  if (toReplaceSince === null) return null;
  if (!asked)
    return (
      <Button size="lg" fullWidth aria-label={t('certificates.replaceOf', { number })} onClick={() => setAsked(true)}>
        {t('certificates.replace')}
      </Button>
    );
  return (
    <div className={styles.tight}>
      <p role="alert">{t('certificates.replaceSure')}</p>
      {replace.error && <Failure error={replace.error} />}
      <Button size="lg" fullWidth loading={replace.isPending} onClick={() => replace.mutate(id)}>
        {t('certificates.replaceYes')}
      </Button>
      <Button size="lg" fullWidth variant="default" onClick={() => setAsked(false)}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
