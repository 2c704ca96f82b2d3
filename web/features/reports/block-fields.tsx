import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { ReportBlock } from '../../../server/reports/reports.schemas.js';
import { FigureChoice } from '../../components/figure-choice.js';
import { QuoteChoice } from './quote-choice.js';
import { PromisesFields } from './promises-fields.js';
import type { Composed } from './use-composing.js';

interface BlockFieldsProps {
  block: ReportBlock;
  /** From 1. */
  place: number;
  composed: Composed;
  catalogue: Catalogue;
  onChange: (block: ReportBlock) => void;
}

const orNull = (value: string): string | null => (value.trim() === '' ? null : value);

export function BlockFields({ block, place, composed, catalogue, onChange }: BlockFieldsProps) {
  const { t } = useTranslation();
  if (block.kind === 'text')
    return (
      <>
        <TextInput
          label={t('reports.heading')}
          maxLength={200}
          value={block.heading ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ ...block, heading: orNull(value) })}
        />
        <Textarea
          label={t('reports.words')}
          autosize
          minRows={2}
          maxLength={4000}
          value={block.text}
          onChange={({ currentTarget: { value } }) => onChange({ ...block, text: value })}
        />
      </>
    );
  if (block.kind === 'quote') return <QuoteChoice block={block} onChange={onChange} />;
  if (block.kind === 'promises') return <PromisesFields block={block} onChange={onChange} />;
  return (
    <>
      <FigureChoice
        name={t('reports.part', { number: place })}
        table={block.table}
        catalogue={catalogue}
        period={composed}
        onChange={(table) => onChange({ ...block, table })}
      />
      <TextInput
        label={t('reports.comment')}
        maxLength={600}
        value={block.comment ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...block, comment: orNull(value) })}
      />
    </>
  );
}
