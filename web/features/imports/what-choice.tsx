import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importWhats, type ImportWhat } from '../../../server/ingest/ingest.schemas.js';
import { noAnswers, type ReadingAnswers } from './reading-answers.js';

interface WhatChoiceProps {
  /** What it is taken for; null while nobody knows. */
  what: ImportWhat | null;
  answers: ReadingAnswers;
  onAnswers: (answers: ReadingAnswers) => void;
}

/** What the file holds. Said otherwise, its columns are read anew. */
export function WhatChoice({ what, answers: { dialect, sheet }, onAnswers }: WhatChoiceProps) {
  const { t } = useTranslation();
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
