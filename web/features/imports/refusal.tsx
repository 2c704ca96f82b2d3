import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import styles from './file-item.module.css';
import type { FileDraft, OwnSettings, Stage } from './use-sending.js';

interface RefusalProps {
  draft: FileDraft;
  stage: Extract<Stage, { name: 'refused' }>;
  busy: boolean;
  onAnswer: (own: OwnSettings, dryRun: boolean) => void;
}

/** Why a file was not taken, and the one thing that lets it go on. What was chosen stays chosen. */
export function Refusal({ draft, stage, busy, onAnswer }: RefusalProps) {
  const { t } = useTranslation();
  const { own } = draft;
  const { error, dryRun } = stage;
  const sentence = useFailureText(error);
  return (
    <div className={styles.help}>
      <Notice role="alert">{error.code === 'unreachable' ? t('imports.cut') : sentence}</Notice>
      {needsReading(error.code) ? null : (
        <Button variant="default" disabled={busy} onClick={() => onAnswer(answered(error.code, own), dryRun)}>
          {t(error.code === 'snapshot-shrinks' ? 'imports.confirmRemovals' : 'imports.again')}
        </Button>
      )}
    </div>
  );
}

const answered = (code: string, own: OwnSettings): OwnSettings =>
  code === 'snapshot-shrinks' ? { ...own, confirmRemovals: true } : own;

/** Refused for want of an answer on how it is read: the panel below asks. */
export const needsReading = (code: string): boolean =>
  ['sheet-needed', 'mapping-needed', 'dialect-uncertain', 'encoding-uncertain', 'one-column'].includes(code);
