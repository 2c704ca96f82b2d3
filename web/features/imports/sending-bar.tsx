import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../../server/ingest/ingest.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { HARD_SPACE, numberText, percentText } from '../../lib/numbers.js';
import styles from './file-item.module.css';
import { fileSizeText } from './file-size.js';

interface SendingBarProps {
  name: string;
  /** Bytes gone from here; null when somebody else, or another page, sent the file. */
  sent: { bytes: number; of: number } | null;
  /** What the server says once it has the file. */
  progress: ImportProgress | null;
  onStop: () => void;
}

/** How far a file is: on its way, read, compared, kept; stopping leaves nothing behind. */
export function SendingBar({ name, sent, progress, onStop }: SendingBarProps) {
  const { t } = useTranslation();
  const share = progress ? shareRead(progress) : sent && sent.bytes < sent.of ? sent.bytes / sent.of : null;
  return (
    <div className={styles.bar}>
      <progress aria-label={t('imports.progressOf', { name })} {...(share === null ? {} : { value: share, max: 1 })} />
      <Button variant="default" size="xs" aria-label={t('imports.stopOf', { name })} onClick={onStop}>
        {t('imports.stop')}
      </Button>
      <p className={styles.quiet}>{progress ? <ProgressWords progress={progress} /> : <SentWords sent={sent} />}</p>
    </div>
  );
}

/** Null while there is nothing to measure: the bar then only moves. */
const shareRead = ({ phase, bytes, totalBytes }: ImportProgress): number | null =>
  (phase === 'reading' || phase === 'receiving') && totalBytes ? Math.min(1, bytes / totalBytes) : null;

function SentWords({ sent }: Pick<SendingBarProps, 'sent'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!sent || sent.bytes >= sent.of) return t('imports.reading');
  return t('imports.sent', {
    share: percentText(sent.bytes / sent.of, language),
    sent: fileSizeText(sent.bytes, language),
    total: fileSizeText(sent.of, language),
  });
}

function ProgressWords({ progress }: { progress: ImportProgress }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { phase, lines, rejections, linesPerSecond, secondsLeft } = progress;
  const number = (value: number) => numberText(value, language);
  return [
    t(`imports.phase.${phase}`),
    ...(lines > 0 ? [t('imports.linesSoFar', { number: number(lines) })] : []),
    ...(rejections > 0 ? [t('imports.short.rejected', { number: number(rejections) })] : []),
    ...(linesPerSecond === null ? [] : [t('imports.rate', { number: number(linesPerSecond) })]),
    ...(secondsLeft === null ? [] : [t('imports.timeLeft', { time: timeLeftText(secondsLeft) })]),
  ].join(' · ');
}

/** Rounded up, as one waits: « 2 min », « 40 s ». */
const timeLeftText = (seconds: number): string =>
  seconds >= 90 ? `${Math.ceil(seconds / 60)}${HARD_SPACE}min` : `${Math.max(1, Math.ceil(seconds))}${HARD_SPACE}s`;
