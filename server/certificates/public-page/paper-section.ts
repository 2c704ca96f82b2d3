import { coverageOfFonts } from '../../paper/coverage.js';
import { escaped } from '../../shared/plain-page.js';
import type { CertificateContent } from '../content.schemas.js';
import { certificateText } from '../document/certificate-text.js';
import { printableContent } from '../document/printable-content.js';
import type { PrintedFact, PrintedList, PrintedMissions } from '../document/printed.js';

type Text = ReturnType<typeof certificateText>;

/**
 * What the paper says, sentence for sentence and in its language, and nothing more. The images of the signature and of
 * the logo stay on the paper: here they would only serve whoever makes a false one.
 */
export function paperSection(content: CertificateContent, label: string): string {
  const text = certificateText(printableContent(content, coverageOfFonts()).content);
  const { before, time, after } = text.statement;
  return [
    `<section class="paper" lang="${text.language}" aria-label="${escaped(label)}">`,
    text.specimen && `<p class="mark">${escaped(`${text.specimen.mark}. ${text.specimen.sentence}`)}</p>`,
    `<h2>${escaped(text.heading)}</h2><p>${escaped(text.number)}</p>`,
    `<p><strong>${escaped(text.organisation.name)}</strong><br>${text.organisation.lines.map(escaped).join('<br>')}</p>`,
    `<p>${escaped(text.lead)}</p><p class="name" dir="auto">${escaped(text.name)}</p>`,
    text.bornOn && `<p>${escaped(text.bornOn)}</p>`,
    `<p>${escaped(before)}<strong>${escaped(time)}</strong>${escaped(after)}</p>`,
    missions(text.missions, text.colon),
    facts(text.role, text.colon),
    ...text.lists.map(list),
    months(text.months),
    `<p class="small">${escaped(text.note)}</p>`,
    signature(text.signature),
    '</section>',
  ]
    .filter((part) => part !== null)
    .join('\n');
}

function missions({ heading, rows, total, time }: PrintedMissions, colon: string): string {
  const items = rows.map(
    (row) =>
      `<li><h4 lang="${row.language}" dir="auto">${escaped(row.title)}</h4>` +
      `<p>${escaped(row.days)} · <strong>${escaped(row.time)}</strong></p>${facts(row.lines, colon)}` +
      (row.results.length > 0 ? `<ul>${row.results.map(item).join('')}</ul>` : '') +
      '</li>',
  );
  const whole = `<p><strong>${escaped(total)}${colon}${escaped(time)}</strong></p>`;
  return `<h3>${escaped(heading)}</h3><ul class="plain">${items.join('\n')}</ul>${whole}`;
}

function facts(told: readonly PrintedFact[], colon: string): string {
  return told.map(({ label, text }) => `<p>${escaped(label)}${colon}${escaped(text)}</p>`).join('');
}

function list({ heading, items }: PrintedList): string {
  return `<h3>${escaped(heading)}</h3><ul>${items.map(({ text, state }) => item(`${text} (${state})`)).join('')}</ul>`;
}

/** A line for each year, with the months that have time: twelve columns do not fit a phone. */
function months(told: Text['months']): string | null {
  if (told === null) return null;
  const [, ...names] = told.columns;
  const years = told.rows.map(({ year, cells }) => {
    const known = cells.flatMap((cell, at) => (cell === '–' ? [] : [`${names[at] ?? ''} ${cell}`]));
    return item(`${year} : ${known.join(' · ')}`);
  });
  return `<h3>${escaped(told.heading)}</h3><ul class="plain">${years.join('')}</ul>`;
}

function signature({ madeAt, name, lines }: Text['signature']): string {
  return `<p>${[madeAt, name, ...lines].map(escaped).join('<br>')}</p>`;
}

function item(text: string): string {
  return `<li>${escaped(text)}</li>`;
}
