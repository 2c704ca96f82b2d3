import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MergeView } from '../../../server/merges/merges.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { mergesQuery } from './get-people.js';
import styles from './people.module.css';

/** What was merged, by whom and when; and separating again. */
export function MergeHistory({ onSeparate }: { onSeparate: (merge: MergeView) => void }) {
  const { t } = useTranslation();
  const list = useQuery(mergesQuery);
  return (
    <Card aria-labelledby="merges-made" className={styles.part}>
      <h2 id="merges-made">{t('people.historyTitle')}</h2>
      {list.isPending && <Skeleton height="5rem" role="status" aria-label={t('app.loading')} />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.merges.length === 0 && <p className={styles.quiet}>{t('people.historyEmpty')}</p>}
      <ul className={styles.pairs}>
        {list.data?.merges.map((merge) => (
          <Made key={merge.id} merge={merge} onSeparate={onSeparate} />
        ))}
      </ul>
    </Card>
  );
}

function Made({ merge, onSeparate }: { merge: MergeView; onSeparate: (merge: MergeView) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const names = { kept: merge.kept.name ?? t('people.erased'), merged: merge.merged.name ?? t('people.erased') };
  const when = (instant: string) => instantText(instant, zone, language);
  return (
    <li className={styles.found}>
      <div>
        <p className={styles.name}>{t('people.mergedPair', names)}</p>
        <p className={styles.quiet}>{t('people.by', { name: merge.by, when: when(merge.at) })}</p>
        {merge.undone && (
          <p className={styles.quiet}>{t('people.undoneBy', { name: merge.undone.by, when: when(merge.undone.at) })}</p>
        )}
      </div>
      {!merge.undone && (
        <Button
          variant="default"
          size="sm"
          aria-label={t('people.separateOf', names)}
          onClick={() => onSeparate(merge)}
        >
          {t('people.separate')}
        </Button>
      )}
    </li>
  );
}
