import { Skeleton, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TypeAvailability, typedSources } from '../../../server/people/availability/availability.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import { useLanguage } from '../../lib/language.js';
import { AnswersBefore } from './answers-before.js';
import { AvailabilityForm } from './availability-form.js';
import { Ringing } from './ringing.js';
import { TelephonePart } from './telephone-part.js';
import styles from './availability.module.css';
import { AVAILABILITY, availabilityQuery, tellAvailability } from './get-availability.js';

type Source = (typeof typedSources)[number];

/** What somebody said by telephone, on paper or face to face, typed in by a coordinator. */
export function TypePage({ personId, children }: { personId: string; children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const one = useQuery(availabilityQuery(personId, language));
  const [how, setHow] = useState<{ source: Source | null; saidOn: string; words: string }>({
    source: null,
    saidOn: '',
    words: '',
  });
  const [fault, setFault] = useState(false);
  const tell = useMutation({
    mutationFn: (told: TypeAvailability) => tellAvailability(personId, told),
    onSuccess: async (view) => {
      client.setQueryData(availabilityQuery(personId, language).queryKey, view);
      await client.invalidateQueries({ queryKey: [AVAILABILITY, 'list'] });
    },
  });
  return (
    <div className={styles.page}>
      {children}
      <PageTitle title={one.data?.person.name ?? t('availability.title')} below={t('availability.typeText')} />
      {one.isPending && <Skeleton height="24rem" radius="lg" />}
      {one.error && <Failure error={one.error} onRetry={() => void one.refetch()} />}
      {one.data && (
        <>
          <TelephonePart personId={personId} telephone={one.data.telephone} />
          <Ringing personId={personId} />
          <AvailabilityForm
            key={language}
            view={one.data}
            again
            error={tell.error}
            isSending={tell.isPending}
            isDone={tell.isSuccess}
            onSend={(told) => {
              setFault(how.source === null);
              if (how.source === null) return;
              const saidOn = how.saidOn === '' ? {} : { saidOn: how.saidOn };
              tell.mutate({ ...told, ...saidOn, source: how.source, words: how.words.trim() || null });
            }}
          >
            <Card as="div" className={styles.part}>
              <RadioCards legend={t('availability.from_')}>
                {typedSources.map((source) => (
                  <RadioCard
                    key={source}
                    name="source"
                    checked={how.source === source}
                    onChoose={() => setHow((all) => ({ ...all, source }))}
                  >
                    {t(`availability.source.${source}`)}
                  </RadioCard>
                ))}
              </RadioCards>
              {fault && how.source === null && (
                <p role="alert" className={styles.fault}>
                  {t('availability.fromNeeded')}
                </p>
              )}
              <TextInput
                size="md"
                type="date"
                label={t('availability.saidOn')}
                max={one.data.today}
                value={how.saidOn}
                onChange={({ currentTarget: { value } }) => setHow((all) => ({ ...all, saidOn: value }))}
              />
              <Textarea
                size="md"
                label={t('availability.words')}
                maxLength={500}
                autosize
                value={how.words}
                onChange={({ currentTarget: { value } }) => setHow((all) => ({ ...all, words: value }))}
              />
            </Card>
          </AvailabilityForm>
          <AnswersBefore view={one.data} />
        </>
      )}
    </div>
  );
}
