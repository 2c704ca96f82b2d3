import { Temporal } from 'temporal-polyfill';
import type { Need } from './need.entity.js';

type Times = Pick<Need, 'validFrom' | 'validTo' | 'everyWeeks' | 'weekdays' | 'fromTime' | 'toTime' | 'zone'>;

/** The need of one date alone: that day, between its two times in that zone. */
export function timesOfOneDate(startsAt: string, endsAt: string, zone: string): Times {
  const start = Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone);
  const end = Temporal.Instant.from(endsAt).toZonedDateTimeISO(zone);
  const day = start.toPlainDate();
  return {
    validFrom: day.toString(),
    validTo: day.add({ days: 1 }).toString(),
    everyWeeks: 1,
    weekdays: [day.dayOfWeek],
    fromTime: clock(start),
    toTime: clock(end),
    zone,
  };
}

function clock(at: Temporal.ZonedDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: 'minute' });
}
