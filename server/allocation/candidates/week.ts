import { Temporal } from 'temporal-polyfill';

/** One week from Monday to Sunday, as local clocks count it. */
export interface Week {
  /** Its Monday, `YYYY-MM-DD`. */
  monday: string;
  from: Date;
  to: Date;
}

/** The week that a day, `YYYY-MM-DD`, lies in. */
export function weekOf(day: string, zone: string): Week {
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const start = (of: Temporal.PlainDate) => new Date(of.toZonedDateTime(zone).epochMilliseconds);
  return { monday: monday.toString(), from: start(monday), to: start(monday.add({ days: 7 })) };
}
