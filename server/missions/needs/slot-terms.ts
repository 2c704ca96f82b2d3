import { localDay } from '../../shared/local-day.js';
import type { AskedSkill } from '../slot-state.js';
import type { Slot } from '../slot.entity.js';
import { quantityOf, secondsOf } from './quantity.js';
import type { NeedTerms } from './terms.schemas.js';

type Dated = Pick<Slot, 'startsAt' | 'endsAt'>;

/** A date's columns as its terms say them. */
export function columnsOf(terms: NeedTerms, { startsAt, endsAt }: Dated) {
  const { quantity, remote, place, spoken } = terms;
  const language = spoken === null ? null : (Intl.getCanonicalLocales(spoken.language)[0] ?? spoken.language);
  return {
    startsAt,
    endsAt,
    ...secondsOf(quantity, { startsAt, endsAt }),
    remote,
    place: remote ? null : place,
    // Only the mission's own site is known on the grid.
    ...(remote || place !== null ? { cellX: null, cellY: null } : {}),
    language,
    cefr: spoken?.cefr ?? null,
  };
}

/** What a date asks for, as it would be typed. */
export function termsOf(slot: Slot, skills: readonly AskedSkill[]): NeedTerms {
  const { minSeconds = null, targetSeconds = null, maxSeconds = null, remote, language, cefr } = slot;
  return {
    quantity: quantityOf({ minSeconds, targetSeconds, maxSeconds }, slot),
    remote,
    place: slot.place ?? null,
    spoken: language && cefr ? { language, cefr } : null,
    skills: [...skills],
  };
}

/** When and where: what somebody who agreed to come relies on. */
export function isSameOccasion(
  one: Dated & Pick<Slot, 'remote' | 'place'>,
  other: Dated & Pick<Slot, 'remote' | 'place'>,
): boolean {
  return (
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.endsAt.getTime() === other.endsAt.getTime() &&
    one.remote === other.remote &&
    (one.place ?? null) === (other.place ?? null)
  );
}

/** The day of its need that a date stands for. */
export const dayOf = (slot: Pick<Slot, 'day' | 'startsAt'>, zone: string): string =>
  slot.day ?? localDay(slot.startsAt, zone);
