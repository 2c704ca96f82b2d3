import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import styles from './answers.module.css';
import { wordsQuery } from './get-answers.js';

/** What people wrote, asked for on purpose: that somebody read it is written down. */
export function WordsPanel({ id, isPrivate }: { id: string; isPrivate: boolean }) {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  const words = useQuery({ ...wordsQuery(id, isPrivate), enabled: isAsked });
  const name = isPrivate ? 'private-words' : 'words';
  return (
    <Card aria-labelledby={name} className={styles.part}>
      <h2 id={name}>{t(isPrivate ? 'answers.privateWords' : 'answers.words')}</h2>
      <p className={styles.quiet}>{t(isPrivate ? 'answers.privateWordsText' : 'answers.wordsText')}</p>
      {words.error && <Failure error={words.error} onRetry={() => void words.refetch()} />}
      {!words.data && (
        <div>
          <Button variant="default" loading={words.isFetching} onClick={() => setIsAsked(true)}>
            {t('answers.readWords')}
          </Button>
        </div>
      )}
      {words.data?.words.length === 0 && <p>{t('answers.wordsNone')}</p>}
      {words.data && words.data.words.length > 0 && (
        <ul className={styles.words}>
          {words.data.words.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
