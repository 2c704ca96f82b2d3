import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { consentGivers, consentMeans } from '../../../server/answers/quotes/quotes.schemas.js';
import { LanguageChoice } from '../../components/language-choice.js';
import { TickBox } from '../../components/tick-box.js';
import { useFieldChecks } from '../../lib/field-checks.js';
import styles from './quotes.module.css';
import type { QuoteDraft } from './use-quote-draft.js';

/** Who agreed, how, when, and to what. */
export function ConsentFields({ draft }: { draft: QuoteDraft }) {
  const { t } = useTranslation();
  const { field, values, set, uses, setUses, isForNothing, wording } = draft;
  const { required } = useFieldChecks();
  return (
    <fieldset className={styles.consent}>
      <legend>{t('quotes.consent')}</legend>
      <div className={styles.row}>
        <NativeSelect
          label={t('quotes.giver')}
          value={values.giver}
          data={consentGivers.map((value) => ({ value, label: t(`quotes.givers.${value}`) }))}
          onChange={(event) => set('giver', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('quotes.means')}
          value={values.means}
          data={consentMeans.map((value) => ({ value, label: t(`quotes.meansOf.${value}`) }))}
          onChange={(event) => set('means', event.currentTarget.value)}
        />
        {values.means === 'voice' && (
          <TextInput label={t('quotes.presence')} maxLength={200} autoComplete="off" {...field('presence')} />
        )}
      </div>
      <div className={styles.row}>
        <TextInput type="date" label={t('quotes.consentDay')} {...field('day')} />
        <TextInput
          type="date"
          label={t('quotes.lastDay')}
          description={t('quotes.lastDayHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...field('lastDay')}
        />
      </div>
      <fieldset className={styles.uses}>
        <legend>{t('quotes.purposes')}</legend>
        <TickBox
          label={t('quotes.forReports')}
          checked={uses.forReports}
          onChange={(forReports) => setUses({ ...uses, forReports })}
        />
        <TickBox
          label={t('quotes.forPublic')}
          checked={uses.forPublic}
          onChange={(forPublic) => setUses({ ...uses, forPublic })}
        />
        {isForNothing && (
          <p role="alert" className={styles.fault}>
            {t('quotes.wrong.purposes')}
          </p>
        )}
      </fieldset>
      <LanguageChoice label={t('quotes.wordingLanguage')} value={wording.language} onChange={wording.setLanguage} />
      <Textarea
        label={t('quotes.wording')}
        description={t('quotes.wordingHint')}
        autosize
        minRows={3}
        maxLength={2000}
        lang={wording.language}
        value={wording.text}
        error={required(wording.text)}
        onChange={(event) => wording.setText(event.currentTarget.value)}
      />
    </fieldset>
  );
}
