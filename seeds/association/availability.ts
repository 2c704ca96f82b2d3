import { dayText, type DayNumber } from './days.js';
import type { AvailabilityRecord } from './planning-records.js';
import type { Random } from './random.js';
import type { MissionRecord, VolunteerRecord } from './records.js';

/** When a person could come: usual hours, and holidays taken from them. */
export function inventAvailability(
  random: Random,
  volunteer: VolunteerRecord,
  liked: readonly MissionRecord[],
  today: DayNumber,
): AvailabilityRecord[] {
  return [...recurring(random, volunteer, liked), ...exceptions(random, today)];
}

/** Mostly the days of the missions they like, and now and then another evening or morning. */
function recurring(random: Random, volunteer: VolunteerRecord, liked: readonly MissionRecord[]): AvailabilityRecord[] {
  const schedules = liked.flatMap((mission) => mission.schedules).slice(0, 3);
  const usual = schedules.map((schedule) => {
    const hour = Number(schedule.from.slice(0, 2));
    const until = Math.min(23, hour + Math.ceil(schedule.minutes / 60) + 1);
    return window(
      volunteer,
      schedule.weekdays.filter(() => random.chance(0.75)),
      hour,
      until,
      random.chance(0.4) ? 2 : 1,
    );
  });
  const other = random.chance(0.4)
    ? [
        window(
          volunteer,
          [random.whole(1, 7)],
          random.pick([9, 14, 18]),
          random.pick([20, 21, 22]),
          random.chance(0.5) ? 0 : 1,
        ),
      ]
    : [];
  const never = random.chance(0.15) ? [window(volunteer, [7], 8, 22, -1)] : [];
  return [...usual, ...other, ...never].filter((availability) => availability.weekdays.length > 0);
}

function window(
  volunteer: VolunteerRecord,
  weekdays: readonly number[],
  from: number,
  to: number,
  preference: AvailabilityRecord['preference'],
): AvailabilityRecord {
  return {
    kind: 'recurring',
    validFrom: volunteer.joinedOn,
    validTo: null,
    weekdays,
    fromTime: clock(from),
    toTime: clock(to),
    preference,
  };
}

function exceptions(random: Random, today: DayNumber): AvailabilityRecord[] {
  if (!random.chance(0.3)) return [];
  const first = today + random.whole(2, 40);
  const validTo = dayText(first + random.whole(3, 16));
  return [
    {
      kind: 'exception',
      validFrom: dayText(first),
      validTo,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      fromTime: '00:00',
      toTime: '23:59',
      preference: -1,
    },
  ];
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
