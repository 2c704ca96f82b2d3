import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/failure.js';
import { Icon } from '../../../components/icon.js';
import { Notice } from '../../../components/notice.js';
import type { Language } from '../../../lib/language.js';
import styles from '../certificates.module.css';
import type { PreviewedPaper } from './get-making.js';

/** The paper as it will be: opened in a window of its own, and shown where there is room and a reader of PDF. */
export function Preview({ language, preview }: { language: Language; preview: UseQueryResult<PreviewedPaper> }) {
  if (preview.error) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton height="3.5rem" />;
  return <Paper {...preview.data} language={language} />;
}

/** Its address lasts as long as it is shown. */
function Paper({ file, leftOut, language }: PreviewedPaper & { language: Language }) {
  const { t } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    if (link.current) link.current.href = address;
    if (frame.current) frame.current.src = `${address}#toolbar=0&navpanes=0&view=FitH`;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return (
    <div className={styles.tight}>
      {leftOut.length > 0 && (
        <Notice role="note">
          {t('certificates.make.leftOut', {
            what: leftOut.map(({ field, pictures }) => `${field} (${pictures.join(' ')})`).join(' · '),
          })}
        </Notice>
      )}
      <a ref={link} className={styles.main} href="#look-first" target="_blank" rel="noreferrer">
        <Icon name="grow" /> {t(`certificates.make.open.${language}`)}
      </a>
      {navigator.pdfViewerEnabled && (
        <iframe ref={frame} className={styles.paper} title={t(`certificates.make.paper.${language}`)} />
      )}
    </div>
  );
}
