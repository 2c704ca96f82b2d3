import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import type { Faults } from './faults.js';
import { type FaultText, useFaultText } from './use-fault-text.js';
import styles from './needs.module.css';

interface FrameProps {
  title: string;
  below?: ReactNode;
  faults: Faults;
  /** What was typed was there before this page. */
  isKept: boolean;
  onStartAgain: () => void;
  error: Error | null;
  isSending: boolean;
  onSend: () => void;
  onLeave: () => void;
  children: (fault: FaultText) => ReactNode;
}

/** A form of a need or of a date: nothing wrong is sent, the first wrong field is shown, nothing typed is lost. */
export function FormFrame({ title, below, faults, children, onSend, ...props }: FrameProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [tries, setTries] = useState(0);
  const fault = useFaultText(faults, tries > 0);
  const isWrong = Object.keys(faults).length > 0;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus();
  }, [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTries((count) => count + 1);
    if (!isWrong) onSend();
  };
  return (
    <form ref={form} noValidate className={styles.page} onSubmit={submit}>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {below}
      </div>
      {props.isKept && (
        <Notice
          role="note"
          action={
            <Button variant="default" size="sm" onClick={props.onStartAgain}>
              {t('need.startAgain')}
            </Button>
          }
        >
          {t('need.keptDraft')}
        </Notice>
      )}
      {children(fault)}
      {props.error && <Failure error={props.error} />}
      <div role="alert">{isWrong && tries > 0 && <p className={styles.fault}>{t('need.check')}</p>}</div>
      <div className={styles.buttons}>
        <Button type="submit" size="md" loading={props.isSending}>
          {t('need.keep')}
        </Button>
        <Button size="md" variant="default" onClick={props.onLeave}>
          {t('need.leave')}
        </Button>
      </div>
    </form>
  );
}
