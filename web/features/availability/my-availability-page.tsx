import { Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TellAvailability } from '../../../server/people/availability/availability.schemas.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useLanguage } from '../../lib/language.js';
import { AnswersBefore } from './answers-before.js';
import { AvailabilityForm } from './availability-form.js';
import styles from './availability.module.css';
import { TelephonePart } from './telephone-part.js';
import { availabilityQuery, tellAvailability } from './get-availability.js';

/** When the reader can come, how much, what they like, and whether missions may be suggested to them. */
export function MyAvailabilityPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const mine = useQuery(availabilityQuery(null, language));
  const tell = useMutation({
    mutationFn: (told: TellAvailability) => tellAvailability(null, told),
    onSuccess: (view) => client.setQueryData(availabilityQuery(null, language).queryKey, view),
  });
  return (
    <div className={styles.page}>
      {children}
      <PageTitle title={t('availability.mine')} below={t('availability.mineText')} />
      {mine.isPending && <Skeleton height="24rem" radius="lg" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && (
        <>
          <AvailabilityForm
            key={language}
            view={mine.data}
            again={false}
            error={tell.error}
            isSending={tell.isPending}
            isDone={tell.isSuccess}
            onSend={(told) => tell.mutate(told)}
          />
          <TelephonePart personId={null} telephone={mine.data.telephone} />
          <AnswersBefore view={mine.data} />
        </>
      )}
    </div>
  );
}
