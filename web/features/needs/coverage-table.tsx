import { useTranslation } from 'react-i18next';
import type { CoverageView } from '../../../server/missions/needs/week.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import styles from './needs.module.css';

interface CoverageTableProps {
  title: string;
  /** What a line is called. */
  name: string;
  below?: string;
  lines: { key: string; name: string; coverage: CoverageView }[];
}

/** Needs against what was agreed to, the one that lacks most first. */
export function CoverageTable({ title, name, below, lines }: CoverageTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hours = (seconds: number) => hoursText(seconds, language);
  const columns = [
    { name: 'name', label: name },
    { name: 'wanted', label: t('needs.wanted'), numeric: true },
    { name: 'filled', label: t('needs.filled'), numeric: true },
    { name: 'minimum', label: t('needs.lackingMinimum'), numeric: true },
    { name: 'lacking', label: t('needs.lacking'), numeric: true },
    { name: 'surplus', label: t('needs.surplus'), numeric: true },
  ];
  const rows = lines.map(({ key, name: first, coverage }) => ({
    key,
    cells:
      coverage.unknownSlots === coverage.slots
        ? [first, ...columns.slice(1).map(() => t('needs.unknownShort'))]
        : [
            first,
            hours(coverage.wantedSeconds),
            hours(coverage.filledSeconds),
            hours(coverage.unmetMinSeconds),
            hours(coverage.unmetSeconds),
            hours(coverage.surplusSeconds),
          ],
  }));
  return (
    <Card className={styles.part}>
      <h2>{title}</h2>
      {below && <p className={styles.quiet}>{below}</p>}
      <DataTable caption={title} columns={columns} rows={rows} />
    </Card>
  );
}
