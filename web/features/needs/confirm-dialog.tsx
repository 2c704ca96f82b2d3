import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import styles from './needs.module.css';

interface ConfirmProps {
  opened: boolean;
  title: string;
  text: string;
  confirm: string;
  error: Error | null;
  isSending: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** What is about to happen, in words, before it does. */
export function ConfirmDialog({ opened, title, text, confirm, error, isSending, children, ...act }: ConfirmProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} title={title} onClose={act.onClose}>
      <div className={styles.part}>
        <p>{text}</p>
        {children}
        {error && <Failure error={error} />}
        <div className={styles.buttons}>
          <Button size="md" loading={isSending} onClick={act.onConfirm}>
            {confirm}
          </Button>
          <Button size="md" variant="default" onClick={act.onClose}>
            {t('need.no')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
