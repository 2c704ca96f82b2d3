import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { ReportBlock } from '../../../server/reports/reports.schemas.js';
import { quotesQuery } from '../../lib/get-quotes.js';
import { BlockEditor } from './block-editor.js';
import { useSession } from '../../lib/session.js';
import { reportedGrantsQuery } from './get-reports.js';
import { tellable } from './quote-choice.js';
import styles from './reports.module.css';
import type { Composed } from './use-composing.js';

/** As many as one report may hold. */
const MOST_FIGURES = 20;
const MOST_BLOCKS = 60;

interface BlockListProps {
  composed: Composed;
  catalogue: Catalogue;
  onChange: (blocks: ReportBlock[]) => void;
}

/** Texts, figures and words of people in their order, each moved by buttons. */
export function BlockList({ composed, catalogue, onChange }: BlockListProps) {
  const { t } = useTranslation();
  const { blocks } = composed;
  const figures = blocks.filter(({ kind }) => kind === 'figure').length;
  const put = (at: number, block: ReportBlock) => onChange(blocks.map((one, place) => (place === at ? block : one)));
  const move = (at: number, by: -1 | 1) => {
    const moved = [...blocks];
    moved.splice(at + by, 0, ...moved.splice(at, 1));
    onChange(moved);
  };
  const [added, setAdded] = useState<string | null>(null);
  const add = (block: ReportBlock) => {
    setAdded(block.id);
    onChange([...blocks, block]);
  };
  const id = nextId(blocks);
  const { data } = useQuery({ ...reportedGrantsQuery, enabled: useSession().rights.includes('grants.read') });
  const [grant] = data?.grants ?? [];
  return (
    <section className={styles.part} aria-label={t('reports.blocks')}>
      <h2>{t('reports.blocks')}</h2>
      <ol className={styles.list}>
        {blocks.map((block, at) => (
          <li key={block.id}>
            <BlockEditor
              block={block}
              place={at + 1}
              of={blocks.length}
              isNew={block.id === added}
              composed={composed}
              catalogue={catalogue}
              onChange={(changed) => put(at, changed)}
              onMove={(by) => move(at, by)}
              onRemove={() => onChange(blocks.filter((one) => one !== block))}
            />
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button
          variant="default"
          disabled={blocks.length >= MOST_BLOCKS}
          onClick={() => add({ kind: 'text', id, heading: null, text: '' })}
        >
          {t('reports.addText')}
        </Button>
        <Button
          variant="default"
          disabled={figures >= MOST_FIGURES || blocks.length >= MOST_BLOCKS}
          onClick={() => add({ kind: 'figure', id, table: firstTable(catalogue), comment: null })}
        >
          {t('reports.addFigure')}
        </Button>
        <AddQuote id={id} isFull={blocks.length >= MOST_BLOCKS} onAdd={add} />
        {grant && (
          <Button
            variant="default"
            disabled={blocks.length >= MOST_BLOCKS}
            onClick={() => add({ kind: 'promises', id, grantId: grant.id, why: [] })}
          >
            {t('reports.addPromises')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The first that may be told; another is chosen in its part. */
function AddQuote({ id, isFull, onAdd }: { id: string; isFull: boolean; onAdd: (block: ReportBlock) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(quotesQuery);
  const [first] = tellable(data?.quotes ?? []);
  return (
    <>
      <Button
        variant="default"
        disabled={isFull || !first}
        onClick={() => first && onAdd({ kind: 'quote', id, quoteId: first.id })}
      >
        {t('reports.addQuote')}
      </Button>
      {data && !first && <p className={styles.quiet}>{t('reports.noQuote')}</p>}
    </>
  );
}

const firstTable = ({ indicators }: Catalogue) => ({
  figure: (indicators.find(({ name }) => name === 'volunteer_hours') ?? indicators[0])?.name ?? '',
});

function nextId(blocks: readonly ReportBlock[]): string {
  return `b${1 + Math.max(0, ...blocks.map(({ id }) => Number(id.slice(1)) || 0))}`;
}
