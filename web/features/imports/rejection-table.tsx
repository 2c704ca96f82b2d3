import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { LinkButton } from '../../components/link-button.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { rejectionsAddress } from './get-imports.js';
import type { ReceiptProps } from './receipt-props.js';
import styles from './receipt-view.module.css';

const STEP = 20;

/** Lines left out, each with what is wrong and what to write instead. */
export function RejectionTable({ receipt, isTrial, heading: Heading }: ReceiptProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [shown, setShown] = useState(STEP);
  const { rejections, rejected, importId } = receipt;
  const number = (value: number) => numberText(value, language);
  return (
    <section className={styles.rejections} aria-label={t('imports.rejections')}>
      <Heading>{t('imports.rejections')}</Heading>
      <p className={styles.quiet}>{t(isTrial ? 'imports.rejectionsTrial' : 'imports.rejectionsText')}</p>
      {importId !== null && !isTrial && (
        <LinkButton href={rejectionsAddress(importId)} download>
          <Icon name="download" />
          {t('imports.rejectionsDownload')}
        </LinkButton>
      )}
      <DataTable
        caption={t('imports.rejections')}
        columns={(['line', 'column', 'value', 'wrong'] as const).map((name) => ({
          name,
          label: t(`imports.rejection.${name}`),
        }))}
        rows={rejections.slice(0, shown).map(({ line, column, value, message }, at) => ({
          key: `${line}-${at}`,
          cells: [
            t('imports.lineNumber', { number: number(line) }),
            column ?? t('imports.wholeLine'),
            value === null ? '—' : t('imports.said', { value }),
            message,
          ],
        }))}
      />
      <div className={styles.more}>
        {shown < rejections.length && (
          <LinkButton onClick={() => setShown(shown + STEP * 5)}>
            {t('imports.rejectionsMore', { shown: number(shown), all: number(rejections.length) })}
          </LinkButton>
        )}
        {rejections.length < rejected && (
          <span className={styles.quiet}>
            {t('imports.rejectionsFirst', { shown: number(rejections.length), all: number(rejected) })}
          </span>
        )}
      </div>
    </section>
  );
}
