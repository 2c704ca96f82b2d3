import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import parts from '../../components/page-parts.module.css';
import { PageTitle } from '../../components/page-title.js';
import { CardList } from './card-list.js';
import styles from './cards.module.css';
import { CARDS, cardsQuery, makeOwnCard } from './get-cards.js';
import { MadeCards } from './made-cards.js';

/** One's own card, which is also an address that opens one's own hours on any device. */
export function OwnCardPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const cards = useQuery(cardsQuery(true));
  const isAgain = cards.data?.cards.some(({ state }) => state === 'open') === true;
  const make = useMutation({
    mutationFn: makeOwnCard,
    onSettled: () => client.invalidateQueries({ queryKey: [CARDS] }),
  });
  return (
    <div className={`${parts.page} ${styles.page}`}>
      {children}
      <PageTitle title={t('cards.ownTitle')} below={t('cards.ownText')} />
      <Card as="div" className={parts.part}>
        {isAgain && <p className={styles.quiet}>{t('cards.replaces', { count: 1 })}</p>}
        {make.error && <Failure error={make.error} />}
        <div>
          <Button size="md" loading={make.isPending} onClick={() => make.mutate()}>
            {t('cards.makeOwn')}
          </Button>
        </div>
        <div role="status">{make.data && <MadeCards made={make.data} />}</div>
      </Card>
      <CardList own />
    </div>
  );
}
