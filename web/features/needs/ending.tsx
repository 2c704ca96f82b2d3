import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
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
  const [last, setLast] = useState(today);
  const [tried, setTried] = useState(false);
  return (
    <ConfirmedButton
      need={need}
      what={t('need.end')}
      title={t('need.endTitle', { title: need.title })}
      text={t('need.endText')}
      confirm={t('need.endYes')}
      change={() => endNeed(need.id, addDays(last, 1))}
      isReady={() => {
        setTried(true);
        return isDay(last);
      }}
      onDone={onDone}
    >
      <DayField
        name="last"
        label={t('need.until')}
        value={last}
        error={tried && !isDay(last) ? t('need.fault.day') : null}
        onChange={setLast}
      />
    </ConfirmedButton>
  );
}

/** As if it had never been said: only while nothing of it has happened, else the answer says what to do. */
export function RemoveNeed({ need, onDone }: Omit<EndProps, 'today'>) {
  const { t } = useTranslation();
  return (
    <ConfirmedButton
      need={need}
      what={t('need.remove')}
      title={t('need.removeTitle', { title: need.title })}
      text={t('need.removeText')}
      confirm={t('need.remove')}
      change={() => removeNeed(need.id)}
      onDone={onDone}
    />
  );
}

interface ConfirmedProps extends Omit<EndProps, 'today'> {
  what: string;
  title: string;
  text: string;
  confirm: string;
  change: () => Promise<NeedChanged>;
  isReady?: () => boolean;
  children?: ReactNode;
}

/** A button that asks once more before it changes a need. */
function ConfirmedButton({ need, what, change, isReady = () => true, onDone, children, ...words }: ConfirmedProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const changing = useMutation({
    networkMode: 'always',
    mutationFn: change,
    onSuccess: (changed) => {
      setOpened(false);
      onDone(changed);
    },
  });
  return (
    <>
      <Button
        variant="default"
        aria-label={t('need.ofNeed', { what, title: need.title })}
        onClick={() => setOpened(true)}
      >
        {what}
      </Button>
      <ConfirmDialog
        {...words}
        opened={opened}
        error={changing.error}
        isSending={changing.isPending}
        onConfirm={() => {
          if (isReady()) changing.mutate();
        }}
        onClose={() => setOpened(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
