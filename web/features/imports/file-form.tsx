import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answered, type ReadingPartProps } from './reading-answers.js';
import styles from './reading-panel.module.css';

const encodings = [
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'Windows (1252)'],
  ['iso-8859-15', 'ISO 8859-15'],
  ['windows-1250', 'Windows (1250)'],
  ['macintosh', 'Mac'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
] as const;
const signs = [',', ';', '\t', '|', ':'] as const;
const signNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', ':': 'colon' } as const;
const HEADER_LINES = 20;

/** How the file itself is written: which sheet of a workbook, which letters and signs of a text. */
export function FileForm({ preview, answers, onAnswers }: ReadingPartProps) {
  const { t } = useTranslation();
  const { sheets, sheet, dialect, mapping, grid } = preview;
  const sheetOptions = sheets.map(({ name }) => ({ value: name, label: name }));
  if (sheet !== null && sheets.length > 1 && !grid)
    return (
      <NativeSelect
        label={t('reading.sheet')}
        value={sheet}
        data={sheetOptions}
        onChange={(event) => onAnswers({ ...answers, sheet: event.currentTarget.value, mapping: null })}
      />
    );
  if (!dialect) return null;
  const say = (member: string, value: unknown) =>
    onAnswers(answered(answers, mapping, { into: 'dialect', path: [member] }, value));
  const isUsual = (signs as readonly string[]).includes(dialect.delimiter);
  return (
    <details className={styles.whole}>
      <summary>{t('reading.written')}</summary>
      <div className={styles.fields}>
        <NativeSelect
          label={t('reading.encoding')}
          value={dialect.encoding}
          data={encodings.map(([value, label]) => ({ value, label }))}
          onChange={(event) => say('encoding', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('reading.delimiter')}
          value={dialect.delimiter}
          data={[
            ...(isUsual ? [] : [{ value: dialect.delimiter, label: dialect.delimiter }]),
            ...signs.map((value) => ({ value, label: t(`reading.sign.${signNames[value]}`) })),
          ]}
          onChange={(event) => say('delimiter', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('reading.headerLine')}
          value={String(dialect.headerLine ?? '')}
          data={[
            { value: '', label: t('reading.noHeader') },
            ...headerLines(dialect.headerLine).map((line) => ({ value: String(line), label: String(line) })),
          ]}
          onChange={({ currentTarget: { value } }) => say('headerLine', value === '' ? null : Number(value))}
        />
      </div>
    </details>
  );
}

function headerLines(known: number | null): number[] {
  return Array.from({ length: Math.max(HEADER_LINES, known ?? 0) }, (_, at) => at + 1);
}
