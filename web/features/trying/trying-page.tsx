import { Loader, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BasisNotice } from '../../components/basis-notice.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { WeekChoice } from '../../components/week-choice.js';
import { type Day, mondayOf } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { ChangeForm } from './change-form.js';
import { datesQuery, whatIfQuery } from './get-trying.js';
import { Outcome } from './outcome.js';
import { type Tried, triedText } from './tried.js';
import styles from './trying.module.css';

/** What would come of some changes to a week, told at once; nothing of it is kept. */
export function TryingPage({ day, onDay }: { day: Day; onDay: (day: Day) => void }) {
  const { t } = useTranslation();
  const monday = mondayOf(day);
  const dates = useQuery(datesQuery(monday));
  return (
    <div className={styles.page}>
      <PageTitle title={t('trying.title')} below={t('trying.text')} />
      <WeekChoice monday={monday} onDay={onDay} />
      {dates.isPending && <Skeleton height="14rem" />}
      {dates.error && <Failure error={dates.error} onRetry={() => void dates.refetch()} />}
      {dates.data && <Trial key={monday} monday={monday} week={dates.data} />}
      <p>
        <Link to="/proposals" search={{ day: monday }}>
          {t('trying.forReal')}
        </Link>{' '}
        <span className={styles.quiet}>{t('trying.forRealText')}</span>
      </p>
    </div>
  );
}

interface TrialProps {
  monday: Day;
  week: Parameters<typeof ChangeForm>[0]['week'];
}

function Trial({ monday, week }: TrialProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [tried, setTried] = useState<readonly Tried[]>([]);
  const next = useRef(1);
  const answer = useQuery(
    whatIfQuery(
      monday,
      tried.map(({ change }) => change),
    ),
  );
  const told = { slots: week.slots, missions: week.missions, language };
  return (
    <>
      <Card className={styles.part}>
        <h2 className={styles.title}>{t('trying.add')}</h2>
        <ChangeForm week={week} onAdd={(one) => setTried([...tried, { ...one, id: next.current++ }])} />
      </Card>
      <section className={styles.part} aria-labelledby="tried-changes">
        <h2 id="tried-changes" className={styles.title}>
          {t('trying.changes')}
        </h2>
        {tried.length === 0 && <p className={styles.quiet}>{t('trying.noChange')}</p>}
        <ol className={styles.changes}>
          {tried.map((one) => {
            const text = triedText(t, one, told);
            return (
              <li key={one.id}>
                {text}{' '}
                <LinkButton
                  aria-label={t('trying.undoOne', { change: text })}
                  onClick={() => setTried(tried.filter(({ id }) => id !== one.id))}
                >
                  {t('trying.undo')}
                </LinkButton>
              </li>
            );
          })}
        </ol>
      </section>
      {answer.isPending && (
        <p role="status" className={styles.quiet}>
          <Loader size="xs" /> {t('whyNot.looking')}
        </p>
      )}
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && !answer.error && (
        <div aria-busy={answer.isPlaceholderData}>
          <BasisNotice basis={answer.data.basis} />
          <Outcome answer={answer.data} isTried={tried.length > 0} />
        </div>
      )}
    </>
  );
}
