import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../server/ingest/ingest.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { exactTimeText, numberText } from '../../lib/numbers.js';
import { FlagTable } from './flag-table.js';
import type { ReceiptProps } from './receipt-props.js';
import { RejectionTable } from './rejection-table.js';
import styles from './receipt-view.module.css';

const parts = ['inserted', 'changed', 'unchanged', 'rejected'] as const;

/** The account of a file, line by line, as a treasurer would check it. */
export function ReceiptView({ receipt, isTrial, heading }: ReceiptProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number) => numberText(value, language);
  const sum = parts.map((part) => number(receipt[part])).join(' + ');
  return (
    <div className={styles.receipt}>
      <table className={styles.account}>
        <caption>{t('imports.account')}</caption>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">
                {t(`imports.parts.${part}`)}
                <span className={styles.quiet}>{t(`imports.partText.${part}`)}</span>
              </th>
              <td>{number(receipt[part])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('imports.lines')}
              <span className={styles.quiet}>
                {sum} = {number(receipt.lines)}
              </span>
            </th>
            <td>{number(receipt.lines)}</td>
          </tr>
        </tfoot>
      </table>
      <Beside receipt={receipt} />
      {receipt.rejected > 0 && <RejectionTable receipt={receipt} isTrial={isTrial} heading={heading} />}
      {receipt.flagged > 0 && receipt.importId !== null && !isTrial && (
        <FlagTable importId={receipt.importId} heading={heading} />
      )}
    </div>
  );
}

/** What the lines do not add up to: removals, lines worth a look, what the accepted ones are worth. */
function Beside({ receipt: { mode, removed, flagged, totals } }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number | null) => (value === null ? t('figure.unknown') : numberText(value, language));
  return (
    <dl className={styles.beside}>
      {mode === 'snapshot' && (
        <Fact name={t('imports.removed')} text={t('imports.removedText')} value={number(removed)} />
      )}
      <Fact name={t('imports.flagged')} text={t('imports.flaggedText')} value={number(flagged)} />
      {totals.activities > 0 && <Worth totals={totals} />}
    </dl>
  );
}

/** Of files that hold activities. */
function Worth({ totals }: Pick<Receipt, 'totals'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = (value: number | null) => (value === null ? t('figure.unknown') : numberText(value, language));
  return (
    <>
      <Fact name={t('imports.activities')} text={t('imports.activitiesText')} value={number(totals.activities)} />
      <Fact
        name={t('imports.hours')}
        text={t('imports.hoursText')}
        value={totals.personSeconds === null ? t('figure.unknown') : exactTimeText(totals.personSeconds, language)}
      />
      <Fact name={t('imports.headcount')} text={t('imports.headcountText')} value={number(totals.headcount)} />
    </>
  );
}

function Fact({ name, text, value }: { name: string; text: string; value: string }) {
  return (
    <div>
      <dt>
        {name}
        <span className={styles.quiet}>{text}</span>
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
