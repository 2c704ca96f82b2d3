import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../server/ingest/ingest.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import styles from './import-history.module.css';

const parts = ['inserted', 'changed', 'unchanged', 'rejected', 'removed'] as const;

/** The account of a file in one line; what is nought goes without saying. */
export function AccountWords({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => numberText(value, language);
  const said = parts
    .filter((part) => receipt[part] > 0)
    .map((part) => t(`imports.short.${part}`, { number: number(receipt[part]) }));
  return (
    <span className={styles.account}>
      {t('imports.short.lines', { number: number(receipt.lines) })}
      {said.length > 0 && <span className={styles.quiet}>{said.join(' · ')}</span>}
    </span>
  );
}
