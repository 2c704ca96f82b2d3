import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeekSlot } from '../../../server/missions/needs/week.schemas.js';
import { Card } from '../../components/card.js';
import { WhoCanCome } from '../../components/who-can-come.js';
import { clockOf } from '../../lib/clock.js';
import { capital, dayText } from '../../lib/dates.js';
import { instantOf } from '../../lib/day.js';
import { hoursText } from '../../lib/hours-text.js';
import { type Language, useLanguage } from '../../lib/language.js';
import styles from './needs.module.css';

interface SlotListProps {
  title: string;
  slots: readonly WeekSlot[];
  most: number;
  /** Below the list. */
  children?: ReactNode;
}

/** Dates in one line each: when, what, how many agreed of how many. */
export function SlotList({ title, slots, most, children }: SlotListProps) {
  const { t } = useTranslation();
  const more = slots.length - most;
  return (
    <Card className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {slots.slice(0, most).map((slot) => (
          <SlotLine key={slot.id} slot={slot} />
        ))}
      </ul>
      {more > 0 && <p className={styles.quiet}>{t('needs.more', { count: more })}</p>}
      {children}
    </Card>
  );
}

function SlotLine({ slot }: { slot: WeekSlot }) {
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
        {capital(weekday(slot.day, language))}, {clockOf(startsAt, zone)} – {clockOf(endsAt, zone)}
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

function weekday(day: string, language: Language): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(instantOf(day));
  return `${name} ${dayText(day, language, 'without-year')}`;
}
