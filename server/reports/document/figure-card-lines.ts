import type { FigureCard } from '../../indicators/indicators.schemas.js';
import { dayIn } from '../../indicators/days.js';
import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import { quantityText } from '../../shared/quantity-text.js';
import { rangeText } from './period-text.js';
import type { CardLine } from './report-document.js';
import { reportWords, said } from './report-words.js';

/** What stands beside a figure so that a donor can check it: line by line, in words. */
export function figureCardLines(card: FigureCard, language: Language): CardLine[] {
  const words = reportWords[language].card;
  const range = rangeText(card.period, language);
  const line = (term: string, ...texts: (string | null)[]): CardLine[] => {
    const told = texts.filter((text) => text !== null);
    return told.length > 0 ? [{ term, texts: told }] : [];
  };
  return [
    ...line(words.formula, card.formula[language]),
    ...line(
      words.period,
      card.period.isPartial ? said(reportWords[language].unfinished, { range }) : range,
      said(words.zone, { zone: card.period.zone }),
    ),
    ...line(words.rows, card.rows.counted === null ? null : quantityText(card.rows.counted, language)),
    ...line(words.people, peopleText(card, language)),
    ...line(words.withheld, withheldText(card, language)),
    ...line(words.parameters, ...settingsOf(card, language)),
    ...line(words.uncertainty, card.uncertainty.method === 'none' ? words.uncertaintyNone : words.uncertaintyInterval),
    ...line(words.asOf, asOfText(card, language)),
    ...line(words.standard, card.standard === null ? null : `IRIS+ ${card.standard}`),
    ...line(words.version, said(words.versionNumber, { number: String(card.version) })),
    ...line(words.owner, ownerText(card.owner, language)),
  ];
}

function peopleText({ people }: FigureCard, language: Language): string | null {
  if (people === null) return null;
  if (people.count !== null) return quantityText(people.count, language);
  return said(reportWords[language].card.peopleFewer, { least: String(people.fewerThan ?? '') });
}

function withheldText({ withheld }: FigureCard, language: Language): string | null {
  if (withheld === undefined) return null;
  return withheld.cells === 0 ? reportWords[language].card.none : quantityText(withheld.cells, language);
}

function settingsOf({ parameters, conversions }: FigureCard, language: Language): string[] {
  const words = reportWords[language].card;
  const since = (what: string, day: string) => said(words.since, { what, day: dayText(day, language) });
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return [
    ...parameters.map(({ name, value, unit, from }) =>
      since(`${name === 'annual_hours' ? words.annualHours : name}${colon}${value} ${unit ?? ''}`.trim(), from),
    ),
    ...conversions.map(({ name, counted, estimated, factor, from }) =>
      since(`${name}${colon}1 ${counted.unit} = ${Number(factor)} ${estimated.unit}`, from),
    ),
  ];
}

/** A figure that was old when it was told says so for good. */
function asOfText({ freshness: { asOf, state }, period }: FigureCard, language: Language): string | null {
  if (asOf === null) return null;
  const when = dayText(dayIn(period.zone, new Date(asOf)), language);
  return state === 'fresh' ? when : said(reportWords[language].card.old, { when });
}

function ownerText(owner: string, language: Language): string {
  const roles: Readonly<Record<string, string>> = reportWords[language].owner;
  return roles[owner] ?? owner;
}
