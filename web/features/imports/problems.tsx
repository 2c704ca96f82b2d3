import { useTranslation } from 'react-i18next';
import type { Preview } from '../../../server/ingest/preview.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';

/** How many lines each problem touches, and the first of them. */
export function Problems({ preview: { lines, accepted, rejected, problems } }: { preview: Preview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => numberText(value, language);
  if (lines === 0) return null;
  return (
    <div>
      <p>{t('reading.counts', { lines: number(lines), accepted: number(accepted), rejected: number(rejected) })}</p>
      {problems.length > 0 && (
        <DataTable
          caption={t('reading.problems')}
          columns={[
            { name: 'problem', label: t('reading.problem.what') },
            { name: 'kind', label: t('reading.problem.then') },
            { name: 'count', label: t('reading.problem.count'), numeric: true },
            { name: 'line', label: t('reading.problem.line'), numeric: true },
          ]}
          rows={problems.map(({ code, count, message, line, isRejection }) => ({
            key: `${code} ${isRejection}`,
            cells: [message, t(isRejection ? 'reading.rejected' : 'reading.flagged'), number(count), number(line)],
          }))}
        />
      )}
    </div>
  );
}
