import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { PageTitle } from '../../components/page-title.js';
import { useSession } from '../../lib/session.js';
import { importsQuery } from './get-imports.js';
import { ImportHistory } from './import-history.js';
import styles from './imports-page.module.css';
import { SendForm } from './send-form.js';

/** Bringing files in, with the account of every line; and what was brought before. */
export function ImportsPage() {
  const { t } = useTranslation();
  const { rights } = useSession();
  const list = useQuery(importsQuery);
  return (
    <div className={styles.page}>
      <PageTitle title={t('imports.title')} below={t('imports.text')} />
      <Card aria-labelledby="send" className={styles.new}>
        <h2 id="send">{t('imports.newTitle')}</h2>
        {list.isPending ? <Skeleton height="9rem" /> : <SendForm imports={list.data ?? []} />}
      </Card>
      <ImportHistory />
      {rights.includes('source-keys.write') && (
        <p>
          <Link to="/sending-codes">{t('imports.codes')}</Link>
        </p>
      )}
    </div>
  );
}
