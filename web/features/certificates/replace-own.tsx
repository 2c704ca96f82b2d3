import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnCertificate } from '../../../server/certificates/life/certificate-life.schemas.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import styles from './certificates.module.css';
import { replaceOwn, useOwnChange } from './get-own-certificates.js';
import { optionsQuery } from './make/get-making.js';
import { SignatoryInstead, useSignsInstead } from './signs-instead.js';

/** The same choices, counted anew: what it says may have changed since, a name as well as hours. */
export function ReplaceOwn({ certificate }: { certificate: OwnCertificate }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (asked) return <Sure certificate={certificate} onCancel={() => setAsked(false)} />;
  return (
    <Button
      size="lg"
      fullWidth
      variant={certificate.toReplaceSince === null ? 'default' : 'filled'}
      aria-label={t('certificates.replaceOf', { number: certificate.number })}
      onClick={() => setAsked(true)}
    >
      {t('certificates.replace')}
    </Button>
  );
}

function Sure({ certificate: { id, signatory }, onCancel }: { certificate: OwnCertificate; onCancel: () => void }) {
  const { t } = useTranslation();
  const replace = useOwnChange(replaceOwn, onCancel);
  const { data: options } = useQuery(optionsQuery({ from: null, to: null }, useLanguage()));
  const instead = useSignsInstead(signatory, options?.signatories ?? []);
  return (
    <div className={styles.tight}>
      <p role="alert">{t('certificates.replaceSure')}</p>
      <SignatoryInstead name={signatory.name} instead={instead} />
      {replace.error && <Failure error={replace.error} />}
      <Button
        size="lg"
        fullWidth
        loading={replace.isPending}
        onClick={() => replace.mutate({ id, signatoryId: instead.chosen })}
      >
        {t('certificates.replaceYes')}
      </Button>
      <Button size="lg" fullWidth variant="default" onClick={onCancel}>
        {t('app.cancel')}
      </Button>
    </div>
  );
}
