import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { TableRequest } from '../../../server/indicators/publications/publications.schemas.js';
import type { ReportBlock } from '../../../server/reports/reports.schemas.js';
import { CoarserFigures } from '../../components/coarser-figures.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { checkQuery } from './get-reports.js';
import styles from './reports.module.css';
import type { Composed } from './use-composing.js';

interface CheckNoticeProps {
  id: string;
  version: number;
  composed: Composed;
  catalogue: Catalogue;
  onChange: (blocks: ReportBlock[]) => void;
}

/** How much would be told and hidden, or why it could not be told; and what to ask for instead. */
export function CheckNotice({ id, version, composed, catalogue, onChange }: CheckNoticeProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(checkQuery(id, version));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <p className={styles.quiet}>{t('reports.checking')}</p>;
  const { refusal, cells, hidden, proposals, leftOut } = data;
  return (
    <div className={styles.part}>
      {refusal ? (
        <Notice role="alert">{t(`publications.refused.${refusal.reason}`)}</Notice>
      ) : (
        cells > 0 && <p className={styles.quiet}>{t('publications.wouldTell', { told: cells - hidden, hidden })}</p>
      )}
      {leftOut.map(({ block, why }) => (
        <Notice key={block} role="alert">
          {t(`reports.leftOut.${why}`, { number: 1 + composed.blocks.findIndex(({ id: one }) => one === block) })}
        </Notice>
      ))}
      {proposals.length > 0 && (
        <CoarserFigures
          proposals={proposals}
          catalogue={catalogue}
          onAccept={(tables) => onChange(withTables(composed.blocks, tables))}
        />
      )}
    </div>
  );
}

/** The same blocks with these requests, in their order. */
function withTables(blocks: readonly ReportBlock[], tables: readonly TableRequest[]): ReportBlock[] {
  const left = [...tables];
  return blocks.map((block) => (block.kind === 'figure' ? { ...block, table: left.shift() ?? block.table } : block));
}
