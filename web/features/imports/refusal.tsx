import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
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
      {error.code === 'sheet-needed' ? (
        <SheetAnswer own={own} busy={busy} onAnswer={(next) => onAnswer(next, dryRun)} />
      ) : (
        <Answer busy={busy} onClick={() => onAnswer(answered(error.code, own), dryRun)}>
          {t(error.code === 'snapshot-shrinks' ? 'imports.confirmRemovals' : 'imports.again')}
        </Answer>
      )}
    </div>
  );
}

const answered = (code: string, own: OwnSettings): OwnSettings =>
  code === 'snapshot-shrinks' ? { ...own, confirmRemovals: true } : own;

function Answer({ busy, onClick, children }: { busy: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Button variant="default" disabled={busy} onClick={onClick}>
      {children}
    </Button>
  );
}

/** The sheet by the name that stands on its tab. */
function SheetAnswer({
  own,
  busy,
  onAnswer,
}: {
  own: OwnSettings;
  busy: boolean;
  onAnswer: (own: OwnSettings) => void;
}) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState(own.sheet);
  return (
    <form
      className={styles.help}
      onSubmit={(event) => {
        event.preventDefault();
        if (sheet !== '') onAnswer({ ...own, sheet });
      }}
    >
      <TextInput
        label={t('imports.sheet')}
        description={t('imports.sheetText')}
        value={sheet}
        autoComplete="off"
        onChange={(event) => setSheet(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={busy || sheet === ''}>
        {t('imports.sheetRead')}
      </Button>
    </form>
  );
}
