export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** What parts of a day mean here, in local time: the same in a file, on paper and on a page. */
export const hoursOfPart: Readonly<Record<DayPart, readonly [from: string, to: string]>> = {
  morning: ['08:00', '12:00'],
  afternoon: ['12:00', '18:00'],
  evening: ['18:00', '22:00'],
};
