import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import type { Values } from './get-rules.js';
import { type FitCode, fitCodes, type PlanCode, planCodes } from './weight-codes.js';

/** For whoever reads them only. */
export function WeightsTable({ values }: { values: Values }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = [
    { name: 'reason', label: t('rules.reason') },
    { name: 'points', label: t('rules.points'), numeric: true },
  ];
  const points = (value: number) => numberText(value, language);
  return (
    <>
      <h3>{t('rules.fitTitle')}</h3>
      <DataTable
        caption={t('rules.fitTitle')}
        columns={columns}
        rows={fitCodes.map((code: FitCode) => ({
          key: code,
          cells: [t(`rules.fit.${code}`), points(values.fit[code])],
        }))}
      />
      <h3>{t('rules.planTitle')}</h3>
      <DataTable
        caption={t('rules.planTitle')}
        columns={columns}
        rows={planCodes.map((code: PlanCode) => ({
          key: code,
          cells: [t(`rules.plan.${code}`), points(values.plan[code])],
        }))}
      />
    </>
  );
}
