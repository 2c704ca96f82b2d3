import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../server/ingest/ingest.schemas.js';
import { Failure } from '../../components/failure.js';
import styles from './file-item.module.css';
import { cancelImport, followImport } from './follow-import.js';
import { importsQuery } from './get-imports.js';
import { useImporter } from './importer.js';
import { SendingBar } from './sending-bar.js';

/** An import under way, whoever began it and wherever: found again after a reload or on another device. */
export function RunningImport({ of }: { of: ImportView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const importer = useImporter(of);
  const [view, setView] = useState(of);
  const [error, setError] = useState<unknown>(null);
  const { id } = of;
  useEffect(() => {
    const leaving = new AbortController();
    const again = () => client.invalidateQueries({ queryKey: importsQuery.queryKey });
    followImport(id, setView, leaving.signal).then(again, (fault: unknown) => {
      if (!leaving.signal.aborted) setError(fault);
    });
    return () => leaving.abort();
  }, [id, client]);
  return (
    <div className={styles.item}>
      <h3 className={styles.name}>{of.fileName}</h3>
      <p className={styles.quiet}>{t('imports.runningBy', { name: importer, source: of.source })}</p>
      {error !== null && <Failure error={error} />}
      <SendingBar
        name={of.fileName}
        sent={null}
        progress={view.progress}
        onStop={() => void cancelImport(id).catch(setError)}
      />
    </div>
  );
}
