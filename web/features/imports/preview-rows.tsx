import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportWhat } from '../../../server/ingest/ingest.schemas.js';
import { isNounWhat } from '../../../server/ingest/nouns/list-fields.schemas.js';
import type { MappedRow } from '../../../server/ingest/preview.schemas.js';
import { LinkButton } from '../../components/link-button.js';
import { dayText, instantText } from '../../lib/dates.js';
import { isDay } from '../../lib/day.js';
import { useLanguage, type Language } from '../../lib/language.js';
import { exactTimeText, numberText } from '../../lib/numbers.js';
import { useSession } from '../../lib/session.js';
import { isKnownField } from './field-groups.js';
import { useListFieldLabel } from './list-field-label.js';
import styles from './preview-rows.module.css';

const SHOWN = 8;
/** In the order people look for them; outcomes follow. */
const order = [
  'volunteer',
  'day',
  'person_seconds',
  'mission_title',
  'mission_id',
  'activity_type',
  'started_at',
  'ended_at',
  'headcount',
  'status',
  'provenance',
  'site',
  'territory',
  'funder',
  'remote',
  'language',
  'beneficiaries',
  'external_id',
];

interface PreviewRowsProps {
  rows: readonly MappedRow[];
  what: ImportWhat;
  isGrid: boolean;
}

/** The first lines, as they would be kept: every field that one of them states. Wide ones scroll within the table. */
export function PreviewRows({ rows, what, isGrid }: PreviewRowsProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  // Cells of a grid have no number of their own: theirs is made up.
  const names = statedNames(rows).filter((name) => !(isGrid && name === 'external_id'));
  const labelOf = useLabels(what);
  const heads = names.map(labelOf);
  return (
    <div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */}
      <div className={styles.window} role="region" aria-label={t('reading.rows')} tabIndex={0}>
        <table className={styles.table}>
          <caption>{t('reading.rows')}</caption>
          <thead>
            <tr>
              {[t('reading.line'), ...heads, t('reading.remark')].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, SHOWN)).map((row, at) => (
              <Row key={`${row.line} ${at}`} row={row} names={names} isList={isNounWhat(what)} />
            ))}
          </tbody>
        </table>
      </div>
      {!all && rows.length > SHOWN && (
        <LinkButton onClick={() => setAll(true)}>{t('reading.moreRows', { number: rows.length })}</LinkButton>
      )}
    </div>
  );
}

function useLabels(what: ImportWhat): (name: string) => string {
  const { t } = useTranslation();
  const ofList = useListFieldLabel(isNounWhat(what) ? what : 'missions');
  if (isNounWhat(what)) return ofList;
  return (name) =>
    isKnownField(name) ? t(`reading.field.${name}`) : t('reading.outcomeOf', { name: name.replace(/^outcome_/, '') });
}

interface RowProps {
  row: MappedRow;
  names: readonly string[];
  /** Its cells are shown as they are written. */
  isList: boolean;
}

function Row({ row: { line, values, flags, rejection }, names, isList }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const remark =
    rejection?.message ??
    flags.map((flag) => t(`validation.reasons.${flag}` as 'validation.reasons.overlap', flag)).join(', ');
  const worded = (name: string, value: string | number | boolean) =>
    !isList && (name === 'status' || name === 'provenance')
      ? t(`reading.${name}.${String(value)}` as 'reading.status.declared')
      : null;
  return (
    <tr className={rejection ? styles.rejected : undefined}>
      <th scope="row">{numberText(line, language)}</th>
      {names.map((name) => {
        const value = values?.[name] ?? null;
        return <td key={name}>{value === null ? '—' : (worded(name, value) ?? cell(name, value, zone, language))}</td>;
      })}
      <td>{remark}</td>
    </tr>
  );
}

/** Those that one of the lines states. */
function statedNames(rows: readonly MappedRow[]): string[] {
  const stated = new Set(
    rows.flatMap(({ values }) => Object.entries(values ?? {}).flatMap(([name, value]) => (value === null ? [] : name))),
  );
  return [...order, ...[...stated].filter((name) => !order.includes(name))].filter((name) => stated.has(name));
}

function cell(name: string, value: string | number | boolean, zone: string, language: Language): string {
  if (name === 'day' && isDay(value)) return dayText(value, language, 'short');
  if (name === 'person_seconds' && typeof value === 'number') return exactTimeText(value, language);
  if ((name === 'started_at' || name === 'ended_at') && typeof value === 'string')
    return instantText(value, zone, language);
  if (typeof value === 'boolean') return { fr: ['non', 'oui'], en: ['no', 'yes'] }[language][Number(value)] ?? '';
  return typeof value === 'number' ? numberText(value, language) : value;
}
