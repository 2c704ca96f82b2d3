import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { Draft, Preview, TableRequest } from '../../../server/indicators/publications/publications.schemas.js';
import { CoarserFigures } from '../../components/coarser-figures.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { usePublish } from './get-publications.js';
import styles from './publications.module.css';
import { ToldTable } from './told-table.js';

interface PreviewPanelProps {
  draft: Draft;
  preview: Preview;
  catalogue: Catalogue;
  onAccept: (tables: TableRequest[]) => void;
  onMade: (id: string) => void;
}

/** What would be told and hidden; confirmed, or made less detailed. */
export function PreviewPanel({ draft, preview, catalogue, onAccept, onMade }: PreviewPanelProps) {
  const { t } = useTranslation();
  const publish = usePublish();
  const { refusal, proposals, cells, hidden, digest, tables } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [digest]);
  return (
    <div className={styles.part}>
      <h2 ref={heading} tabIndex={-1}>
        {t('publications.previewTitle')}
      </h2>
      {refusal ? (
        <Notice role="alert">{t(`publications.refused.${refusal.reason}`)}</Notice>
      ) : (
        <p role="status">{t('publications.wouldTell', { told: cells - hidden, hidden })}</p>
      )}
      {proposals.length > 0 && <CoarserFigures proposals={proposals} catalogue={catalogue} onAccept={onAccept} />}
      {tables.map((table, at) => (
        <ToldTable key={at} table={table} catalogue={catalogue} />
      ))}
      {publish.error && <Failure error={publish.error} />}
      {!refusal && (
        <div className={styles.actions}>
          <Button
            loading={publish.isPending}
            onClick={() => publish.mutate({ ...draft, digest }, { onSuccess: ({ id }) => onMade(id) })}
          >
            {t('publications.confirm')}
          </Button>
          <p className={styles.quiet}>{t('publications.forGood')}</p>
        </div>
      )}
    </div>
  );
}
