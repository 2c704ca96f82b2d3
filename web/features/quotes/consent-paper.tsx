import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../components/page-title.js';
import { PrintBar } from '../../components/print-bar.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './consent-paper.module.css';

const givers = ['person', 'guardian'] as const;
type Giver = (typeof givers)[number];

/** A sheet to read together and to sign: the very sentence that is kept with the words. */
export function ConsentPaper() {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState(useLanguage());
  const [giver, setGiver] = useState<Giver>('person');
  const said = i18n.getFixedT(language);
  const house = useSession().organisation.name;
  const isGuardian = giver === 'guardian';
  return (
    <div className={styles.page}>
      <div className={styles.screen}>
        <PageTitle title={t('quotes.printForm')} />
      </div>
      <PrintBar language={language} onLanguage={setLanguage} back={<Link to="/quotes">{t('quotes.form.back')}</Link>}>
        <NativeSelect
          label={t('quotes.form.who')}
          value={giver}
          data={givers.map((value) => ({ value, label: t(`quotes.form.whoChoices.${value}`) }))}
          onChange={(event) => setGiver(event.currentTarget.value === 'guardian' ? 'guardian' : 'person')}
        />
      </PrintBar>
      <article lang={language} className={styles.sheet}>
        <p className={styles.house}>{house}</p>
        <h2>{said(isGuardian ? 'quotes.form.titleGuardian' : 'quotes.form.title')}</h2>
        <p>{said('quotes.form.free')}</p>
        <p>{said(isGuardian ? 'quotes.form.wordsGuardian' : 'quotes.form.words')}</p>
        <Lines count={6} />
        <p>{said('quotes.form.name')}</p>
        <ul className={styles.boxes}>
          <li className={styles.open}>{said('quotes.form.names.first')}</li>
          <li className={styles.open}>{said('quotes.form.names.phrase')}</li>
          <li>{said('quotes.form.names.none')}</li>
        </ul>
        <p className={styles.wording}>{said(`quotes.wordings.${giver}`, { house })}</p>
        <p>{said('quotes.form.what')}</p>
        <ul className={styles.boxes}>
          <li>{said('quotes.forReports')}</li>
          <li>{said('quotes.forPublic')}</li>
        </ul>
        <p className={styles.blank}>{said('quotes.form.until')}</p>
        <p className={styles.blank}>{said('quotes.form.day')}</p>
        <p className={styles.signature}>
          {said(isGuardian ? 'quotes.form.signatureGuardian' : 'quotes.form.signature')}
        </p>
        <p className={styles.small}>{said('quotes.form.ask', { house })}</p>
      </article>
    </div>
  );
}

/** To write on. */
function Lines({ count }: { count: number }) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
