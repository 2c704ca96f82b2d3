import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Catalogue, CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import { Command, EmptyState } from '../../components/empty-state.js';
import { Notice } from '../../components/notice.js';
import { periodText, rangeText } from '../../lib/dates.js';
import { addDays, yearOf } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { yearPeriod, type Period } from '../../lib/period.js';
import styles from './dashboard-page.module.css';

/** Figures whose file cannot be used, named with the reason. */
export function BrokenFigures({ broken }: { broken: Catalogue['broken'] }) {
  const { t } = useTranslation();
  if (broken.length === 0) return null;
  return (
    <Notice role="note">
      {broken.length === 1 ? t('dashboard.brokenOne') : t('dashboard.brokenMany', { number: broken.length })}
      <details>
        <summary>{t('dashboard.brokenDetails')}</summary>
        <ul className={styles.broken}>
          {broken.map((one) => (
            <li key={`${one.file} ${one.line} ${one.code}`}>
              {one.file}
              {one.line === null ? '' : `:${one.line}`} {one.message}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

/** Figures shown although they are old. */
export function StaleFigures({ entries }: { entries: readonly CatalogueEntry[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stale = entries.filter((entry) => entry.freshness.state === 'stale');
  if (stale.length === 0) return null;
  return <Notice>{t('dashboard.stale', { titles: stale.map((entry) => entry.title[language]).join(', ') })}</Notice>;
}

/** A house without a single row yet. */
export function NothingRecorded({ mayImport }: { mayImport: boolean }) {
  const { t } = useTranslation();
  if (!mayImport) return <EmptyState title={t('empty.title')} text={t('empty.ask')} />;
  return (
    <EmptyState title={t('empty.title')}>
      <Command
        title={t('empty.importTitle')}
        text={t('empty.importText')}
        line="npm run --silent sillage -- import heures.csv --source benevoles"
        after={t('empty.importTry')}
      />
      <Command title={t('empty.demoTitle')} text={t('empty.demoText')} line="SILLAGE_DATA=./demo npm start" />
    </EmptyState>
  );
}

/** A period outside everything known: says which days are, and goes there. */
export function NothingThen({ recorded, onPeriod }: { recorded: Period; onPeriod: (period: Period) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const last = yearPeriod(yearOf(recorded.to));
  const range = rangeText({ from: recorded.from, to: addDays(recorded.to, 1) }, language);
  return (
    <EmptyState title={t('empty.periodTitle')} text={t('empty.periodText', { range })}>
      <Button onClick={() => onPeriod(last)}>{t('empty.periodButton', { period: periodText(last, language) })}</Button>
    </EmptyState>
  );
}
