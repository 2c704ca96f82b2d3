import { Button, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isNounWhat } from '../../../server/ingest/nouns/list-fields.schemas.js';
import type { Preview } from '../../../server/ingest/preview.schemas.js';
import { Failure } from '../../components/failure.js';
import { LinkButton } from '../../components/link-button.js';
import { useLanguage } from '../../lib/language.js';
import { ColumnList } from './column-list.js';
import { FileForm } from './file-form.js';
import { savedMappingsQuery } from './get-mappings.js';
import { previewQuery } from './get-preview.js';
import { GridView } from './grid-view.js';
import { PreviewRows } from './preview-rows.js';
import { Problems } from './problems.js';
import { Questions } from './questions.js';
import { noAnswers, type ReadingAnswers, type ReadingPartProps } from './reading-answers.js';
import styles from './reading-panel.module.css';
import { SaveReading } from './save-reading.js';
import { SavedReadings } from './saved-readings.js';
import { isSourceName } from './source-name.js';
import { WhatChoice } from './what-choice.js';
import { WholeFile } from './whole-file.js';

interface ReadingPanelProps {
  id: string;
  file: File;
  source: string;
  answers: ReadingAnswers;
  busy: boolean;
  onAnswers: (answers: ReadingAnswers) => void;
  onTry: () => void;
}

/** How a file is read, column by column; what only a person can tell is asked first, one question at a time. */
export function ReadingPanel({ id, file, source, answers, busy, onAnswers, onTry }: ReadingPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const seen = useQuery({ ...previewQuery(id, file, source, answers, language), placeholderData: keepPreviousData });
  return (
    <section className={styles.panel} aria-label={t('reading.title')} aria-busy={seen.isFetching}>
      <h4>{t('reading.title')}</h4>
      {seen.isPending && <Skeleton height="10rem" />}
      {seen.error && <Failure error={seen.error} onRetry={() => void seen.refetch()} />}
      {(seen.data || seen.error) && <WhatChoice preview={seen.data} answers={answers} onAnswers={onAnswers} />}
      {seen.data && (
        <>
          {/* What is shown meanwhile was asked before the last answer. */}
          {seen.isPlaceholderData ? (
            <p className={styles.quiet}>{t('imports.reading')}</p>
          ) : (
            <Questions preview={seen.data} answers={answers} onAnswers={onAnswers} />
          )}
          <Parts
            source={source}
            isOld={seen.isPlaceholderData}
            preview={seen.data}
            answers={answers}
            onAnswers={onAnswers}
          />
          <div className={styles.next}>
            <Button
              disabled={busy || seen.isPlaceholderData || seen.data.questions.some(({ isRequired }) => isRequired)}
              onClick={onTry}
            >
              {t('imports.try')}
            </Button>
          </div>
        </>
      )}
      {JSON.stringify(answers) !== JSON.stringify(noAnswers) && (
        <div>
          <LinkButton onClick={() => onAnswers(noAnswers)}>{t('reading.again')}</LinkButton>
        </div>
      )}
    </section>
  );
}

interface PartsProps extends ReadingPartProps {
  source: string;
  /** What was told last is not read yet. */
  isOld: boolean;
}

function Parts({ source, isOld, ...props }: PartsProps) {
  const { t } = useTranslation();
  const { preview, answers, onAnswers } = props;
  const { columns, mapping, rows, grid } = preview;
  const from = useSavedName(source, preview);
  return (
    <>
      <Known {...props} savedName={from.now} />
      {isSourceName(source) && (
        <SavedReadings
          source={source}
          used={from.now}
          onUse={(name) => onAnswers({ ...answers, what: '', preset: name, mapping: null })}
        />
      )}
      <FileForm {...props} />
      {grid && <GridView grid={grid} questions={preview.questions} />}
      {columns.length > 0 && <ColumnList {...props} />}
      {mapping && columns.length > 0 && !isNounWhat(preview.what) && <WholeFile {...props} />}
      <Problems preview={preview} />
      {mapping && rows.length > 0 && <PreviewRows rows={rows} what={preview.what} isGrid={grid !== null} />}
      {mapping &&
        (isSourceName(source) ? (
          <SaveReading source={source} preview={preview} mapping={mapping} from={from.before} isOld={isOld} />
        ) : (
          <p className={styles.quiet}>{t('reading.saveLater')}</p>
        ))}
    </>
  );
}

/** The saved reading this file is read by, and the last one it was before something was told otherwise. */
function useSavedName(source: string, { preset }: Preview): { now: string | null; before: string | null } {
  const [before, setBefore] = useState<string | null>(null);
  const saved = useQuery({ ...savedMappingsQuery(source), enabled: isSourceName(source) });
  const now = saved.data?.find(({ name }) => name === preset)?.name ?? null;
  if (now !== null && now !== before) setBefore(now);
  return { now, before };
}

/** The export it is, or nearly is. */
function Known({ preview, answers, onAnswers, savedName }: ReadingPartProps & { savedName: string | null }) {
  const { t } = useTranslation();
  if (savedName !== null) return <p className={styles.quiet}>{t('reading.savedUsed', { name: savedName })}</p>;
  if (preview.preset !== null && preview.preset !== 'canonical')
    return <p className={styles.quiet}>{t('reading.preset', { name: preview.preset })}</p>;
  return preview.nearPresets.map(({ name, missing }) => (
    <p key={name}>
      {t('reading.near', { name, missing: missing.join(', ') })}{' '}
      <Button
        variant="default"
        size="xs"
        onClick={() => onAnswers({ ...answers, what: '', preset: name, mapping: null })}
      >
        {t('reading.nearUse', { name })}
      </Button>
    </p>
  ));
}
