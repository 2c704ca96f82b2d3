import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importWhats, type ImportWhat } from '../../../server/ingest/ingest.schemas.js';
import type { Preview } from '../../../server/ingest/preview.schemas.js';
import { noAnswers, type ReadingAnswers } from './reading-answers.js';

interface WhatChoiceProps {
  preview: Preview | undefined;
  answers: ReadingAnswers;
  onAnswers: (answers: ReadingAnswers) => void;
}

/** What the file holds. Said otherwise, its columns are read anew. */
export function WhatChoice({ preview, answers, onAnswers }: WhatChoiceProps) {
  const { t } = useTranslation();
  const { dialect, sheet } = answers;
  const what = whatOf(preview, answers);
  return (
    <NativeSelect
      label={t('reading.what')}
      value={what ?? ''}
      data={[
        ...(what === null ? [{ value: '', label: t('reading.whatUnknown') }] : []),
        ...importWhats.map((value) => ({ value, label: t(`imports.what.${value}`) })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onAnswers({ ...noAnswers, dialect, sheet, what: importWhats.find((one) => one === value) ?? '' })
      }
    />
  );
}

/** What was said; else what the file is taken for, once it is read; null: nobody knows. */
function whatOf(preview: Preview | undefined, { what }: ReadingAnswers): ImportWhat | null {
  if (what !== '') return what;
  if (preview && preview.columns.length > 0) return preview.what;
  return preview?.grid ? 'activities' : null;
}
