import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Duplicate } from '../../../server/merges/merges.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { Face } from './face.js';
import { duplicatesQuery, setApart } from './get-people.js';
import type { Two } from './people-page.js';
import styles from './people.module.css';

interface DuplicateListProps {
  onMerge: (two: Two) => void;
  onTold: (sentence: string) => Promise<void>;
}

/** Pairs that may be one person, the most likely first. */
export function DuplicateList({ onMerge, onTold }: DuplicateListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = useInfiniteQuery(duplicatesQuery);
  const pairs = (list.data?.pages ?? []).flatMap(({ duplicates }) => duplicates);
  const total = list.data?.pages[0]?.total;
  return (
    <section aria-labelledby="duplicates" className={styles.part}>
      <h2 id="duplicates">{t('people.duplicates')}</h2>
      {list.isPending && <Skeleton height="14rem" radius="lg" role="status" aria-label={t('app.loading')} />}
      {list.error && (
        <>
          <Failure error={list.error} onRetry={() => void list.refetch()} />
          {list.data && <p className={styles.quiet}>{t('people.old')}</p>}
        </>
      )}
      {total === 0 && <EmptyState title={t('people.nothingTitle')} text={t('people.nothing')} />}
      {total !== undefined && total > 0 && (
        <p className={styles.quiet}>
          {total === 1 ? t('people.countOne') : t('people.countMany', { number: numberText(total, language) })}
        </p>
      )}
      <ol className={styles.pairs}>
        {pairs.map((pair) => (
          <PairItem key={pair.people.map(({ id }) => id).join()} pair={pair} onMerge={onMerge} onTold={onTold} />
        ))}
      </ol>
      {list.hasNextPage && (
        <div>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('people.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function PairItem({ pair, onMerge, onTold }: DuplicateListProps & { pair: Duplicate }) {
  const { t } = useTranslation();
  const [one, other] = pair.people;
  const names = { one: one.name, other: other.name };
  const apart = useMutation({
    mutationFn: () => setApart(one.id, other.id),
    onSuccess: () => onTold(t('people.setApart', names)),
  });
  return (
    <li>
      <Card as="article" aria-label={t('people.pair', names)} className={styles.pair}>
        <ul className={styles.reasons}>
          {pair.reasons.map((reason) => (
            <li key={reason} className={styles.reason}>
              {t(`people.reason.${reason}`)}
            </li>
          ))}
        </ul>
        <div className={styles.sides}>
          <Face of={one} />
          <Face of={other} />
        </div>
        {pair.apartIn.length > 0 && (
          <p className={styles.quiet}>{t('people.apartIn', { sources: pair.apartIn.join(', ') })}</p>
        )}
        {apart.error && <Failure error={apart.error} />}
        <div className={styles.actions}>
          <Button aria-label={t('people.seeMovesOf', names)} onClick={() => onMerge(pair.people)}>
            {t('people.seeMoves')}
          </Button>
          <Button
            variant="default"
            loading={apart.isPending}
            aria-label={t('people.twoPeopleOf', names)}
            onClick={() => apart.mutate()}
          >
            {t('people.twoPeople')}
          </Button>
        </div>
      </Card>
    </li>
  );
}
