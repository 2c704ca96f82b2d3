import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApartView } from '../../../server/merges/merges.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { apartQuery, takeApartBack } from './get-people.js';
import styles from './people.module.css';

interface ApartListProps {
  onTold: (sentence: string) => Promise<void>;
}

/** Entries that look alike and are two people; taking it back proposes them again. */
export function ApartList({ onTold }: ApartListProps) {
  const { t } = useTranslation();
  const list = useQuery(apartQuery);
  if (list.data?.apart.length === 0 || list.isPending) return null;
  return (
    <Card aria-labelledby="set-apart" className={styles.part}>
      <h2 id="set-apart">{t('people.apartTitle')}</h2>
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      <ul className={styles.pairs}>
        {list.data?.apart.map((one) => (
          <Said key={one.id} one={one} onTold={onTold} />
        ))}
      </ul>
    </Card>
  );
}

function Said({ one, onTold }: ApartListProps & { one: ApartView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const names = { one: one.names[0], other: one.names[1] };
  const back = useMutation({
    mutationFn: () => takeApartBack(one.id),
    onSuccess: () => onTold(t('people.proposedAgain', names)),
  });
  return (
    <li className={styles.found}>
      <div>
        <p className={styles.name}>{t('people.pair', names)}</p>
        <p className={styles.quiet}>{t('people.by', { name: one.by, when: instantText(one.at, zone, language) })}</p>
        {back.error && <Failure error={back.error} />}
      </div>
      <Button
        variant="default"
        size="sm"
        loading={back.isPending}
        aria-label={t('people.proposeAgainOf', names)}
        onClick={() => back.mutate()}
      >
        {t('people.proposeAgain')}
      </Button>
    </li>
  );
}
