import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnCertificate } from '../../../server/certificates/life/certificate-life.schemas.js';
import { Failure } from '../../components/failure.js';
import styles from './certificates.module.css';
import { useOwnChange, withdrawOwn } from './get-own-certificates.js';

/** Nobody has signed yet: whoever asked may take it back. */
export function WithdrawOwn({ certificate: { id, number, pairId } }: { certificate: OwnCertificate }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const withdraw = useOwnChange(withdrawOwn);
  if (!asked)
    return (
      <Button
        size="lg"
        fullWidth
        variant="default"
        aria-label={t('certificates.withdrawOf', { number })}
        onClick={() => setAsked(true)}
      >
        {t('certificates.withdraw')}
      </Button>
    );
  return (
    <div className={styles.tight}>
      <p role="alert">
        {t('certificates.withdrawSure')}
        {pairId !== null && ` ${t('certificates.withdrawPair')}`}
      </p>
      {withdraw.error && <Failure error={withdraw.error} />}
      <Button size="lg" fullWidth loading={withdraw.isPending} onClick={() => withdraw.mutate(id)}>
        {t('certificates.withdrawYes')}
      </Button>
      <Button size="lg" fullWidth variant="default" onClick={() => setAsked(false)}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
