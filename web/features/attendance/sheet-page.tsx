import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Attendance } from '../../../server/missions/attendance/attendance.schemas.js';
import { Failure } from '../../components/failure.js';
import { Icon } from '../../components/icon.js';
import { PageTitle } from '../../components/page-title.js';
import { dayText } from '../../lib/dates.js';
import { isDay, type Day } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { attendanceQuery } from './get-attendance.js';
import styles from './sheet-page.module.css';
import { sheetNames } from './sheet-names.js';

/** A sheet to sign, on A4: who is planned and who comes often, then room for the others. */
export function SheetPage({ missionId, day }: { missionId: string; day: Day }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useQuery(attendanceQuery(missionId, isDay(day) ? day : ''));
  return (
    <div className={styles.page}>
      <div className={styles.notPrinted}>
        <PageTitle
          title={t('attendance.sheetTitle')}
          below={found.data && `${found.data.mission.title}, ${dayText(found.data.day, language)}`}
        />
        <div className={styles.actions}>
          <Button leftSection={<Icon name="print" />} disabled={!found.data} onClick={() => window.print()}>
            {t('attendance.print')}
          </Button>
          <Link to="/entry">{t('attendance.back')}</Link>
        </div>
      </div>
      {!isDay(day) && <p>{t('attendance.chooseFirst')}</p>}
      {found.isLoading && <Skeleton height="20rem" />}
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Sheet attendance={found.data} />}
    </div>
  );
}

const columns = ['name', 'arrival', 'departure', 'signature'] as const;

/** Its head, in the head of the table, comes again on every page. */
function Sheet({ attendance }: { attendance: Attendance }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisation } = useSession();
  const { mission, day, slots } = attendance;
  const time = (instant: string) =>
    new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      timeStyle: 'short',
      timeZone: organisation.zone,
    }).format(new Date(instant));
  const times = [...new Set(slots.map(({ startsAt, endsAt }) => `${time(startsAt)} – ${time(endsAt)}`))];
  return (
    <table className={styles.sheet}>
      <caption className={styles.caption}>{t('attendance.sheetTitle')}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={styles[column]} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td colSpan={columns.length} className={styles.head}>
            <span className={styles.house}>{organisation.name}</span>
            <span className={styles.mission}>
              {mission.title}
              {mission.site && mission.site !== mission.title ? `, ${mission.site}` : ''}
            </span>
            <span>{[dayText(day, language), ...times].join(' · ')}</span>
          </td>
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`attendance.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheetNames(attendance.people).map((name, at) => (
          <tr key={at}>
            <td>{name}</td>
            {columns.slice(1).map((column) => (
              <td key={column} aria-label={t(`attendance.${column}`)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
