import { useTranslation } from 'react-i18next';
import type { Change } from '../../../server/indicators/publications/restatements.schemas.js';
import type { PublicationView } from '../../../server/indicators/publications/publications.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { bucketText, readDay } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { measureText } from '../../lib/measure-text.js';

interface ChangesProps {
  changes: readonly Change[];
  publication: PublicationView;
  /** Number of the publication that told them anew; null: they are other figures today, and not told yet. */
  anew: number | null;
}

/** Figures that were told and are others: before and after, and which wait outside. */
export function Changes({ changes, publication, anew }: ChangesProps) {
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
      caption={anew === null ? t('publications.since') : t('publications.changedIn', { number: anew })}
      columns={[
        { name: 'row', label: t('publications.what') },
        { name: 'measure', label: t('publications.which') },
        { name: 'told', label: t(anew === null ? 'publications.told' : 'publications.toldFirst'), numeric: true },
        {
          name: 'after',
          label: anew === null ? t('publications.today') : t('publications.toldIn', { number: anew }),
          numeric: true,
        },
        ...(anew === null ? [{ name: 'outside', label: t('publications.outside') }] : []),
      ]}
      rows={changes.map((change, at) => ({
        key: String(at),
        cells: [
          nameOf(change),
          columnOf(change)?.label[language] ?? change.measure,
          text(change, change.told),
          text(change, change.today),
          ...(anew === null ? [t(change.waits ? 'publications.waits' : 'publications.mayBeTold')] : []),
        ],
      }))}
    />
  );
}
