import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QuoteView } from '../../../server/answers/quotes/quotes.schemas.js';
import type { ReportBlock } from '../../../server/reports/reports.schemas.js';
import { Failure } from '../../components/failure.js';
import { quotesQuery } from '../../lib/get-quotes.js';

type QuoteBlock = Extract<ReportBlock, { kind: 'quote' }>;

/** Whose words stand here, among those that may be told in a report today. */
export function QuoteChoice({ block, onChange }: { block: QuoteBlock; onChange: (block: QuoteBlock) => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(quotesQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  const choices = tellable(data?.quotes ?? []).map(({ id, words, saidBy }) => ({
    value: id,
    label: saidBy === null ? short(words) : `${saidBy} : ${short(words)}`,
  }));
  const isThere = choices.some(({ value }) => value === block.quoteId);
  return (
    <>
      <NativeSelect
        label={t('reports.whoseWords')}
        value={block.quoteId}
        data={[...(isThere ? [] : [{ value: block.quoteId, label: data ? t('reports.goneQuote') : '…' }]), ...choices]}
        onChange={({ currentTarget: { value } }) => onChange({ ...block, quoteId: value })}
      />
      <p>
        <Link to="/quotes">{t('reports.allQuotes')}</Link>
      </p>
    </>
  );
}

export const tellable = (quotes: readonly QuoteView[]) =>
  quotes.filter(({ state, consents }) => state === 'in-force' && consents[0]?.forReports === true);

const short = (words: string | null) => ((words ?? '').length > 60 ? `${(words ?? '').slice(0, 60)}…` : (words ?? ''));
