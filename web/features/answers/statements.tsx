import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementView } from '../../../server/answers/statements.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import { useSession } from '../../lib/session.js';
import styles from './answers.module.css';
import { useCampaignWords } from './campaign-words.js';
import { statementsQuery, takeStatementBack } from './get-answers.js';
import { StatementForm } from './statement-form.js';
import { useChange } from './use-change.js';

/** Different people helped, each number with how they were told apart. Never added up. */
export function Statements({ missions }: { missions: { id: string; title: string }[] }) {
  const { t } = useTranslation();
  const list = useQuery(statementsQuery);
  const mayWrite = useSession().rights.includes('answers.write');
  const [isNew, setIsNew] = useState(false);
  return (
    <Card aria-labelledby="statements" className={styles.part}>
      <h2 id="statements">{t('answers.statements')}</h2>
      <p className={styles.quiet}>{t('answers.statementsText')}</p>
      {list.isPending && <Skeleton height="6rem" />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.statements.length === 0 && <p>{t('answers.statementsNone')}</p>}
      {list.data && list.data.statements.length > 0 && <Lines statements={list.data.statements} mayWrite={mayWrite} />}
      {isNew && <StatementForm missions={missions} onDone={() => setIsNew(false)} />}
      {mayWrite && !isNew && (
        <div>
          <Button variant="default" onClick={() => setIsNew(true)}>
            {t('answers.newStatement')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Lines({ statements, mayWrite }: { statements: StatementView[]; mayWrite: boolean }) {
  const { t } = useTranslation();
  const words = useCampaignWords();
  const takeBack = useChange(takeStatementBack);
  return (
    <>
      {takeBack.error && <Failure error={takeBack.error} />}
      <DataTable
        caption={t('answers.statements')}
        columns={[
          { name: 'mission', label: t('answers.mission') },
          { name: 'period', label: t('answers.period') },
          { name: 'count', label: t('answers.people'), numeric: true },
          { name: 'method', label: t('answers.method') },
          { name: 'author', label: t('answers.author') },
          { name: 'action', label: t('answers.action') },
        ]}
        rows={statements.map((statement) => ({
          key: statement.id,
          cells: [
            words.about(statement),
            words.period(statement),
            words.number(statement.count),
            <span key="method">
              {t(`answers.methods.${statement.method}`)}
              <span className={styles.below}>
                {[statement.methodWords, statement.source].filter(Boolean).join(' · ')}
              </span>
            </span>,
            statement.author,
            mayWrite ? (
              <Button
                key="back"
                variant="default"
                size="xs"
                aria-label={t('answers.takeBackOf', { day: words.period(statement) })}
                onClick={() => takeBack.mutate(statement.id)}
              >
                {t('answers.takeBack')}
              </Button>
            ) : (
              '—'
            ),
          ],
        }))}
      />
    </>
  );
}
