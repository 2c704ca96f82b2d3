import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MadeSourceKey } from '../../../server/auth/source-keys.schemas.js';
import { Notice } from '../../components/notice.js';
import styles from './source-keys-page.module.css';

/** The code, shown this once, and how a program sends with it. */
export function MadeKey({ made: { key, label, source } }: { made: MadeSourceKey }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const example = `curl ${window.location.origin}/api/imports -H "Authorization: Bearer ${key}" -F source=${source} -F file=@log.csv`;
  return (
    <Notice role="note" good>
      <div className={styles.made}>
        <p>{t('codes.made', { label })}</p>
        <code className={styles.code}>{key}</code>
        {/* Absent where the page comes without HTTPS. */}
        {'clipboard' in navigator && (
          <div>
            <Button
              variant="default"
              size="sm"
              onClick={() => void navigator.clipboard.writeText(key).then(() => setCopied(true))}
            >
              {t(copied ? 'codes.copied' : 'codes.copy')}
            </Button>
          </div>
        )}
        <p>{t('codes.how')}</p>
        <code className={styles.code}>{example}</code>
      </div>
    </Notice>
  );
}
