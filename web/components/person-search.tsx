import { Button, Loader, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { volunteersQuery } from '../lib/get-volunteers.js';
import { Failure } from './failure.js';
import styles from './person-search.module.css';

/** As many as one reads at a glance. */
const SHOWN = 8;

export interface FoundPerson {
  id: string;
  name: string;
}

/** Finds somebody by the beginning of a name: type, then choose one of the few; Enter takes the first. */
export function PersonSearch({ label, onChoose }: { label: string; onChoose: (person: FoundPerson) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const name = useDeferredValue(typed.trim());
  const hintId = useId();
  const found = useQuery({ ...volunteersQuery(name), enabled: name !== '' });
  const people = name === '' ? [] : (found.data?.people ?? []).slice(0, SHOWN);
  const more = (found.data?.people.length ?? 0) - people.length;
  const isFresh = name === typed.trim() && !found.isPlaceholderData;
  const choose = ({ id, name: chosen }: FoundPerson) => {
    setTyped('');
    onChoose({ id, name: chosen });
  };
  return (
    <form
      className={styles.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = people;
        if (first && isFresh) choose(first);
      }}
    >
      <TextInput
        size="md"
        label={label}
        autoComplete="off"
        maxLength={200}
        aria-describedby={hintId}
        value={typed}
        rightSection={found.isFetching ? <Loader size="xs" /> : null}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <p id={hintId} role="status" className={styles.hint}>
        {name === '' ? t('personSearch.hint') : found.isSuccess && t('personSearch.found', { count: people.length })}
        {name !== '' && more > 0 && ` ${t('personSearch.more', { count: more })}`}
      </p>
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {people.length > 0 && (
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.id}>
              <Button size="md" variant="default" fullWidth justify="start" onClick={() => choose(person)}>
                {person.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
