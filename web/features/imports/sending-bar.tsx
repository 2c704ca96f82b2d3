import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.js';
import { percentText } from '../../lib/numbers.js';
import styles from './file-item.module.css';
import { fileSizeText } from './file-size.js';
import type { Stage } from './use-sending.js';

interface SendingBarProps {
  name: string;
  stage: Extract<Stage, { name: 'sending' }>;
  onStop: () => void;
}

/** How far a file has gone, then that it is being read; stopping leaves nothing behind. */
export function SendingBar({ name, stage: { sent, total }, onStop }: SendingBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isGone = sent >= total && total > 0;
  const share = total === 0 ? 0 : Math.min(1, sent / total);
  const text = isGone
    ? t('imports.reading')
    : t('imports.sent', {
        share: percentText(share, language),
        sent: fileSizeText(sent, language),
        total: fileSizeText(total, language),
      });
  return (
    <div className={styles.bar}>
      <progress aria-label={t('imports.progressOf', { name })} {...(isGone ? {} : { value: share, max: 1 })} />
      <Button variant="default" size="xs" onClick={onStop}>
        {t('imports.stop')}
      </Button>
      <p className={styles.quiet}>{text}</p>
    </div>
  );
}
