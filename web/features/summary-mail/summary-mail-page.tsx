import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryMailView } from '../../../server/summaries/by-mail/by-mail.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { capital, periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { ChoiceForm } from './choice-form.js';
import { summaryMailQuery } from './get-summary-mail.js';
import styles from './summary-mail.module.css';

/** The reader's last summary, and whether it is sent to them. `children`: the way back. */
export function SummaryMailPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mine = useQuery(summaryMailQuery(language));
  return (
    <div className={styles.page}>
      <div>{children}</div>
      <PageTitle title={t('summaryMail.title')} below={t('summaryMail.text')} />
      {mine.isPending && <Skeleton height="14rem" radius="lg" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && (
        <>
          <ChoiceForm asked={mine.data} />
          <LastSummary told={mine.data} />
        </>
      )}
    </div>
  );
}

function LastSummary({ told: { period, letter } }: { told: SummaryMailView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card aria-labelledby="last-summary" className={styles.part}>
      <h2 id="last-summary">{capital(periodText(period, language))}</h2>
      {letter === null ? (
        <p>{t('summaryMail.empty')}</p>
      ) : (
        <>
          <p>{letter.hello}</p>
          {letter.parts.map(({ title, lines }) => (
            <section key={title} className={styles.part}>
              <h3>{title}</h3>
              <ul className={styles.lines}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Card>
  );
}
