import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useLanguage } from '../../lib/language.js';
import { AnswerMade } from './answer-made.js';
import styles from './confirmations.module.css';
import { waitingQuery } from './get-confirmations.js';
import { LatestAnswers } from './latest-answers.js';
import { PeopleList } from './people-list.js';
import { useAnswers } from './use-answers.js';

/** What volunteers say they can do: confirmed, or answered with a word; one by one or a person at once. */
export function ConfirmationsPage() {
  const { t } = useTranslation();
  const waiting = useInfiniteQuery(waitingQuery(useLanguage()));
  const answers = useAnswers();
  const total = waiting.data?.pages[0]?.total;
  const people = (waiting.data?.pages ?? [])
    .flatMap((page) => page.people)
    .map((person) => ({
      ...person,
      items: person.items.filter(({ rows }) => rows.some(({ id }) => !answers.gone.has(id))),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <div className={styles.page}>
      <PageTitle title={t('confirmations.title')} below={t('confirmations.text')} />
      <AnswerMade answers={answers} />
      {waiting.error && <Failure error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {waiting.isPending && <Skeleton height="16rem" radius="lg" role="status" aria-label={t('app.loading')} />}
      {total && total.items > 0 && (
        <p className={styles.quiet}>
          {t('confirmations.counts', {
            count: total.items,
            people: t('confirmations.people', { count: total.people }),
          })}
        </p>
      )}
      {waiting.data && people.length === 0 && !waiting.hasNextPage && (
        <EmptyState title={t('confirmations.nothingTitle')} text={t('confirmations.nothing')} />
      )}
      {people.length > 0 && <PeopleList people={people} onAnswer={(asked, name) => void answers.make(asked, name)} />}
      {waiting.hasNextPage && (
        <div>
          <Button variant="default" loading={waiting.isFetchingNextPage} onClick={() => void waiting.fetchNextPage()}>
            {t('confirmations.more')}
          </Button>
        </div>
      )}
      <LatestAnswers onUndo={(made) => void answers.undo(made)} />
    </div>
  );
}
