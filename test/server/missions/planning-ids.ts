import type { EntitySchema } from '@mikro-orm/core';

/** An entity, and a row of it. */
export type Rows = readonly (readonly [EntitySchema, Record<string, unknown>])[];

export const quay = uuid(1);
export const hill = uuid(2);
export const own = { organisationId: quay };
export const at = new Date('2026-03-02T10:00:00.000Z');
export const times = {
  validFrom: '2026-01-05',
  validTo: '2026-07-01',
  everyWeeks: 2,
  weekdays: [2, 4],
  fromTime: '18:00',
  toTime: '20:30',
  zone: 'Europe/Paris',
};

export function uuid(n: number): string {
  return `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}
