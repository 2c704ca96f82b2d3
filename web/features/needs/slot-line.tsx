import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WeekSlot } from '../../../server/missions/needs/week.schemas.js';
import { WhoCanCome } from '../../components/who-can-come.js';
import { clockOf } from '../../lib/clock.js';
import { capital } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import { type Language, useLanguage } from '../../lib/language.js';
import styles from './needs.module.css';
import { weekdayOf } from './week-days.js';

/** One date: when, what, how many agreed of how many. `withDay`: no title above says which day. */
export function SlotLine({ slot, withDay = true }: { slot: WeekSlot; withDay?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { mission, role, startsAt, endsAt, zone, state } = slot;
  return (
    <li className={styles.line}>
      <span>
        <Link to="/missions/$missionId/needs" params={{ missionId: mission.id }}>
          <strong>{mission.title}</strong>
        </Link>
        {role !== mission.title && ` – ${role}`}
        <br />
        {withDay && `${capital(weekdayOf(slot.day, language))}, `}
        {clockOf(startsAt, zone)} – {clockOf(endsAt, zone)}
      </span>
      <span className={styles.amount}>
        {t('needs.agreed', { agreed: amount(slot, slot.agreedSeconds, language) })}
        <br />
        <span className={state === 'below-minimum' ? styles.short : undefined}>{t(`needs.state.${state}`)}</span>
        <Bounds slot={slot} />
        {(state === 'below-minimum' || state === 'below-target') && (
          <WhoCanCome slotId={slot.id} mission={mission.title} day={slot.day} endsAt={endsAt} />
        )}
      </span>
    </li>
  );
}

/** « au moins 2 · idéal 4 · au plus 6 », those that somebody said. */
function Bounds({ slot }: { slot: WeekSlot }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = [
    slot.minSeconds === null ? null : t('needs.min', { amount: amount(slot, slot.minSeconds, language) }),
    slot.targetSeconds === null ? null : t('needs.target', { amount: amount(slot, slot.targetSeconds, language) }),
    slot.maxSeconds === null ? null : t('needs.max', { amount: amount(slot, slot.maxSeconds, language) }),
  ].filter((one) => one !== null);
  return <span className={styles.quiet}> · {said.length === 0 ? t('needs.unknownShort') : said.join(' · ')}</span>;
}

/** People where all of the date is counted in whole ones, else hours. */
function amount(slot: WeekSlot, seconds: number, language: Language): string {
  const length = (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 1000;
  const all = [slot.minSeconds, slot.targetSeconds, slot.maxSeconds, slot.agreedSeconds];
  const isPeople = all.every((one) => one === null || one % length === 0);
  return isPeople ? String(seconds / length) : hoursText(seconds, language);
}
