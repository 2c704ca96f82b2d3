import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MissionChoice } from '../../components/mission-choice.js';
import parts from '../../components/page-parts.module.css';
import { PageTitle } from '../../components/page-title.js';
import { CardForm } from './card-form.js';
import { CardList } from './card-list.js';
import styles from './cards.module.css';
import { missionsQuery } from './get-cards.js';

/** For a coordinator: cards for people without an account, to print, to cut and to stop. */
export function CardsPage() {
  const { t } = useTranslation();
  const missions = useQuery(missionsQuery);
  const [name, setName] = useState('');
  return (
    <div className={`${parts.page} ${styles.page}`}>
      <PageTitle title={t('cards.title')} below={t('cards.text')} />
      <MissionChoice missions={missions} label={t('cards.mission')} onChoose={() => setName('')}>
        {(missionId) => (
          <>
            <Search onSearch={setName} />
            <CardForm key={`${missionId} ${name}`} sought={name === '' ? { missionId } : { name }} />
          </>
        )}
      </MissionChoice>
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
