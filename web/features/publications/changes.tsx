import { useTranslation } from 'react-i18next';
import type { Change } from '../../../server/indicators/publications/restatements.schemas.js';
import type { PublicationView } from '../../../server/indicators/publications/publications.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { bucketText, readDay } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { measureText } from '../../lib/measure-text.js';

/** Figures that were told and are others: before and after, and which wait outside. */
export function Changes({ changes, publication }: { changes: readonly Change[]; publication: PublicationView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = ({ row }: Change) => {
    if (row === null) return t('chart.total');
    const from = readDay(row['bucket']);
    const time = from === null ? [] : [bucketText(from, readDay(row['bucket_end']), language)];
    const names = Object.entries(row).filter(
      ([name]) => !name.startsWith('bucket') && !(name.replace(/_id$/, '_title') in row && name.endsWith('_id')),
    );
    return [...time, ...names.map(([, value]) => value ?? t('chart.unspecified'))].join(' · ');
  };
  const columnOf = ({ table, measure }: Change) =>
    publication.tables[table]?.columns.find(({ name }) => name === measure);
  const text = (change: Change, value: Change['told']) =>
    typeof value === 'number' ? measureText(value, columnOf(change)?.unit ?? 'count', language) : String(value ?? '—');
  return (
    <DataTable
      caption={t('publications.since')}
      columns={[
        { name: 'row', label: t('publications.what') },
        { name: 'measure', label: t('publications.which') },
        { name: 'told', label: t('publications.told'), numeric: true },
        { name: 'today', label: t('publications.today'), numeric: true },
        { name: 'outside', label: t('publications.outside') },
      ]}
      rows={changes.map((change, at) => ({
        key: String(at),
        cells: [
          nameOf(change),
          columnOf(change)?.label[language] ?? change.measure,
          text(change, change.told),
          text(change, change.today),
          change.waits ? t('publications.waits') : t('publications.mayBeTold'),
        ],
      }))}
    />
  );
}
