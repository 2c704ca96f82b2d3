import { Button, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../../../server/ingest/preview.schemas.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { ColumnList } from './column-list.js';
import { previewQuery } from './get-preview.js';
import { OpenQuestion } from './open-question.js';
import { PreviewRows } from './preview-rows.js';
import { answered, type ReadingAnswers } from './reading-answers.js';
import styles from './reading-panel.module.css';
import { SaveReading } from './save-reading.js';

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
      {seen.data && (
        <>
          {/* What is shown meanwhile was asked before the last answer. */}
          {seen.isPlaceholderData ? (
            <p className={styles.quiet}>{t('imports.reading')}</p>
          ) : (
            <Questions preview={seen.data} answers={answers} onAnswers={onAnswers} />
          )}
          {seen.data.mapping === null && seen.data.columns.length > 0 && (
            <p className={styles.quiet}>{t('reading.recognised', { what: t(`imports.what.${seen.data.what}`) })}</p>
          )}
          <NearPresets preview={seen.data} answers={answers} onAnswers={onAnswers} />
          {seen.data.columns.length > 0 && <ColumnList preview={seen.data} answers={answers} onAnswers={onAnswers} />}
          <Problems preview={seen.data} />
          {seen.data.mapping && seen.data.rows.length > 0 && <PreviewRows rows={seen.data.rows} />}
          {seen.data.mapping && <SaveReading source={source} preview={seen.data} mapping={seen.data.mapping} />}
          <div>
            <Button
              disabled={busy || seen.isPlaceholderData || seen.data.questions.some(({ isRequired }) => isRequired)}
              onClick={onTry}
            >
              {t('imports.try')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface PartProps {
  preview: Preview;
  answers: ReadingAnswers;
  onAnswers: (answers: ReadingAnswers) => void;
}

function Questions({ preview, answers, onAnswers }: PartProps) {
  const { t } = useTranslation();
  const { questions } = preview;
  const next = questions.find(({ isRequired }) => isRequired) ?? questions[0];
  return (
    <div role="status">
      {next ? (
        <OpenQuestion
          key={`${next.id} ${next.path.join('.')}`}
          question={next}
          left={questions.length}
          onAnswer={(value) => onAnswers(answered(answers, preview.mapping, next, value))}
        />
      ) : (
        <p className={styles.quiet}>{t('reading.noQuestion')}</p>
      )}
    </div>
  );
}

function NearPresets({ preview, answers, onAnswers }: PartProps) {
  const { t } = useTranslation();
  if (preview.preset !== null && preview.preset !== 'canonical')
    return <p className={styles.quiet}>{t('reading.preset', { name: preview.preset })}</p>;
  return preview.nearPresets.map(({ name, missing }) => (
    <p key={name}>
      {t('reading.near', { name, missing: missing.join(', ') })}{' '}
      <Button variant="default" size="xs" onClick={() => onAnswers({ ...answers, preset: name, mapping: null })}>
        {t('reading.nearUse', { name })}
      </Button>
    </p>
  ));
}

/** How many lines each problem touches. */
function Problems({ preview: { lines, accepted, rejected, problems } }: { preview: Preview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => numberText(value, language);
  if (lines === 0) return null;
  return (
    <div>
      <p>{t('reading.counts', { lines: number(lines), accepted: number(accepted), rejected: number(rejected) })}</p>
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(({ code, count, message, line, isRejection }) => (
            <li key={`${code} ${isRejection}`}>
              {t(isRejection ? 'reading.rejectedFor' : 'reading.flaggedFor', {
                count: number(count),
                line: number(line),
                message,
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
