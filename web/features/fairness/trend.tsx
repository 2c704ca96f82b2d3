import { useTranslation } from 'react-i18next';
import type { FairnessView } from '../../../server/allocation/fairness/fairness.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './fairness.module.css';
import { measureValue } from './measure-value.js';

const SHOWN = 9;
const CODES = ['unmetMin', 'missionsUnderMinimum', 'invitationsMost', 'invitationsGini', 'useGini'] as const;

/** The last weeks, the newest first. */
export function Trend({ view }: { view: FairnessView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = [
    { name: 'week', label: t('fairness.week') },
    ...CODES.map((code) => ({ name: code, label: t(`fairness.short.${code}`), numeric: true })),
  ];
  const unitOf = (code: (typeof CODES)[number]) => view.measures.find((one) => one.code === code)?.unit ?? 'count';
  const rows = view.weeks
    .slice(-SHOWN)
    .reverse()
    .map(({ week, values }) => ({
      key: week,
      cells: [
        dayText(week, language, 'short'),
        ...CODES.map((code) => measureValue(values[code], unitOf(code), language, t('fairness.unknown'))),
      ],
    }));
  return (
    <Card aria-labelledby="trend" className={styles.part}>
      <h2 id="trend">{t('fairness.trend')}</h2>
      <p className={styles.quiet}>{t('fairness.trendText')}</p>
      <DataTable caption={t('fairness.trend')} columns={columns} rows={rows} />
    </Card>
  );
}
