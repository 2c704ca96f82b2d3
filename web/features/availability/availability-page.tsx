import { Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AvailabilityList,
  AvailabilityStep,
} from '../../../server/summaries/availability/availability-views.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { AskPart } from './ask-part.js';
import styles from './availability.module.css';
import { availabilityListQuery } from './get-availability.js';
import { PeopleList } from './people-list.js';

/** For a coordinator: how many may be proposed, why not the others, and what to do about it. */
export function AvailabilityPage() {
  const { t } = useTranslation();
  const [step, setStep] = useState<AvailabilityStep | null>(null);
  const [name, setName] = useState('');
  const list = useQuery({ ...availabilityListQuery(step, name.trim()), placeholderData: (before) => before });
  return (
    <div className={styles.page}>
      <PageTitle title={t('availability.title')} below={t('availability.text')} />
      {list.isPending && <Skeleton height="24rem" radius="lg" />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <>
          <p className={styles.total}>
            {t('availability.proposable', { count: list.data.mayBeProposed, of: list.data.of })}
          </p>
          <Steps list={list.data} step={step} onChoose={setStep} />
          <AskPart key={step} list={list.data} step={step} />
          <Card as="div" className={styles.part}>
            <TextInput
              size="md"
              label={t('availability.byName')}
              value={name}
              maxLength={200}
              autoComplete="off"
              onChange={({ currentTarget: { value } }) => setName(value)}
            />
            <PeopleList list={list.data} />
          </Card>
        </>
      )}
    </div>
  );
}

interface StepsProps {
  list: AvailabilityList;
  step: AvailabilityStep | null;
  onChoose: (step: AvailabilityStep | null) => void;
}

/** Each person stands at one; pressed again, all are shown. */
function Steps({ list: { steps }, step, onChoose }: StepsProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.steps} aria-label={t('availability.steps')}>
      {steps.map(({ step: one, people }) => (
        <li key={one}>
          <button
            type="button"
            className={styles.step}
            aria-pressed={step === one}
            onClick={() => onChoose(step === one ? null : one)}
          >
            <span className={styles.count}>{people}</span>
            <span>{t(`availability.step.${one}`)}</span>
            <span className={styles.quiet}>{t(`availability.next.${one}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
