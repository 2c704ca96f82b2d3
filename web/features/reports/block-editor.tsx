import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { ReportBlock } from '../../../server/reports/reports.schemas.js';
import { Card } from '../../components/card.js';
import { useColumnWords } from '../../lib/column-words.js';
import { quotesQuery } from '../../lib/get-quotes.js';
import { useLanguage } from '../../lib/language.js';
import { BlockFields } from './block-fields.js';
import { reportedGrantsQuery } from './get-reports.js';
import styles from './reports.module.css';
import type { Composed } from './use-composing.js';

interface BlockEditorProps {
  block: ReportBlock;
  /** From 1. */
  place: number;
  of: number;
  /** It was just added. */
  isNew: boolean;
  composed: Composed;
  catalogue: Catalogue;
  onChange: (block: ReportBlock) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const KINDS = {
  text: 'reports.aText',
  figure: 'reports.aFigure',
  quote: 'reports.aQuote',
  promises: 'reports.aGrant',
} as const;

/** One part of the report: a line that says what it is, opened to be changed. */
export function BlockEditor({ block, place, of, isNew, composed, catalogue, onChange, ...acts }: BlockEditorProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(isNew);
  const name = useBlockName(block, catalogue);
  const kind = t(KINDS[block.kind]);
  return (
    <Card as="div">
      <div className={styles.form}>
        <div className={styles.block}>
          <p>
            <span className={styles.quiet}>{kind}</span> <strong>{name}</strong>
          </p>
          <Button
            variant="default"
            size="sm"
            aria-expanded={isOpen}
            aria-label={t('reports.ofBlock', { text: t(isOpen ? 'app.close' : 'reports.open'), number: place })}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'app.close' : 'reports.open')}
          </Button>
        </div>
        {isOpen && (
          <>
            <BlockFields block={block} place={place} composed={composed} catalogue={catalogue} onChange={onChange} />
            <Acts place={place} of={of} {...acts} />
          </>
        )}
      </div>
    </Card>
  );
}

/** What stands on the line: its heading or first words; the figure and how it is cut; what somebody said. */
function useBlockName(block: ReportBlock, catalogue: Catalogue): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const figure = block.kind === 'figure' ? block.table.figure : '';
  const words = useColumnWords(catalogue, figure);
  const { data } = useQuery({ ...quotesQuery, enabled: block.kind === 'quote' });
  const isOfGrant = block.kind === 'promises';
  const grants = useQuery({ ...reportedGrantsQuery, enabled: isOfGrant });
  if (isOfGrant) {
    const grant = grants.data?.grants.find(({ id }) => id === block.grantId);
    return grant ? `${grant.funder} · ${grant.title}` : grants.data ? t('reports.grantGone') : '…';
  }
  if (block.kind === 'text') return block.heading ?? (block.text.slice(0, 60) || t('reports.emptyText'));
  if (block.kind === 'quote') {
    const quote = data?.quotes.find(({ id }) => id === block.quoteId);
    return quote?.words?.slice(0, 60) ?? (data ? t('reports.goneQuote') : '…');
  }
  const title = catalogue.indicators.find((one) => one.name === figure)?.title[language] ?? figure;
  const { by } = block.table;
  return by ? t('chart.titleBy', { title, slices: words(by).toLocaleLowerCase(language) }) : title;
}

function Acts({ place, of, onMove, onRemove }: Pick<BlockEditorProps, 'place' | 'of' | 'onMove' | 'onRemove'>) {
  const { t } = useTranslation();
  const act = (text: string, onClick: () => void, disabled = false) => (
    <Button
      variant="default"
      size="sm"
      disabled={disabled}
      onClick={onClick}
      aria-label={t('reports.ofBlock', { text, number: place })}
    >
      {text}
    </Button>
  );
  return (
    <div className={styles.actions}>
      {act(t('reports.up'), () => onMove(-1), place === 1)}
      {act(t('reports.down'), () => onMove(1), place === of)}
      {act(t('reports.remove'), onRemove)}
    </div>
  );
}
