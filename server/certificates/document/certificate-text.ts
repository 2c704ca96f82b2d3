import type { CertificateContent, CertificateMission, CertificateResult } from '../content.schemas.js';
import { listsText } from './certificate-lists.js';
import { monthsText } from './certificate-months.js';
import { type CertificateWords, certificateWords } from './certificate-words.js';
import { headLines } from '../../settings/letterhead/head-lines.js';
import { dayText, daysText } from '../../shared/day-text.js';
import { durationTexts } from '../../shared/duration-text.js';
import type { Printed, PrintedFact, PrintedMissions } from './printed.js';
import { quantityText } from '../../shared/quantity-text.js';
import { statement } from './statement.js';

/** What depends on the content alone: everything but the pictures and the address. */
type CertificateText = Omit<Printed, 'accent' | 'verification' | 'signature' | 'organisation'> & {
  organisation: Omit<Printed['organisation'], 'logo'>;
  signature: Omit<Printed['signature'], 'picture'>;
};

export function certificateText(content: CertificateContent, isPreview = false): CertificateText {
  const { language, organisation, volunteer } = content;
  const words = certificateWords[language];
  const name = volunteer.printedName ?? volunteer.name;
  const number = isPreview ? words.numberToCome : `${words.number} ${content.number}`;
  return {
    language,
    title: `${words.heading} – ${name}`,
    author: organisation.name,
    heading: words.heading,
    colon: words.colon,
    specimen: markOf(content, words, isPreview),
    organisation: { name: organisation.name, lines: headLines(organisation) },
    number,
    ...statement(content),
    name,
    bornOn: volunteer.bornOn && `${words.bornOn}${words.colon}${dayText(volunteer.bornOn, language)}`,
    missions: missionsText(content, words),
    role: roleText(content, words),
    lists: listsText(content, words),
    months: monthsText(content, words),
    note: content.isUnrequested ? words.noteUnrequested : words.note,
    signature: signatureText(content, words),
    footer: { line: `${organisation.name} · ${words.heading} · ${number}`, page: words.page, of: words.of },
  };
}

function markOf({ isSpecimen }: CertificateContent, words: CertificateWords, isPreview: boolean): Printed['specimen'] {
  if (isPreview) return words.preview;
  return isSpecimen ? words.specimen : null;
}

function missionsText({ missions, language }: CertificateContent, words: CertificateWords): PrintedMissions {
  const { whole, parts } = durationTexts(
    missions.map(({ seconds }) => seconds),
    language,
  );
  return {
    heading: words.missions,
    columns: [...words.columns],
    rows: missions.map((mission, at) => ({
      title: mission.title,
      language: mission.titleLanguage ?? language,
      lines: missionFacts(mission, words),
      results: mission.results.map((result) => resultText(result, language)),
      days: daysText(mission.from, mission.to, language),
      time: parts[at] ?? '',
    })),
    total: words.total,
    time: whole,
  };
}

function missionFacts({ place, context, tasks }: CertificateMission, words: CertificateWords): PrintedFact[] {
  return facts([words.place, place], [words.context, context], [words.tasks, tasks]);
}

function resultText(
  { label, amount, unit, team }: CertificateResult,
  language: CertificateContent['language'],
): string {
  const words = certificateWords[language];
  const said = `${label}${words.colon}${quantityText(amount, language)}${unit === null ? '' : `\u00a0${unit}`}`;
  return `${said}, ${team === null ? words.personal : words.team(quantityText(team, language))}`;
}

function roleText({ role }: CertificateContent, words: CertificateWords): PrintedFact[] {
  if (role === null) return [];
  const { title, responsibilities, autonomy, isConfirmed } = role;
  const said = (text: string | null) => (text === null || isConfirmed ? text : `${text} (${words.declaredText})`);
  return facts(
    [words.role, isConfirmed ? `${title} (${words.confirmedText})` : said(title)],
    [words.responsibilities, said(responsibilities)],
    [words.autonomy, said(autonomy)],
  );
}

function facts(...pairs: [string, string | null][]): PrintedFact[] {
  return pairs.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}

function signatureText({ signatory, place, issuedOn, language }: CertificateContent, words: CertificateWords) {
  const day = dayText(issuedOn, language);
  const french = place === null ? `Le ${day}` : `${place}, le ${day}`;
  return {
    madeAt: language === 'fr' ? french : [place, day].filter((part) => part !== null).join(', '),
    name: signatory.name,
    lines: [signatory.function, signatory.delegation, signatory.contact].filter((line) => line !== null),
    alternative: `${words.signatureOf} ${signatory.name}`,
  };
}
