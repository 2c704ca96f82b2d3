import type { TimeRateView } from '../../settings/parameters/parameters.schemas.js';
import { addDays } from '../days.js';
import type { ValueStatement } from './value-of-time.schemas.js';

type Language = 'fr' | 'en';
type Facts = Omit<ValueStatement, 'text'>;

const locale = { fr: 'fr-FR', en: 'en-GB' } as const;

export const METHOD = {
  fr: 'Temps donné, en secondes, par les bénévoles, × taux horaire de l’activité en vigueur ce jour-là. Taux = montant × (1 + charges) × coefficient. Le temps d’un jour sans taux n’a pas de valeur.',
  en: 'Time given by volunteers, in seconds, × hourly rate of the activity in force on that day. Rate = amount × (1 + charges) × coefficient. Time on a day without a rate has no value.',
} as const;

/** The wording for the annexe of the accounts: the entry, then all that an amount must not stand without. */
export function statementText(facts: Facts, language: Language): string {
  const say = phrases[language];
  const { from, to, debit, credit, currency, rates, rows } = facts;
  const amount = facts.amount === null || currency === null ? say.unknown : money(facts.amount, currency, language);
  return [
    say.title(day(from, language), day(addDays(to, -1), language)),
    '',
    `${say.debit} ${debit.number} (${debit.title[language]})${say.colon} ${amount}`,
    `${say.credit} ${credit.number} (${credit.title[language]})${say.colon} ${amount}`,
    `${say.hours}${say.colon} ${facts.personSeconds === null ? say.unknown : time(facts.personSeconds, language)}`,
    `${say.method}${say.colon} ${facts.method[language]}`,
    rates.length === 0 ? say.noRate : `${say.rates}${say.colon}`,
    ...rates.map((rate) => `- ${rateText(rate, language)}`),
    say.rows(rows.counted, rows.leftOut['no_rate'] ?? 0, rows.leftOut['unknown_time'] ?? 0),
    say.rule,
  ].join('\n');
}

function rateText(rate: TimeRateView, language: Language): string {
  const say = phrases[language];
  const { amount, charges, coefficient, currency, source, decidedBy } = rate;
  const percent = number(String(Number((Number(charges) * 100).toFixed(4))), language);
  const formula = `${number(amount, language)} × (1 + ${percent} %) × ${number(coefficient, language)}`;
  const from = say.from(day(rate.fromDay, language));
  const end = rate.toDay === null ? '' : ` ${say.until(day(addDays(rate.toDay, -1), language))}`;
  const decided = say.decided(day(rate.decidedOn, language), decidedBy);
  const hour = `${number(rate.rate, language)} ${currency}`;
  return `${rate.category ?? say.every}, ${from}${end}${say.colon} ${formula} = ${hour} ${say.anHour}. ${say.source}${say.colon} ${source}. ${decided}`;
}

const phrases = {
  fr: {
    colon: ' :',
    unknown: 'inconnu',
    title: (from: string, to: string) =>
      `Contributions volontaires en nature, bénévolat. Période du ${from} au ${to} inclus.`,
    debit: 'Débit',
    credit: 'Crédit',
    hours: 'Heures valorisées',
    method: 'Méthode',
    rates: 'Taux',
    noRate: 'Aucun taux n’est en vigueur dans la période : aucun temps n’a de valeur.',
    every: 'Toute activité sans taux propre',
    from: (text: string) => `à partir du ${text}`,
    until: (text: string) => `jusqu’au ${text}`,
    anHour: 'l’heure',
    source: 'Source',
    decided: (on: string, by: string) => `Décision du ${on} (${by}).`,
    rows: (counted: number, noRate: number, noTime: number) =>
      `Activités comptées : ${counted}. Laissées de côté, faute de taux : ${noRate} ; faute de durée : ${noTime}.`,
    rule: 'Écriture au pied du compte de résultat (règlement ANC n° 2018-06, article 211).',
  },
  en: {
    colon: ':',
    unknown: 'unknown',
    title: (from: string, to: string) =>
      `Voluntary contributions in kind, volunteering. Period from ${from} to ${to} included.`,
    debit: 'Debit',
    credit: 'Credit',
    hours: 'Hours valued',
    method: 'Method',
    rates: 'Rates',
    noRate: 'No rate is in force in the period: no time has a value.',
    every: 'Any activity without a rate of its own',
    from: (text: string) => `from ${text}`,
    until: (text: string) => `until ${text}`,
    anHour: 'an hour',
    source: 'Source',
    decided: (on: string, by: string) => `Decision of ${on} (${by}).`,
    rows: (counted: number, noRate: number, noTime: number) =>
      `Activities counted: ${counted}. Left out for want of a rate: ${noRate}; of a duration: ${noTime}.`,
    rule: 'Entry at the foot of the income statement (French rule ANC 2018-06, article 211).',
  },
} as const;

function day(text: string, language: Language): string {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale[language], options).format(new Date(`${text}T00:00:00Z`));
}

function money(amount: string, currency: string, language: Language): string {
  return `${number(amount, language, 2)} ${currency}`;
}

/** An exact decimal in that language: never through a binary number. */
function number(decimal: string, language: Language, fewest = 0): string {
  const format = new Intl.NumberFormat(locale[language], { minimumFractionDigits: fewest, maximumFractionDigits: 20 });
  return format.format(decimal as `${number}`);
}

function time(seconds: number, language: Language): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = number(String(Math.floor(seconds / 3600)), language);
  return `${hours} h ${two(Math.floor((seconds % 3600) / 60))} min ${two(seconds % 60)} s`;
}
