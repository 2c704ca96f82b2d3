import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { useLanguage } from '../../lib/language.js';
import styles from './file-item.module.css';
import { fileSizeText } from './file-size.js';
import { ReceiptView } from './receipt-view.js';
import { ReadingPanel } from './reading-panel.js';
import { needsReading, Refusal } from './refusal.js';
import { SendingBar } from './sending-bar.js';
import type { FileDraft, OwnSettings } from './use-sending.js';

interface FileItemProps {
  draft: FileDraft;
  source: string;
  busy: boolean;
  onRemove: () => void;
  onStop: () => void;
  onCommit: () => void;
  /** Told how to read it, which no trial has shown yet. */
  onChange: (own: OwnSettings) => void;
  /** The same again, with this answered. */
  onAnswer: (own: OwnSettings, dryRun: boolean) => void;
}

/** One file chosen: what became of it, and what to do next. */
export function FileItem({ draft, source, busy, onRemove, onStop, onCommit, onChange, onAnswer }: FileItemProps) {
  const { t } = useTranslation();
  const { file, stage, own } = draft;
  const [asked, setAsked] = useState(false);
  const isOpen = stage.name === 'refused' && needsReading(stage.error.code);
  const mayRead = stage.name === 'ready' || stage.name === 'tried' || stage.name === 'refused';
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <FileName file={file} />
        {stage.name !== 'sending' && (
          <Button
            variant="default"
            size="xs"
            disabled={busy}
            aria-label={t('imports.removeOf', { name: file.name })}
            onClick={onRemove}
          >
            {t(stage.name === 'imported' ? 'imports.close' : 'imports.remove')}
          </Button>
        )}
      </div>
      <div role="status" className={styles.told}>
        <StageWords stage={stage} />
      </div>
      {stage.name === 'sending' && (
        <SendingBar
          name={file.name}
          sent={{ bytes: stage.sent, of: stage.total }}
          progress={stage.view?.progress ?? null}
          onStop={onStop}
        />
      )}
      {stage.name === 'refused' && <Refusal draft={draft} stage={stage} busy={busy} onAnswer={onAnswer} />}
      {mayRead && !isOpen && (
        <LinkButton aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {t(asked ? 'reading.hide' : 'reading.show')}
        </LinkButton>
      )}
      {mayRead && (isOpen || asked) && (
        <ReadingPanel
          id={draft.id}
          file={file}
          source={source}
          answers={own.reading}
          busy={busy}
          onAnswers={(reading) => onChange({ ...own, reading })}
          onTry={() => onAnswer(own, true)}
        />
      )}
      {(stage.name === 'tried' || stage.name === 'imported') && (
        <ReceiptView receipt={stage.receipt} isTrial={stage.name === 'tried'} heading="h4" />
      )}
      {stage.name === 'tried' && (
        <div>
          <Button disabled={busy} onClick={onCommit}>
            {t('imports.commit')}
          </Button>
        </div>
      )}
    </li>
  );
}

function FileName({ file }: { file: File }) {
  const language = useLanguage();
  return (
    <h3 className={styles.name}>
      {file.name} <span className={styles.quiet}>{fileSizeText(file.size, language)}</span>
    </h3>
  );
}

/** What is told aloud when it changes. */
function StageWords({ stage }: { stage: FileDraft['stage'] }) {
  const { t } = useTranslation();
  if (stage.name === 'sending') return t(stage.dryRun ? 'imports.trying' : 'imports.importing');
  if (stage.name === 'tried')
    return (
      <Notice role="note" good>
        {t('imports.tried')}
      </Notice>
    );
  if (stage.name === 'imported')
    return (
      <Notice role="note" good>
        {t('imports.imported')} {t('imports.figuresFollow')}
      </Notice>
    );
  return null;
}
