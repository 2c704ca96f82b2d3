import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageView } from '../../../server/missions/needs/week.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { hoursText } from '../../lib/hours-text.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { FoldedPart } from './folded-part.js';
import styles from './needs.module.css';

interface CoverageTableProps {
  title: string;
  /** What a line is called. */
  name: string;
  below?: string;
  /** `possible`: seconds that could still be given; absent: not known. */
  lines: { key: string; name: ReactNode; coverage: CoverageView; possible?: number | undefined }[];
  /** Whether what is possible is shown at all. */
  withPossible: boolean;
}

/** Needs against what was agreed to, the one that lacks most first. */
export function CoverageTable({ title, name, below, lines, withPossible }: CoverageTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hours = (seconds: number) => hoursText(seconds, language);
  const columns = [
    { name: 'name', label: name },
    { name: 'wanted', label: t('needs.wanted'), numeric: true },
    { name: 'filled', label: t('needs.filled'), numeric: true },
    ...(withPossible ? [{ name: 'possible', label: t('needs.possible'), numeric: true }] : []),
    { name: 'minimum', label: t('needs.lackingMinimum'), numeric: true },
    { name: 'lacking', label: t('needs.lacking'), numeric: true },
    { name: 'surplus', label: t('needs.surplus'), numeric: true },
    { name: 'balance', label: t('needs.balance'), numeric: true },
  ];
  const rows = lines.map(({ key, name: first, coverage, possible }) => ({
    key,
    cells:
      coverage.unknownSlots === coverage.slots
        ? [first, ...columns.slice(1).map(() => t('needs.unknownShort'))]
        : [
            first,
            hours(coverage.wantedSeconds),
            hours(coverage.filledSeconds),
            ...(withPossible ? [possible === undefined ? t('needs.unknownShort') : hours(possible)] : []),
            hours(coverage.unmetMinSeconds),
            hours(coverage.unmetSeconds),
            hours(coverage.surplusSeconds),
            balanceText(coverage.agreedSeconds - coverage.wantedSeconds, language),
          ],
  }));
  return (
    <FoldedPart title={title}>
      {below && <p className={styles.quiet}>{below}</p>}
      <DataTable caption={title} columns={columns} rows={rows} />
    </FoldedPart>
  );
}

/** What was promised less what is wanted, all dates taken together: « +2 h », « −3 h ». */
function balanceText(seconds: number, language: Language): string {
  const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : '';
  return `${sign}${hoursText(Math.abs(seconds), language)}`;
}
