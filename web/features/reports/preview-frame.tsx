import { useTranslation } from 'react-i18next';
import { previewAddress } from './get-reports.js';
import styles from './reports.module.css';

/** The very page a donor would read, in a frame without scripts. */
export function PreviewFrame({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation();
  return (
    <iframe
      className={styles.frame}
      title={t('reports.previewOf')}
      src={previewAddress(id, version)}
      sandbox="allow-same-origin"
    />
  );
}
