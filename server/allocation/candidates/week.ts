import { Temporal } from 'temporal-polyfill';

/** One week from Monday to Sunday, as local clocks count it. */
export interface Week {
  /** Its Monday, `YYYY-MM-DD`. */
  monday: string;
  from: Date;
  to: Date;
  /** What is still to come of it begins here. */
  start: Date;
  /** When it is looked at: invitations of the days before are recent. */
  asOf: Date;
}

/** The week that a day, `YYYY-MM-DD`, lies in. `now`: what began before is over. */
export function weekOf(day: string, zone: string, now?: Date): Week {
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const start = (of: Temporal.PlainDate) => new Date(of.toZonedDateTime(zone).epochMilliseconds);
  const [from, to] = [start(monday), start(monday.add({ days: 7 }))];
  return { monday: monday.toString(), from, to, start: now && now > from ? now : from, asOf: now ?? from };
}
