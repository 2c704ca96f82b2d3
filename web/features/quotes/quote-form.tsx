import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangedQuote, QuotesView, QuoteView } from '../../../server/answers/quotes/quotes.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { TickBox } from '../../components/tick-box.js';
import { useLanguage } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';
import { spokenTags } from '../../lib/spoken-tags.js';
import { changeQuote, recordQuote, useQuoteChange } from './change-quotes.js';
import { ConsentFields } from './consent-fields.js';
import styles from './quotes.module.css';
import { type QuoteDraft, useQuoteDraft } from './use-quote-draft.js';

interface QuoteFormProps {
  /** Null notes new ones. */
  quote: QuoteView | null;
  quotes: QuotesView;
  onDone: () => void;
}

/** What somebody said, how they are named, and what they agreed to. */
export function QuoteForm({ quote, quotes, onDone }: QuoteFormProps) {
  const { t } = useTranslation();
  const draft = useQuoteDraft(quote, quotes);
  const { form, isAgreed, setAgreed, send } = draft;
  const keep = useQuoteChange((body: ChangedQuote) => kept(quote, body), onDone);
  const title = t(quote ? 'quotes.changeTitle' : 'quotes.newTitle');
  return (
    <Card aria-label={title}>
      <form ref={form} className={styles.form} noValidate onSubmit={send((body) => keep.mutate(body))}>
        <h2>{title}</h2>
        <ToldFields draft={draft} quotes={quotes} />
        {quote && <TickBox label={t('quotes.again')} checked={isAgreed} onChange={setAgreed} />}
        {isAgreed && <ConsentFields draft={draft} />}
        {keep.error && <Failure error={keep.error} />}
        <div className={styles.actions}>
          <Button type="submit" loading={keep.isPending}>
            {t('quotes.keep')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function kept(quote: QuoteView | null, { consent, ...told }: ChangedQuote): Promise<unknown> {
  if (quote) return changeQuote(quote.id, { ...told, consent });
  if (consent === null) throw new Error('Words are noted with what was agreed to');
  return recordQuote({ ...told, consent });
}

function ToldFields({ draft: { field, values, set }, quotes }: { draft: QuoteDraft; quotes: QuotesView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const tags = [...new Set([...spokenTags, values.language])];
  const languages = tags.map((value) => ({ value, label: languageName(value, language) }));
  const missions = quotes.missions.map(({ id, title }) => ({ value: id, label: title }));
  const forAll = quotes.mayRecordForAll ? [{ value: '', label: t('quotes.forAll') }] : [];
  return (
    <>
      <Textarea
        label={t('quotes.words')}
        description={t('quotes.wordsHint')}
        autosize
        minRows={3}
        maxLength={1200}
        lang={values.language}
        dir="auto"
        {...field('words')}
      />
      <div className={styles.row}>
        <TextInput
          label={t('quotes.saidBy')}
          description={t('quotes.saidByHint')}
          maxLength={100}
          autoComplete="off"
          {...field('saidBy')}
        />
        <TextInput
          label={t('quotes.source')}
          description={t('quotes.sourceHint')}
          maxLength={200}
          autoComplete="off"
          {...field('source')}
        />
      </div>
      <div className={styles.row}>
        <TextInput type="date" label={t('quotes.saidDay')} max={quotes.today} {...field('saidOn')} />
        <NativeSelect
          label={t('quotes.mission')}
          value={values.missionId}
          data={[...forAll, ...missions]}
          onChange={(event) => set('missionId', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('quotes.language')}
          value={values.language}
          data={languages.sort((a, b) => a.label.localeCompare(b.label, language))}
          onChange={(event) => set('language', event.currentTarget.value)}
        />
      </div>
    </>
  );
}
