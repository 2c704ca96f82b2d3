import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type {
  AskedAvailability,
  AvailabilityList,
  AvailabilityStep,
  ListedPerson,
} from '../../../server/summaries/availability/availability-views.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import styles from './availability.module.css';
import { askAvailability, AVAILABILITY } from './get-availability.js';
import { PrintPart } from './print-part.js';

/** Writes at once to everybody shown who may be written to. */
export function AskPart({ list, step }: { list: AvailabilityList; step: AvailabilityStep | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: askAvailability,
    onSuccess: () => client.invalidateQueries({ queryKey: [AVAILABILITY] }),
  });
  const personIds = list.people.filter(({ mayBeMailed }) => mayBeMailed).map(({ id }) => id);
  const isOpen = (one: ListedPerson) => one.step === 'not-asked' && !one.hasAddress;
  const onPaper = list.people.filter(isOpen).map(({ id }) => id);
  return (
    <Card as="div" className={styles.part}>
      <h2>{t('availability.ask.title')}</h2>
      <p className={styles.quiet}>{t('availability.ask.text')}</p>
      {ask.error && <Failure error={ask.error} />}
      <div role="status">{ask.data && <Asked asked={ask.data} />}</div>
      {personIds.length === 0 ? (
        <p>{t(step === null ? 'availability.ask.nobody' : 'availability.ask.nobodyHere')}</p>
      ) : (
        <div>
          <Button size="md" loading={ask.isPending} onClick={() => ask.mutate({ way: 'mail', personIds })}>
            {t('availability.ask.go', { count: personIds.length })}
          </Button>
        </div>
      )}
      <PrintPart personIds={onPaper} />
    </Card>
  );
}

function Asked({ asked: { asked, withoutAddress, askedLately, saidNo } }: { asked: AskedAvailability }) {
  const { t } = useTranslation();
  const left = withoutAddress + askedLately + saidNo;
  return (
    <Notice role="note" good>
      {t('availability.ask.done', { count: asked })} {left > 0 && t('availability.ask.left', { count: left })}
    </Notice>
  );
}
