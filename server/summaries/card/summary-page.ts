import type { Language } from '../../shared/language.js';
import type { Given, OwnSummary } from '../summaries.schemas.js';
import { dayText, monthText } from './card-days.js';
import { cardTexts, type CardTexts } from './card-texts.js';
import { timeText, timeTexts } from './card-times.js';
import { button, escaped, filled, type Frame, page, step } from './page-frame.js';

/** The holder's own summary: figures, and nobody else's name. `only`: titles of the missions it is of; null: all. */
export function summaryPage(frame: Frame, summary: OwnSummary, only: readonly string[] | null): string {
  const text = cardTexts[frame.language];
  const body = [
    only === null ? '' : `<p>${filled(text.only, { missions: only.join(', ') })}</p>`,
    totalPart(frame, summary, text),
    apart(frame, summary, text),
    originsPart(frame, summary, text),
    rowsPart(frame, text.missions, summary.missions, ({ title }) => title ?? text.noMissionName, text),
    rowsPart(frame, text.months, summary.months, ({ month }) => monthText(month, frame.language), text),
    listPart(
      text.results,
      summary.results.own.map((one) => said(one, frame.language)),
    ),
    listPart(
      text.teamResults,
      summary.results.team.map((one) => said(one, frame.language) + teamText(one.people, text)),
    ),
    step(frame, '', button(text.back)),
  ];
  return page(frame, { title: text.summaryTitle, body: body.join(''), here: '/summary' });
}

function totalPart(frame: Frame, { total }: OwnSummary, text: CardTexts): string {
  if (total.activities === 0) return `<p>${text.nothing}</p>`;
  const day = dayText(total.firstDay ?? '', frame.language);
  const facts = filled(total.activities === 1 ? text.oneFact : text.facts, {
    activities: String(total.activities),
    day,
  });
  const unknown = filled(text.unknownTime, { number: String(total.unknownTime) });
  return [
    `<p class="label">${text.total}</p><p class="total">${givenText(total, frame, text)}</p>`,
    `<p>${facts}${total.unknownTime === 0 ? '' : ` (${unknown})`}</p>`,
  ].join('');
}

function apart(frame: Frame, { waiting, disputed }: OwnSummary, text: CardTexts): string {
  return (
    [
      [text.waiting, waiting],
      [text.disputed, disputed],
    ] as const
  )
    .filter(([, { activities }]) => activities > 0)
    .map(([label, given]) => `<p><b>${label}</b> · ${givenText(given, frame, text)}</p>`)
    .join('');
}

function originsPart(frame: Frame, { origins }: OwnSummary, text: CardTexts): string {
  const names = (['measured', 'declared', 'estimated'] as const).filter((name) => origins[name].activities > 0);
  if (names.length === 0) return '';
  const times = timeTexts(
    names.map((name) => origins[name].personSeconds ?? 0),
    frame.language,
  );
  const lines = names.map((name, at) => {
    const time = origins[name].personSeconds === null ? text.unknown : times[at];
    return `<li>${time} ${text[name]}</li>`;
  });
  return `<h2>${text.origins}</h2><ul>${lines.join('')}</ul>`;
}

/** Each with its time and how often; parts are rounded so that they add up. */
function rowsPart<Row extends Given>(
  frame: Frame,
  heading: string,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  text: CardTexts,
): string {
  const times = timeTexts(
    rows.map(({ personSeconds }) => personSeconds ?? 0),
    frame.language,
  );
  const lines = rows.map((row, at) => {
    const time = row.personSeconds === null ? text.unknown : times[at];
    const often = filled(row.activities === 1 ? text.once : text.often, { activities: String(row.activities) });
    return `${escaped(nameOf(row))}<br><b>${time}</b> · ${often}`;
  });
  return listPart(heading, lines);
}

function listPart(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<h2>${heading}</h2><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function said({ quantity, type, unit, title }: OwnSummary['results']['own'][number], language: Language): string {
  const amount = language === 'fr' ? quantity.replace('.', ',') : quantity;
  const what = unit === type ? unit : `${unit} (${type})`;
  return escaped(`${amount} ${what}${title === null ? '' : ` · ${title}`}`);
}

function teamText(people: number | null, text: CardTexts): string {
  return people === null ? '' : ` · ${filled(text.team, { people: String(people) })}`;
}

function givenText({ personSeconds }: Given, { language }: Frame, text: CardTexts): string {
  return personSeconds === null ? text.unknown : timeText(personSeconds, language);
}
