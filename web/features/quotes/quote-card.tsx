import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotesView, QuoteView } from '../../../server/answers/quotes/quotes.schemas.js';
import { Card } from '../../components/card.js';
import { capital, dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useConsentWords } from './consent-words.js';
import { QuoteForm } from './quote-form.js';
import styles from './quotes.module.css';
import { WithdrawDialog } from './withdraw-dialog.js';

/** What somebody said, whether it may still be told, and what can be done about it. */
export function QuoteCard({ quote, quotes }: { quote: QuoteView; quotes: QuotesView }) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const words = useConsentWords();
  if (isChanging) return <QuoteForm quote={quote} quotes={quotes} onDone={() => setChanging(false)} />;
  return (
    <Card as="article" aria-label={quote.words ?? words.state(quote)} className={styles.card}>
      <Told quote={quote} />
      <p className={quote.state === 'in-force' ? styles.holds : styles.over}>{words.state(quote)}</p>
      {quote.usedAt !== null && quote.words !== null && <p className={styles.quiet}>{t('quotes.told')}</p>}
      <Agreed quote={quote} />
      {quote.words !== null && <Acts quote={quote} words={quote.words} onChange={() => setChanging(true)} />}
    </Card>
  );
}

function Told({ quote }: { quote: QuoteView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const about = [
    quote.words === null ? null : capital(quote.saidBy ?? t('quotes.noName')),
    t('quotes.saidOn', { day: dayText(quote.saidOn, language) }),
    quote.mission?.title ?? t('quotes.forAll'),
  ];
  const gone = t(quote.withdrawal?.means === 'house' ? 'quotes.erasedHouse' : 'quotes.erased');
  return (
    <figure className={styles.told}>
      {quote.words === null ? (
        <p className={styles.quiet}>{gone}</p>
      ) : (
        <blockquote lang={quote.language} dir="auto" className={styles.words}>
          {quote.words}
        </blockquote>
      )}
      <figcaption className={styles.quiet}>{about.filter(Boolean).join(' · ')}</figcaption>
      {quote.source !== null && <p className={styles.quiet}>{quote.source}</p>}
    </figure>
  );
}

function Agreed({ quote }: { quote: QuoteView }) {
  const { t } = useTranslation();
  const words = useConsentWords();
  return (
    <details className={styles.fold}>
      <summary>{t('quotes.agreed')}</summary>
      <ol className={styles.consents}>
        {quote.consents.map((consent) => (
          <li key={consent.recordedAt}>
            <p>
              {words.given(consent)} {words.how(consent)}
            </p>
            <p className={styles.wording}>{consent.wording}</p>
            <p className={styles.quiet}>{words.recorded(consent)}</p>
          </li>
        ))}
        {quote.withdrawal && (
          <li>
            <p>{words.state(quote)}</p>
            <p className={styles.quiet}>{words.recorded(quote.withdrawal)}</p>
          </li>
        )}
      </ol>
    </details>
  );
}

function Acts({ quote, words, onChange }: { quote: QuoteView; words: string; onChange: () => void }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const act = quote.state === 'expired' ? 'renew' : 'change';
  const short = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return (
    <div className={styles.actions}>
      <Button variant="default" size="sm" aria-label={t(`quotes.${act}Of`, { words: short })} onClick={onChange}>
        {t(`quotes.${act}`)}
      </Button>
      <Button
        variant="default"
        size="sm"
        aria-label={t('quotes.withdrawOf', { words: short })}
        onClick={() => setAsks(true)}
      >
        {t('quotes.withdraw')}
      </Button>
      <WithdrawDialog quote={quote} opened={asks} onClose={() => setAsks(false)} />
    </div>
  );
}
