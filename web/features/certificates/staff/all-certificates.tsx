import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/card.js';
import { Failure } from '../../../components/failure.js';
import styles from '../certificates.module.css';
import { certificatesQuery, type Shown } from './get-certificates.js';
import { StaffCertificate } from './staff-certificate.js';

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
  const certificates = list.data?.pages.flatMap((page) => page.certificates) ?? [];
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
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && certificates.length === 0 && <p>{t('certificates.staff.none')}</p>}
      <ul className={styles.list}>
        {certificates.map((one) => (
          <li key={one.id}>
            <StaffCertificate certificate={one} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('app.showMore')}
          </Button>
        </div>
      )}
    </Card>
  );
}
