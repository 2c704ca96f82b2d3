import { Button, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFace } from '../../../server/merges/merges.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Face } from './face.js';
import { foundQuery } from './get-people.js';
import type { Two } from './people-page.js';
import styles from './people.module.css';

/** Two entries that nothing shows to be alike: found by name and chosen one after the other. */
export function ChoosePair({ onMerge }: { onMerge: (two: Two) => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const [first, setFirst] = useState<PersonFace | null>(null);
  const found = useQuery({ ...foundQuery(asked), enabled: asked.length >= 2 });
  const search = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(words.trim());
  };
  const choose = (person: PersonFace): void => {
    if (first === null) setFirst(person);
    else {
      onMerge([first, person]);
      setFirst(null);
    }
  };
  return (
    <Card aria-labelledby="choose-pair" className={styles.part}>
      <h2 id="choose-pair">{t('people.chooseTitle')}</h2>
      <p className={styles.quiet}>{t('people.chooseText')}</p>
      <form className={styles.search} onSubmit={search}>
        <TextInput
          label={t('people.searchLabel')}
          value={words}
          minLength={2}
          maxLength={200}
          required
          withAsterisk={false}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('people.search')}
        </Button>
      </form>
      <div role="status" className={styles.part}>
        {first && (
          <p className={styles.chosen}>
            {t('people.first', { name: first.name })}{' '}
            <Button variant="default" size="xs" onClick={() => setFirst(null)}>
              {t('people.forgetFirst')}
            </Button>
          </p>
        )}
        {found.isFetching && <Skeleton height="5rem" role="status" aria-label={t('app.loading')} />}
        {found.data?.people.length === 0 && <p>{t('people.foundNobody')}</p>}
        {found.data?.more && <p className={styles.quiet}>{t('people.foundMore')}</p>}
      </div>
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      <ul className={styles.pairs}>
        {(found.data?.people ?? [])
          .filter(({ id }) => id !== first?.id)
          .map((person) => (
            <li key={person.id} className={styles.found}>
              <Face of={person} />
              <Button
                variant="default"
                size="sm"
                aria-label={t(first === null ? 'people.chooseOne' : 'people.compareOne', { name: person.name })}
                onClick={() => choose(person)}
              >
                {t(first === null ? 'people.choose' : 'people.chooseSecond')}
              </Button>
            </li>
          ))}
      </ul>
    </Card>
  );
}
