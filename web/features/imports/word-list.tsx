import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnView, Question } from '../../../server/ingest/preview.schemas.js';

const meanings = {
  status: ['declared', 'validated', 'disputed', 'refused', 'no_show'],
  provenance: ['measured', 'declared', 'estimated'],
} as const;
type Worded = keyof typeof meanings;
export const isWorded = (field: string | null): field is Worded => field !== null && field in meanings;

interface WordListProps {
  field: Worded;
  column: ColumnView;
  /** What words were said to mean. */
  values: Readonly<Record<string, string>>;
  questions: readonly Question[];
  onMeaning: (word: string, meaning: string) => void;
}

/** What each word of a column means: those seen first, those nobody explained yet, those explained. */
export function WordList({ field, column, values, questions, onMeaning }: WordListProps) {
  const { t } = useTranslation();
  const open = questions.flatMap(({ path }) => (path[1] === field && path[2] === 'values' ? (path[3] ?? []) : []));
  const words = new Map<string, string>();
  for (const word of [...column.examples, ...open, ...Object.keys(values)])
    if (!words.has(plain(word))) words.set(plain(word), word);
  const said = new Map(Object.keys(values).map((word) => [plain(word), word]));
  const isOpen = new Set(open.map(plain));
  return [...words].map(([key, word]) => {
    const written = said.get(key) ?? word;
    return (
      <NativeSelect
        key={key}
        label={t('reading.wordOf', { word })}
        value={values[written] ?? ''}
        data={[
          {
            value: '',
            label: t(isOpen.has(key) ? 'reading.wordOpen' : 'reading.wordKnown'),
            disabled: written in values,
          },
          ...meanings[field].map((one) => ({
            value: one,
            label: t(`reading.${field}.${one}` as 'reading.status.declared'),
          })),
        ]}
        onChange={(event) => onMeaning(written, event.currentTarget.value)}
      />
    );
  });
}

/** As the server compares words: case, accents and signs do not count. */
const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
