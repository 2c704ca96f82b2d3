import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/failure.js';
import { instantText } from '../../../lib/dates.js';
import { useLanguage } from '../../../lib/language.js';
import { useSession } from '../../../lib/session.js';
import styles from '../certificates.module.css';
import { historyQuery } from './get-certificates.js';

/** Who did what, and when; asked for when somebody opens it. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('certificates.staff.history')}</summary>
      {isOpen && <Acts id={id} />}
    </details>
  );
}

function Acts({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const history = useQuery(historyQuery(id));
  if (history.isPending) return <Skeleton height="4rem" />;
  if (history.error) return <Failure error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <ol className={styles.list}>
      {history.data.acts.map(({ at, by, act }, place) => (
        <li key={place}>
          {t(`certificates.acts.${act}`)}
          <span className={styles.quiet}>
            {' · '}
            {instantText(at, zone, language)}
            {by !== null && ` · ${by}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
