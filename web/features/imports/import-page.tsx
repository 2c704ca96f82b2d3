import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../server/ingest/ingest.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { importQuery } from './get-imports.js';
import { useImporter } from './importer.js';
import styles from './imports-page.module.css';
import { ReceiptView } from './receipt-view.js';
import { RunningImport } from './running-import.js';
import { Moves, UndoDialog } from './undo-dialog.js';

/** One import: its account, its rejected lines, and taking it back. */
export function ImportPage({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const found = useQuery(importQuery(importId));
  return (
    <div className={styles.page}>
      <PageTitle
        title={found.data?.fileName ?? t('imports.oneTitle')}
        below={found.data && <Whence of={found.data} />}
      />
      {found.isPending && <Skeleton height="16rem" />}
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Account of={found.data} />}
      <p>
        <Link to="/imports">{t('imports.backToAll')}</Link>
      </p>
    </div>
  );
}

function Whence({ of }: { of: ImportView }) {
  const { t } = useTranslation();
  const name = useImporter(of);
  const { what, source, mode, importedAt } = of;
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const when = instantText(importedAt, zone, language);
  return (
    <>
      {what && <>{t(`imports.what.${what}`)} · </>}
      {t('imports.byWhen', { name, when })} · {t('imports.fromSource', { source })} · {t(`imports.modes.${mode}`)}
    </>
  );
}

function Account({ of }: { of: ImportView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <Card aria-label={t('imports.account')} className={styles.new}>
      <div role="status" className={styles.told}>
        {of.undone && <Undone of={of} undone={of.undone} />}
      </div>
      {of.removalsWithheld && <Notice role="note">{t('imports.removalsWithheldText')}</Notice>}
      {of.state === 'running' && <RunningImport of={of} />}
      {of.problem && <Notice role="alert">{of.problem.detail}</Notice>}
      {of.state === 'cancelled' && <Notice role="note">{t('imports.cancelled')}</Notice>}
      {of.receipt && <ReceiptView receipt={of.receipt} isTrial={false} heading="h2" />}
      {of.state === 'accepted' && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('imports.undo')}
          </Button>
        </div>
      )}
      <UndoDialog asked={asking ? of : null} onClose={() => setAsking(false)} onUndone={() => setAsking(false)} />
    </Card>
  );
}

function Undone({ of, undone }: { of: ImportView; undone: NonNullable<ImportView['undone']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  return (
    <Notice role="note">
      {t('imports.undoneBy', { name: undone.by, when: instantText(undone.at, zone, language), file: of.fileName })}
      <Moves what={of.what} receipt={undone.receipt} />
    </Notice>
  );
}
