import { p } from '@mikro-orm/core';

/**
 * When something recurs, in local time: from `validFrom` until the day before `validTo`, every
 * `everyWeeks` weeks counted from the week of `validFrom`, on `weekdays` (1 Monday … 7 Sunday),
 * between two times of day. A `toTime` not after `fromTime` is on the next day.
 */
export const recurringTime = {
  validFrom: p.date(),
  /** First day no longer included; null: no end. */
  validTo: p.date().nullable(),
  everyWeeks: p.integer().default(1),
  weekdays: p.json<number[]>(),
  /** `HH:MM`. */
  fromTime: p.string().length(5),
  /** `HH:MM`. */
  toTime: p.string().length(5),
  /** IANA zone of the times above. */
  zone: p.string().length(64),
};
