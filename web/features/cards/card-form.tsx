import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_CARDS, type CardPeople } from '../../../server/summaries/card/cards.schemas.js';
import { Failure } from '../../components/failure.js';
import parts from '../../components/page-parts.module.css';
import { PeoplePicker } from '../../components/people-picker.js';
import styles from './cards.module.css';
import { cardPeopleQuery, CARDS, makeCards, type Sought } from './get-cards.js';
import { MadeCards } from './made-cards.js';

/** To whom, and the cards to print. */
export function CardForm({ sought }: { sought: Sought }) {
  const { t } = useTranslation();
  const found = useQuery(cardPeopleQuery(sought));
  if (found.isPending) return <Skeleton height="10rem" />;
  if (found.error) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.people.length === 0)
    return <p className={styles.quiet}>{t('name' in sought ? 'cards.nobodyNamed' : 'cards.nobody')}</p>;
  return <Choice people={found.data.people} />;
}

function Choice({ people }: CardPeople) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const make = useMutation({
    mutationFn: makeCards,
    onSuccess: () => setChosen([]),
    onSettled: () => client.invalidateQueries({ queryKey: [CARDS] }),
  });
  const replaced = people.filter(({ id, hasCard }) => hasCard && chosen.includes(id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isFit = chosen.length > 0 && chosen.length <= MOST_CARDS;
    setFault(isFit ? null : t(chosen.length === 0 ? 'cards.whoNeeded' : 'cards.tooMany', { most: MOST_CARDS }));
    if (isFit) make.mutate(chosen);
  };
  return (
    <form noValidate className={parts.part} onSubmit={submit}>
      <PeoplePicker
        legend={t('cards.who')}
        people={people.map(({ id, name, hasCard }) => ({ id, label: hasCard ? t('cards.has', { name }) : name }))}
        chosen={chosen}
        onChoose={setChosen}
        fault={fault}
      />
      {replaced.length > 0 && <p className={styles.quiet}>{t('cards.replaces', { count: replaced.length })}</p>}
      {make.error && <Failure error={make.error} />}
      <div>
        <Button type="submit" size="md" loading={make.isPending}>
          {t('cards.make')}
        </Button>
      </div>
      <div role="status">{make.data && <MadeCards made={make.data} />}</div>
    </form>
  );
}
