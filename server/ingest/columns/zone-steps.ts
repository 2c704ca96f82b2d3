import { Temporal } from 'temporal-polyfill';

/** Days on which a zone's clock stands the same all day, the day before and the day after. */
interface SteadyDays {
  /** 'YYYY-MM-DD', both included. */
  from: string;
  to: string;
  /** Seconds ahead of UTC. */
  ahead: number;
}

/** Every steady stretch of a zone between two days; the days around a change are in none. */
export function steadyDays(zone: string, first: string, last: string): SteadyDays[] {
  const end = Temporal.PlainDate.from(last);
  const stretches: SteadyDays[] = [];
  let from = Temporal.PlainDate.from(first);
  let moment = noon(from.subtract({ days: 2 }), zone);
  while (Temporal.PlainDate.compare(from, end) <= 0) {
    const change = moment.getTimeZoneTransition('next');
    const changeDay = change?.toPlainDate() ?? end.add({ days: 9 });
    const until = earlier(end, changeDay.subtract({ days: 2 }));
    if (Temporal.PlainDate.compare(from, until) <= 0)
      stretches.push({ from: from.toString(), to: until.toString(), ahead: moment.offsetNanoseconds / 1e9 });
    if (!change) break;
    moment = change.add({ seconds: 1 });
    const next = changeDay.add({ days: 2 });
    if (Temporal.PlainDate.compare(next, from) > 0) from = next;
  }
  return stretches;
}

function noon(day: Temporal.PlainDate, zone: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}
