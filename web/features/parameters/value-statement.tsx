import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { LinkButton } from '../../components/link-button.js';
import { useLanguage } from '../../lib/language.js';
import { statementQuery } from './get-parameters.js';
import styles from './parameters.module.css';

/** The 864/875 entry of last year, with all an amount must not stand without. */
export function ValueStatement({ year }: { year: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const statement = useQuery(statementQuery(year));
  const address = `/api/value-of-time/statement?from=${year}-01-01&to=${year + 1}-01-01&format=text&lang=${language}`;
  return (
    <Card aria-labelledby="statement" className={styles.part}>
      <h2 id="statement">{t('parameters.statement', { year })}</h2>
      {statement.isPending && <Skeleton height="8rem" />}
      {statement.error && <Failure error={statement.error} onRetry={() => void statement.refetch()} />}
      {statement.data && <pre className={styles.statement}>{statement.data.text[language]}</pre>}
      <div>
        <LinkButton href={address} download={`864-875-${year}.txt`}>
          {t('parameters.statementFile')}
        </LinkButton>
      </div>
    </Card>
  );
}
