import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../server/summaries/card/cards.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import parts from '../../components/page-parts.module.css';
import { dayText, instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './cards.module.css';
import { CARDS, cardsQuery, stopCard } from './get-cards.js';

/** Which cards there are, and stopping one that is lost. `own`: the reader's. */
export function CardList({ own }: { own: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useQuery(cardsQuery(own));
  const [leaving, setLeaving] = useState<CardView | null>(null);
  const stop = useMutation({
    mutationFn: ({ id }: CardView) => stopCard(own, id),
    onSettled: () => client.invalidateQueries({ queryKey: [CARDS] }),
  });
  const ask = (card: CardView) => {
    setLeaving(null);
    stop.mutate(card);
  };
  return (
    <Card aria-labelledby="cards-made" className={parts.part}>
      <h2 id="cards-made">{t(own ? 'cards.ownList' : 'cards.list')}</h2>
      <div role="status">
        {stop.isSuccess && (
          <Notice role="note" good>
            {t('cards.stopped', { number: stop.variables.number })}
          </Notice>
        )}
      </div>
      {stop.error && <Failure error={stop.error} />}
      {list.isPending && <Skeleton height="8rem" />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.cards.length === 0 && <p className={styles.quiet}>{t('cards.none')}</p>}
      {list.data && list.data.cards.length > 0 && <Lines cards={list.data.cards} onStop={setLeaving} />}
      <Dialog title={t('cards.stopTitle')} opened={leaving !== null} onClose={() => setLeaving(null)}>
        <p>{t('cards.stopText', { number: leaving?.number ?? '' })}</p>
        <div className={styles.actions}>
          <Button onClick={() => leaving && ask(leaving)}>{t('cards.stop')}</Button>
          <Button variant="default" onClick={() => setLeaving(null)}>
            {t('app.cancel')}
          </Button>
        </div>
      </Dialog>
    </Card>
  );
}

function Lines({ cards, onStop }: { cards: CardView[]; onStop: (card: CardView) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const stateOf = ({ state, stopped, endsOn }: CardView) =>
    state === 'stopped' && stopped
      ? t('cards.states.stopped', { day: instantDayText(stopped.at, zone, language) })
      : t(`cards.states.${state}`, { day: dayText(endsOn, language) });
  const madeText = ({ madeAt, madeBy }: CardView) => {
    const day = instantDayText(madeAt, zone, language);
    return madeBy === null ? day : t('cards.madeBy', { day, name: madeBy });
  };
  return (
    <DataTable
      caption={t('cards.list')}
      columns={(['person', 'card', 'madeOn', 'lastUsed', 'state', 'action'] as const).map((name) => ({
        name,
        label: t(`cards.columns.${name}`),
      }))}
      rows={cards.map((card) => ({
        key: card.id,
        cells: [
          card.person.name,
          t('cards.number', { number: card.number }),
          madeText(card),
          card.lastUsedOn === null ? t('cards.neverUsed') : dayText(card.lastUsedOn, language),
          stateOf(card),
          card.state === 'open' ? (
            <Button
              key="action"
              variant="default"
              size="xs"
              aria-label={t('cards.stopOf', { name: card.person.name, number: card.number })}
              onClick={() => onStop(card)}
            >
              {t('cards.stop')}
            </Button>
          ) : (
            '—'
          ),
        ],
      }))}
    />
  );
}
