import type { TFunction } from 'i18next';
import type { ActivityView, QueueRow } from '../../../server/validation/validation.schemas.js';
import { dayText } from '../../lib/dates.js';
import type { Language } from '../../lib/language.js';
import { exactTimeText, numberText, quantityText } from '../../lib/numbers.js';

/** Whose hours these are. */
export function whoText({ person, headcount }: ActivityView, t: TFunction, language: Language): string {
  if (person !== null) return person;
  if (headcount === 1) return t('validation.nobody');
  return headcount === null
    ? t('validation.groupUnknown')
    : t('validation.group', { number: numberText(headcount, language) });
}

/** « 2 h 30 min, le 3 mars 2026 » */
export function whenText(row: ActivityView, t: TFunction, language: Language): string {
  const time = row.personSeconds === null ? t('validation.unknownTime') : exactTimeText(row.personSeconds, language);
  return t('validation.when', { time, day: dayText(row.day, language) });
}

/** From when to when, at the clock of the association; null when neither is known. */
export function clockText(row: ActivityView, zone: string, t: TFunction, language: Language): string | null {
  const at = (instant: string | null) =>
    instant === null
      ? t('validation.unknownClock')
      : new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { timeStyle: 'short', timeZone: zone }).format(
          new Date(instant),
        );
  if (row.startedAt === null && row.endedAt === null) return null;
  return t('validation.clock', { start: at(row.startedAt), end: at(row.endedAt) });
}

const states = ['declared', 'validated', 'disputed', 'refused', 'no_show'] as const;

export function stateText(status: string, t: TFunction): string {
  const known = states.find((state) => state === status);
  return known ? t(`validation.states.${known}`) : status;
}

/** « Résultats : 12 repas ; 40 kg, de l’équipe »; null when there is none. */
export function resultsText({ results }: ActivityView, t: TFunction, language: Language): string | null {
  if (results.length === 0) return null;
  const each = results.map(({ type, quantity, unit, isTeam }) => {
    const number = quantityText(Number(quantity), language);
    const what = type === unit ? `${number} ${type}` : `${number} ${unit} (${type})`;
    return isTeam ? t('validation.ofTeam', { what }) : what;
  });
  return t('validation.results', { list: each.join(' ; ') });
}

/** Where the row comes from, so that it can be found again in its file. */
export function originText({ source, line }: ActivityView, t: TFunction): string {
  return line === null ? t('validation.source', { source }) : t('validation.sourceLine', { source, line });
}

/** By which card it was noted; null: otherwise. */
export function cardText({ card }: Pick<QueueRow, 'card'>, t: TFunction): string | null {
  if (card === null) return null;
  if (card.number === null) return t('cards.byUnknown');
  return t(card.isStopped ? 'cards.byStopped' : 'cards.by', { number: card.number });
}
