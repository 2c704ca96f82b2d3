import { NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/card.js';
import styles from '../certificates.module.css';
import { CertificatePages } from './certificate-pages.js';
import { certificatesQuery, type Shown } from './get-certificates.js';

const states = ['waiting', 'valid', 'replaced', 'revoked', 'refused'] as const;

/** Every certificate, the latest first, or only those of a name or number, or that stand in one way. */
export function AllCertificates() {
  const { t } = useTranslation();
  const [state, setState] = useState<Shown['state']>(undefined);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const list = useInfiniteQuery({
    ...certificatesQuery({ state, ...(search === '' ? {} : { search }) }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card aria-labelledby="all-certificates" className={styles.part}>
      <h2 id="all-certificates">{t('certificates.staff.all')}</h2>
      <div className={styles.row}>
        <TextInput
          label={t('certificates.staff.search')}
          maxLength={100}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <NativeSelect
          label={t('certificates.staff.state')}
          value={state ?? ''}
          onChange={({ currentTarget: { value } }) => setState(states.find((one) => one === value))}
          data={[
            { value: '', label: t('certificates.staff.anyState') },
            ...states.map((one) => ({ value: one, label: t(`certificates.staff.in.${one}`) })),
          ]}
        />
      </div>
      {list.isPending && <Skeleton height="10rem" />}
      <CertificatePages list={list} none={t('certificates.staff.none')} />
    </Card>
  );
}
