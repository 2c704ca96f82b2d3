import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../server/ingest/ingest.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { instantDayText, instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { AccountWords } from './account-words.js';
import { importsQuery } from './get-imports.js';
import { useImporter } from './importer.js';
import styles from './import-history.module.css';
import { RunningImport } from './running-import.js';
import { UndoDialog } from './undo-dialog.js';

/** What was imported, by whom, with its account; and taking it back. */
export function ImportHistory() {
  const { t } = useTranslation();
  const list = useQuery(importsQuery);
  const kept = list.data?.filter(({ state }) => state === 'accepted' || state === 'undone');
  const running = list.data?.filter(({ state }) => state === 'running');
  const [asked, setAsked] = useState<ImportView | null>(null);
  const [undone, setUndone] = useState<string | null>(null);
  return (
    <Card aria-labelledby="imports-made" className={styles.list}>
      <h2 id="imports-made">{t('imports.historyTitle')}</h2>
      <div role="status" className={styles.told}>
        {undone !== null && (
          <Notice role="note" good>
            {t('imports.undone', { name: undone })} {t('imports.figuresFollow')}
          </Notice>
        )}
      </div>
      {list.isPending && <Skeleton height="8rem" />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {running?.map((one) => (
        <RunningImport key={one.id} of={one} />
      ))}
      {kept?.length === 0 && <p className={styles.quiet}>{t('imports.historyEmpty')}</p>}
      {kept && kept.length > 0 && <Lines imports={kept} onUndo={setAsked} />}
      <UndoDialog
        asked={asked}
        onClose={() => setAsked(null)}
        onUndone={({ fileName }) => {
          setAsked(null);
          setUndone(fileName);
        }}
      />
    </Card>
  );
}

function Lines({ imports, onUndo }: { imports: readonly ImportView[]; onUndo: (one: ImportView) => void }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('imports.historyTitle')}
      columns={(['file', 'source', 'account', 'state', 'action'] as const).map((name) => ({
        name,
        label: t(`imports.column.${name}`),
      }))}
      rows={imports.map((one) => ({
        key: one.id,
        cells: [
          <FileAndAuthor key="file" of={one} />,
          one.source,
          one.receipt && <AccountWords key="account" receipt={one.receipt} />,
          <State key="state" of={one} />,
          one.undone ? (
            '—'
          ) : (
            <Button
              key="action"
              variant="default"
              size="xs"
              aria-label={t('imports.undoOf', { name: one.fileName })}
              onClick={() => onUndo(one)}
            >
              {t('imports.undo')}
            </Button>
          ),
        ],
      }))}
    />
  );
}

function FileAndAuthor({ of }: { of: ImportView }) {
  const { t } = useTranslation();
  const name = useImporter(of);
  const { id, what, fileName, importedAt } = of;
  const language = useLanguage();
  const { zone } = useSession().organisation;
  return (
    <>
      <Link to="/imports/$importId" params={{ importId: id }}>
        {fileName}
      </Link>
      <span className={styles.quiet}>
        {what && <>{t(`imports.what.${what}`)} · </>}
        {t('imports.byWhen', { name, when: instantText(importedAt, zone, language) })}
      </span>
    </>
  );
}

function State({ of: { undone, mode, removalsWithheld } }: { of: ImportView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  return (
    <span className={styles.account}>
      {undone
        ? t('imports.state.undone', { day: instantDayText(undone.at, zone, language) })
        : t('imports.state.accepted')}
      {mode === 'snapshot' && <span className={styles.quiet}>{t('imports.modes.snapshot')}</span>}
      {removalsWithheld && <span className={styles.quiet}>{t('imports.removalsWithheld')}</span>}
    </span>
  );
}
