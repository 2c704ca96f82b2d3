import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { quotesQuery } from '../../lib/get-quotes.js';
import { QuoteCard } from './quote-card.js';
import { QuoteForm } from './quote-form.js';
import styles from './quotes.module.css';

/** Words of people who were helped, each with what the person agreed to. */
export function QuotesPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(quotesQuery);
  const [isNew, setNew] = useState(false);
  const mayRecord = data && (data.mayRecordForAll || data.missions.length > 0);
  return (
    <div className={styles.page}>
      <PageTitle title={t('quotes.title')} below={t('quotes.text')}>
        {mayRecord && !isNew && <Button onClick={() => setNew(true)}>{t('quotes.new')}</Button>}
      </PageTitle>
      <p>
        <Link to="/quotes/paper">{t('quotes.printForm')}</Link>
      </p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height="16rem" radius="lg" />}
      {data && isNew && <QuoteForm quote={null} quotes={data} onDone={() => setNew(false)} />}
      {data?.quotes.length === 0 && !isNew && <EmptyState title={t('quotes.none')} text={t('quotes.noneText')} />}
      {data && data.quotes.length > 0 && (
        <ul className={styles.cards}>
          {data.quotes.map((quote) => (
            <li key={quote.id}>
              <QuoteCard quote={quote} quotes={data} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
