import { Button } from '@mantine/core';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import styles from './abilities.module.css';
import type { Saying } from './get-abilities.js';
import type { Line } from './lines.js';

export interface SayingProps {
  /** What is changed; null: something new. */
  line: Line | null;
  error: unknown;
  isSending: boolean;
  onSay: (saying: Saying) => void;
  onClose: () => void;
}

interface SayingDialogProps extends Pick<SayingProps, 'line' | 'error' | 'isSending' | 'onClose'> {
  title: string;
  form: RefObject<HTMLFormElement | null>;
  onSubmit: (event: FormEvent) => void;
  children: ReactNode;
}

/** The frame of the three forms: what a change costs is said first. */
export function SayingDialog({ title, line, form, error, isSending, onSubmit, onClose, children }: SayingDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} opened onClose={onClose}>
      <form ref={form} noValidate className={styles.part} onSubmit={onSubmit}>
        {line?.standing === 'confirmed' && <p className={styles.quiet}>{t('abilities.willBeDeclared')}</p>}
        {children}
        {error !== null && error !== undefined && <Failure error={error} />}
        <div className={styles.buttons}>
          <Button type="submit" size="md" loading={isSending}>
            {t('abilities.keep')}
          </Button>
          <Button variant="default" size="md" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
