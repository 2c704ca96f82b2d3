import type { Slot } from '../slot.entity.js';
import type { Quantity } from './terms.schemas.js';

type Seconds = Required<Pick<Slot, 'minSeconds' | 'targetSeconds' | 'maxSeconds'>>;
type Length = Pick<Slot, 'startsAt' | 'endsAt'>;

export const lengthOf = ({ startsAt, endsAt }: Length): number => (endsAt.getTime() - startsAt.getTime()) / 1000;

/** Person-seconds of one date: people × its length, or the hours that were typed. Null: nobody said. */
export function secondsOf({ unit, min, target, max }: Quantity, date: Length) {
  const one = unit === 'people' ? lengthOf(date) : 3600;
  const seconds = (amount: number | null) => (amount === null ? null : Math.round(amount * one));
  return { minSeconds: seconds(min), targetSeconds: seconds(target), maxSeconds: seconds(max) };
}

/** As it would be typed: people where the date holds whole ones, else hours to the quarter, rounded up. */
export function quantityOf({ minSeconds, targetSeconds, maxSeconds }: Seconds, date: Length): Quantity {
  const all = [minSeconds ?? null, targetSeconds ?? null, maxSeconds ?? null];
  const length = lengthOf(date);
  const isPeople = length > 0 && all.every((one) => one === null || one % length === 0);
  const amount = (one: number | null) => (one === null ? null : isPeople ? one / length : Math.ceil(one / 900) / 4);
  const [min = null, target = null, max = null] = all.map(amount);
  return { unit: isPeople ? 'people' : 'hours', min, target, max };
}
