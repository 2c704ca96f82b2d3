import type { GrantSummary } from '../../../server/missions/grants/grants.schemas.js';
import type { Language } from '../../lib/language.js';
import { HARD_SPACE } from '../../lib/numbers.js';
import { readAim, writeAim } from '../../lib/aim-number.js';

/** Everything, in ten-thousandths. */
export const ALL = 10_000;

/** A percentage as typed (« 33,33 », “33.33”), in ten-thousandths; null when it is none, or finer than that. */
export function readShare(typed: string, language: Language): number | null {
  const share = readAim(typed.replace(/\s*%$/, ''), 'percent', language);
  const exact = share === null ? null : Number((share * ALL).toFixed(4));
  return exact !== null && Number.isInteger(exact) && exact >= 0 && exact <= ALL ? exact : null;
}

/** The same in the field again. */
export const writeShare = (share: number, language: Language): string => writeAim(share / ALL, 'percent', language);

export const shareText = (share: number, language: Language): string =>
  `${writeShare(share, language)}${language === 'fr' ? HARD_SPACE : ''}%`;

/** Shares as equal as ten-thousandths allow, that make everything: three are 33.34, 33.33 and 33.33 %. */
export function equalShares(count: number): number[] {
  const each = Math.floor(ALL / count);
  return Array.from({ length: count }, (_, at) => (at < ALL - each * count ? each + 1 : each));
}

type Days = { fromDay: string; toDay: string };

/** What other grants leave of a mission's results on the day that they leave least, within `[fromDay, toDay)`. */
export function leftPart(
  missionId: string,
  { fromDay, toDay }: Days,
  others: readonly Pick<GrantSummary, 'fromDay' | 'toDay' | 'missions'>[],
): number {
  const near = others.flatMap(({ missions, ...days }) => {
    const tie = missions.find((one) => one.missionId === missionId);
    return tie && days.fromDay < toDay && fromDay < days.toDay ? [{ ...days, part: tie.part }] : [];
  });
  const starts = [fromDay, ...near.map((one) => one.fromDay).filter((day) => day > fromDay)];
  const taken = starts.map((day) =>
    near.filter((one) => one.fromDay <= day && day < one.toDay).reduce((sum, { part }) => sum + part, 0),
  );
  return Math.max(ALL - Math.max(...taken), 0);
}
