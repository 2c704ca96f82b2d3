import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../../server/certificates/life/many.schemas.js';
import { Card } from '../../../components/card.js';
import { Failure } from '../../../components/failure.js';
import { useLanguage } from '../../../lib/language.js';
import { numberText } from '../../../lib/numbers.js';
import styles from '../certificates.module.css';
import { cancelMany, manyQuery } from './get-many.js';

/** How far it is; found again after a reload. What failed is named, with why. */
export function ManyProgress({ id, again }: { id: string; again: ReactNode }) {
  const { t } = useTranslation();
  const many = useQuery(manyQuery(id));
  if (many.isPending) return <Skeleton height="8rem" radius="lg" />;
  if (!many.data) return <Failure error={many.error} onRetry={() => void many.refetch()} />;
  return (
    <Card aria-labelledby="many-progress" className={styles.part}>
      <h2 id="many-progress">{t(`certificates.many.state.${many.data.state}`)}</h2>
      {many.error && <Failure error={many.error} />}
      <Counts view={many.data} />
      {many.data.state === 'running' ? <Stop id={id} /> : again}
      <Failed failed={many.data.failed} />
    </Card>
  );
}

function Counts({ view: { state, people, issued, waiting, left, failed } }: { view: BatchView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => numberText(value, language);
  return (
    <>
      <progress
        className={styles.wide}
        aria-label={t('certificates.many.progress')}
        value={people - left}
        max={people}
      />
      <p role="status">
        {[
          t('certificates.many.done', { done: number(people - left), people: number(people) }),
          ...(issued > 0 ? [t('certificates.many.issued', { count: issued })] : []),
          ...(waiting > 0 ? [t('certificates.many.waiting', { count: waiting })] : []),
          ...(failed.length > 0 ? [t('certificates.many.failed', { count: failed.length })] : []),
          ...(state === 'cancelled' && left > 0 ? [t('certificates.many.left', { count: left })] : []),
        ].join(' · ')}
      </p>
    </>
  );
}

/** What was issued until then stays issued. */
function Stop({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: cancelMany,
    onSuccess: (view) => client.setQueryData(manyQuery(id).queryKey, view),
  });
  return (
    <div className={styles.tight}>
      {stop.error && <Failure error={stop.error} />}
      <div>
        <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate(id)}>
          {t('certificates.many.stop')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('certificates.many.stopText')}</p>
    </div>
  );
}

function Failed({ failed }: { failed: BatchView['failed'] }) {
  const { t } = useTranslation();
  if (failed.length === 0) return null;
  return (
    <div className={styles.tight}>
      <h3>{t('certificates.many.failedTitle')}</h3>
      <ul className={styles.tight}>
        {failed.map(({ name, detail }) => (
          <li key={name}>
            <b>{name}</b> – {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}
