import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { draftPaperAddress, previewAddress } from './get-reports.js';
import styles from './reports.module.css';

/** What a donor would read, alone on a page or on paper. */
export function PreviewLinks({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.actions}>
      <Button component="a" variant="default" href={previewAddress(id, version)} target="_blank" rel="noopener">
        {t('reports.openPreview')}
      </Button>
      <Button component="a" variant="default" href={draftPaperAddress(id)} download>
        {t('reports.downloadDraft')}
      </Button>
    </div>
  );
}
