import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './reports.module.css';

/** What strangers are told was corrected, the latest first; and where a correction is told. */
export function EditionCorrections({ edition, zone }: { edition: EditionView; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={styles.part} aria-labelledby="edition-corrections">
      <h2 id="edition-corrections">{t('editions.corrections')}</h2>
      {edition.corrections.length === 0 && <p>{t('editions.noCorrection')}</p>}
      {[...edition.corrections].reverse().map(({ at, lines, causes }, place) => (
        <div key={place} className={styles.part}>
          <DataTable
            caption={t('editions.correctedOn', { day: instantDayText(at, zone, language) })}
            columns={[
              { name: 'figure', label: t('editions.figure') },
              { name: 'what', label: t('publications.what') },
              { name: 'was', label: t('editions.was'), numeric: true },
              { name: 'is', label: t('editions.is'), numeric: true },
            ]}
            rows={lines[language].map(({ figure, what, was, is }, row) => ({
              key: String(row),
              cells: [figure, what, was, is],
            }))}
          />
          <p className={styles.quiet}>
            {t('editions.because')} {causes.map((cause) => t(`editions.cause.${cause}`)).join(' ')}
          </p>
        </div>
      ))}
      <p className={styles.quiet}>
        {t('editions.correctText')}{' '}
        <Link to="/publications/$id" params={{ id: edition.publicationId }}>
          {t('editions.correct')}
        </Link>
      </p>
    </section>
  );
}
