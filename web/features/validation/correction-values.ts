import type { ActivityView, Correction } from '../../../server/validation/validation.schemas.js';

interface Typed {
  day: string;
  time: string;
  headcount: string;
  mission: string;
  status: string;
}
type Stated = Pick<ActivityView, 'day' | 'personSeconds' | 'headcount'>;

/** What the fields begin with. Blank is unknown. */
export function valuesOf({ day, personSeconds, headcount }: Stated): { day: string; time: string; headcount: string } {
  return { day, time: timeText(personSeconds), headcount: headcount === null ? '' : String(headcount) };
}

export const isTime = (text: string): boolean => text.trim() === '' || secondsOf(text) !== null;

export const isWholeNumber = (text: string): boolean => text.trim() === '' || /^\s*[1-9]\d{0,6}\s*$/.test(text);

/** Only what was changed: what is left out stays as it is. */
export function correctionOf(row: ActivityView, typed: Typed): Correction {
  const time = typed.time.trim() === '' ? null : secondsOf(typed.time);
  const headcount = typed.headcount.trim() === '' ? null : Number(typed.headcount);
  const missionId = typed.mission === '' ? null : typed.mission;
  return {
    ...(typed.day === row.day ? {} : { day: typed.day }),
    ...(typed.time === timeText(row.personSeconds) ? {} : { personSeconds: time }),
    ...(headcount === row.headcount ? {} : { headcount }),
    ...(missionId === (row.mission?.id ?? null) ? {} : { missionId }),
    status: typed.status as NonNullable<Correction['status']>,
  };
}

/** « 2:30 », « 2h30 », « 2,5 » and « 2 » are hours. Null when it is none of them. */
function secondsOf(text: string): number | null {
  const clock = /^\s*(\d{1,6})\s*[:hH]\s*([0-5]\d)(?::([0-5]\d))?\s*$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
  const hours = /^\s*(\d{1,6})(?:[.,](\d{1,4}))?\s*[hH]?\s*$/.exec(text);
  return hours ? Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 3600) : null;
}

function timeText(seconds: number | null): string {
  if (seconds === null) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}`;
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
}
