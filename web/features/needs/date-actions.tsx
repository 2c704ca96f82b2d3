import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedSlot, NeedView, SlotDecision } from '../../../server/missions/needs/needs.schemas.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { decideSlot } from './get-needs.js';
import { dateText } from './need-text.js';
import { hasDay } from './next-dates.js';
import styles from './needs.module.css';
import type { NeedsViewProps } from './needs-view.js';

interface DateProps extends Pick<NeedsViewProps, 'onOpen' | 'onDone'> {
  need: NeedView;
  slot: NeedSlot;
}

/** What may be decided of one date, as it stands. */
export function DateActions({ need, slot, onOpen, onDone }: DateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asks, setAsks] = useState(false);
  const decide = useMutation({
    networkMode: 'always',
    mutationFn: (decision: SlotDecision['decision']) => decideSlot(slot.id, decision),
    onSuccess: (changed) => {
      setAsks(false);
      onDone(changed);
    },
  });
  const day = dateText(slot.day, language);
  const act = (name: 'keepDate' | 'cancelDate' | 'back' | 'follow' | 'change', onClick: () => void) => (
    <Button variant="default" aria-label={t('need.ofDay', { what: t(`need.${name}`), day })} onClick={onClick}>
      {t(`need.${name}`)}
    </Button>
  );
  const { standing } = slot;
  const isCancelled = standing === 'cancelled';
  const mayFollow = standing === 'own' || (standing === 'to-decide' && hasDay(need.times, slot.day));
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {standing === 'to-decide' && act('keepDate', () => decide.mutate('keep'))}
        {isCancelled && act('back', () => decide.mutate('keep'))}
        {mayFollow && act('follow', () => decide.mutate('follow'))}
        {!isCancelled && act('change', () => onOpen({ date: slot.id }))}
        {!isCancelled && act('cancelDate', () => setAsks(true))}
      </div>
      {decide.error && !asks && <Failure error={decide.error} />}
      <ConfirmDialog
        opened={asks}
        title={t('need.cancelTitle', { day })}
        text={slot.agreedPeople > 0 ? t('need.cancelExpected', { count: slot.agreedPeople }) : t('need.cancelNobody')}
        confirm={t('need.cancelYes')}
        error={decide.error}
        isSending={decide.isPending}
        onConfirm={() => decide.mutate('cancel')}
        onClose={() => setAsks(false)}
      />
    </div>
  );
}
