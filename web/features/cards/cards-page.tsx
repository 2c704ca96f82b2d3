import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { CardForm } from './card-form.js';
import { CardList } from './card-list.js';
import styles from './cards.module.css';
import { missionsQuery } from './get-cards.js';

/** For a coordinator: cards for people without an account, to print, to cut and to stop. */
export function CardsPage() {
  const { t } = useTranslation();
  const missions = useQuery(missionsQuery);
  const [chosen, setChosen] = useState('');
  const mission = chosen || (missions.data?.[0]?.id ?? '');
  const [name, setName] = useState('');
  return (
    <div className={styles.page}>
      <PageTitle title={t('cards.title')} below={t('cards.text')} />
      {missions.isPending && <Skeleton height="14rem" />}
      {missions.error && <Failure error={missions.error} onRetry={() => void missions.refetch()} />}
      {missions.data?.length === 0 && <EmptyState title={t('attendance.noMission')} />}
      {missions.data && missions.data.length > 0 && (
        <Card as="div" className={styles.part}>
          <NativeSelect
            size="md"
            label={t('cards.mission')}
            value={mission}
            onChange={({ currentTarget: { value } }) => {
              setChosen(value);
              setName('');
            }}
            data={missions.data.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Search onSearch={setName} />
          <CardForm key={`${mission} ${name}`} sought={name === '' ? { missionId: mission } : { name }} />
        </Card>
      )}
      <CardList own={false} />
    </div>
  );
}

/** Who never came yet is found by name. */
function Search({ onSearch }: { onSearch: (name: string) => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim().length !== 1) onSearch(words.trim());
  };
  return (
    <form className={styles.search} onSubmit={search}>
      <TextInput
        size="md"
        label={t('cards.byName')}
        value={words}
        maxLength={200}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      <Button type="submit" size="md" variant="default">
        {t('cards.search')}
      </Button>
    </form>
  );
}
