import { useTranslation } from 'react-i18next';
import type { SuggestionView } from '../../server/allocation/suggestions/suggestions.schemas.js';
import { DataTable } from './data-table.js';
import { useLanguage } from '../lib/language.js';
import { quantityText } from '../lib/numbers.js';

/** The points of each reason; they add up to the total. */
export function Points({ why, gain }: Pick<SuggestionView, 'why' | 'gain'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const points = (value: number) => (value > 0 ? `+${quantityText(value, language)}` : quantityText(value, language));
  const columns = [
    { name: 'reason', label: t('proposals.reasonColumn') },
    { name: 'points', label: t('proposals.pointsColumn'), numeric: true },
  ];
  const rows = why.map(({ c, points: value }) => ({ key: c, cells: [t(`proposals.code.${c}`), points(value)] }));
  const total = { key: 'total', cells: [t('proposals.total'), gain === null ? t('proposals.unknown') : points(gain)] };
  return <DataTable caption={t('proposals.points')} columns={columns} rows={rows} total={total} />;
}
