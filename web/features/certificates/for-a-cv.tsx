import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.js';
import { Failure } from '../../components/failure.js';
import { Icon } from '../../components/icon.js';
import { languages, type Language } from '../../lib/language.js';
import styles from './certificates.module.css';
import { addressOf, cvQuery } from './get-own-certificates.js';

/** What a certificate gives besides the paper; asked for when somebody opens it. */
export function ForACv({ id, number }: { id: string; number: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('certificates.cv.title')}</summary>
      {isOpen && <Lines id={id} number={number} />}
    </details>
  );
}

function Lines({ id, number }: { id: string; number: string }) {
  const { t } = useTranslation();
  const cv = useQuery(cvQuery(id));
  if (cv.isPending) return <Skeleton height="8rem" />;
  if (cv.error) return <Failure error={cv.error} onRetry={() => void cv.refetch()} />;
  return (
    <div className={styles.part}>
      {languages.map((language) => (
        <Line key={language} language={language} text={cv.data.lines[language]} />
      ))}
      <div>
        <a className={styles.action} href={cv.data.linkedIn} target="_blank" rel="noreferrer">
          {t('certificates.cv.linkedIn')}
        </a>
        <p className={styles.quiet}>{t('certificates.cv.linkedInText')}</p>
        {!new URL(cv.data.linkedIn).searchParams.has('certUrl') && (
          <p className={styles.quiet}>{t('certificates.cv.linkedInBare')}</p>
        )}
      </div>
      <a className={styles.action} href={`${addressOf(id)}/resume`} download={`${number}-resume.json`}>
        <Icon name="download" /> {t('certificates.cv.resume')}
      </a>
      <a className={styles.action} href={`${addressOf(id)}/credential`} download={`${number}.json`}>
        <Icon name="download" /> {t('certificates.cv.credential')}
      </a>
    </div>
  );
}

/** The line in one language, to paste. */
function Line({ language, text }: { language: Language; text: string }) {
  const { t } = useTranslation();
  const name = t(`certificates.cv.line.${language}`);
  return (
    <div className={styles.tight}>
      <h3>{name}</h3>
      <p className={styles.quoted} lang={language}>
        {text}
      </p>
      <div>
        <CopyButton text={text} name={name} />
      </div>
    </div>
  );
}
