import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappedRow } from '../../../server/ingest/preview.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { LinkButton } from '../../components/link-button.js';
import { dayText } from '../../lib/dates.js';
import { isDay } from '../../lib/day.js';
import { useLanguage, type Language } from '../../lib/language.js';
import { exactTimeText, numberText } from '../../lib/numbers.js';

const SHOWN = 8;
const columns = ['volunteer', 'day', 'person_seconds', 'mission'] as const;

/** The first lines, as they would be kept. */
export function PreviewRows({ rows }: { rows: readonly MappedRow[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  return (
    <div>
      <DataTable
        caption={t('reading.rows')}
        columns={[
          { name: 'line', label: t('reading.rows') },
          ...columns.map((name) => ({ name, label: t(`reading.rowHead.${name}`) })),
          { name: 'remark', label: t('reading.rowHead.remark') },
        ]}
        rows={(all ? rows : rows.slice(0, SHOWN)).map(({ line, values, rejection }, at) => ({
          key: `${line} ${at}`,
          cells: [
            t('imports.lineNumber', { number: numberText(line, language) }),
            ...columns.map((name) => cell(name, values, language)),
            rejection?.message ?? '',
          ],
        }))}
      />
      {!all && rows.length > SHOWN && (
        <LinkButton onClick={() => setAll(true)}>{t('reading.moreRows', { number: rows.length })}</LinkButton>
      )}
    </div>
  );
}

function cell(name: (typeof columns)[number], values: MappedRow['values'], language: Language): string {
  const value = name === 'mission' ? (values?.['mission_title'] ?? values?.['mission_id']) : values?.[name];
  if (value === null || value === undefined) return '—';
  if (name === 'day' && isDay(value)) return dayText(value, language, 'short');
  if (name === 'person_seconds' && typeof value === 'number') return exactTimeText(value, language);
  return String(value);
}
