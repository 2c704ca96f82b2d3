import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedChanged, NeedView } from '../../../server/missions/needs/needs.schemas.js';
import { addDays, isDay } from '../../lib/day.js';
import { DayField } from './clock-fields.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { endNeed, removeNeed } from './get-needs.js';

interface EndProps {
  need: NeedView;
  today: string;
  onDone: (changed: NeedChanged) => void;
}

/** It is needed up to a day, and no longer. */
export function EndNeed({ need, today, onDone }: EndProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [last, setLast] = useState(today);
  const [tried, setTried] = useState(false);
  const end = useMutation({
    networkMode: 'always',
    mutationFn: () => endNeed(need.id, addDays(last, 1)),
    onSuccess: (changed) => {
      setOpened(false);
      onDone(changed);
    },
  });
  return (
    <>
      <Button
        variant="default"
        aria-label={t('need.ofNeed', { what: t('need.end'), title: need.title })}
        onClick={() => setOpened(true)}
      >
        {t('need.end')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('need.endTitle', { title: need.title })}
        text={t('need.endText')}
        confirm={t('need.endYes')}
        error={end.error}
        isSending={end.isPending}
        onConfirm={() => {
          setTried(true);
          if (isDay(last)) end.mutate();
        }}
        onClose={() => setOpened(false)}
      >
        <DayField
          name="last"
          label={t('need.until')}
          value={last}
          error={tried && !isDay(last) ? t('need.fault.day') : null}
          onChange={setLast}
        />
      </ConfirmDialog>
    </>
  );
}

/** As if it had never been said: only while nothing of it has happened, else the answer says what to do. */
export function RemoveNeed({ need, onDone }: Omit<EndProps, 'today'>) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: () => removeNeed(need.id),
    onSuccess: (changed) => {
      setOpened(false);
      onDone(changed);
    },
  });
  return (
    <>
      <Button
        variant="default"
        aria-label={t('need.ofNeed', { what: t('need.remove'), title: need.title })}
        onClick={() => setOpened(true)}
      >
        {t('need.remove')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('need.removeTitle', { title: need.title })}
        text={t('need.removeText')}
        confirm={t('need.remove')}
        error={remove.error}
        isSending={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
