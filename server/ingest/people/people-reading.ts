import type { CountryCode } from 'libphonenumber-js/core';
import type { PersonLine } from '../../people/people-file.js';
import { emailIn } from '../../people/person-mention.js';
import { readTelephone } from '../../people/telephone/telephone-number.js';
import { zoneCountry } from '../../people/telephone/zone-country.js';
import { readDay } from '../instants.js';
import { meaningOf } from '../fields.js';
import { nameOf } from '../nouns/column-names.js';
import type { ListPlan } from '../nouns/list-plan.js';
import { type NamedCells, NamedColumns, wordIn } from '../nouns/named-cells.js';
import type { NounForm, NounRules, ReadNoun } from '../nouns/noun-form.js';
import { Refusal } from '../rejection-codes.js';
import { readLanguage } from '../vocabulary.js';
import { lacksFirstWeek, readHours } from './availability-words.js';
import { readLanguages } from './language-words.js';
import { onlyOfPeople, type PeopleColumn, peopleColumns } from './people-columns.js';
import { readSkills } from './skill-words.js';
import { readTold } from './told-reading.js';

const kinds: Readonly<Record<string, 'volunteer' | 'own_employee' | 'partner_employee'>> = {
  volunteer: 'volunteer',
  benevole: 'volunteer',
  own_employee: 'own_employee',
  employee: 'own_employee',
  salarie: 'own_employee',
  salariee: 'own_employee',
  partner_employee: 'partner_employee',
  salarie_d_un_partenaire: 'partner_employee',
  salariee_d_un_partenaire: 'partner_employee',
};

/** People: skills, languages, when they can come, limits, causes, answers about suggestions, address, kind, day of leaving. */
export const peopleForm: NounForm<Omit<PersonLine, 'line'>> = {
  what: 'people',
  version: 4,
  names: peopleColumns,
  isOf: isOfPeople,
  required: [
    {
      fields: ['name', 'reference', 'firstName', 'lastName', 'email'],
      question: { fr: 'Quelle colonne dit de qui il s’agit ?', en: 'Which column says who each line is about?' },
    },
  ],
  dates: ['leftOn', 'consentDate'],
  reader: peopleReader,
};

/** Somebody, what is only said of people, and neither day nor duration. */
function isOfPeople(headers: readonly string[]): boolean {
  const names = new Set(headers.map((header) => nameOf(header, peopleColumns)));
  const fields = headers.map((header) => meaningOf(header)?.field);
  const isLog = (['day', 'started_at', 'person_seconds'] as const).some((field) => fields.includes(field));
  const somebody = (['reference', 'name', 'email', 'firstName'] as const).some((name) => names.has(name));
  return !isLog && somebody && onlyOfPeople.some((column) => names.has(column));
}

function peopleReader(plan: ListPlan, rules: NounRules): ReadNoun<Omit<PersonLine, 'line'>> {
  const country = zoneCountry(rules.zone);
  const columns = new NamedColumns<PeopleColumn>(plan);
  return (cells) => {
    const row = columns.cells(cells);
    const content = readPerson(row, country);
    const told = readTold(row, rules);
    const said = told === undefined ? content.said : { ...content.said, told };
    const isWithoutWords = told?.consent?.wording === '';
    return { content: { ...content, said }, flags: isWithoutWords ? ['consent-without-wording'] : [] };
  };
}

function readPerson(row: NamedCells<PeopleColumn>, country: CountryCode): Omit<PersonLine, 'line'> {
  const address = row.said('email', 'invalid-email', emailIn);
  const name = readName(row);
  const reference = row.text('reference', 200) ?? address ?? name;
  if (reference === null) throw new Refusal('missing-name', null, null);
  const said = {
    name,
    email: address,
    telephone: readNumber(row, country),
    kind: row.said('kind', 'unknown-kind', (text, form) => wordIn(text, form, kinds)),
    leftOn: row.said('leftOn', 'invalid-date', readDay),
    language: row.said('language', 'invalid-language', readLanguage),
    skills: row.said('skills', 'invalid-skills', readSkills),
    languages: row.said('languages', 'invalid-languages', readLanguages),
    hours: readAvailability(row),
  };
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { mention: { reference, email: address ?? null, name }, said: stated };
}

function readAvailability(row: NamedCells<PeopleColumn>): PersonLine['said']['hours'] {
  row.said('hours', 'missing-first-week', (text, form) => (lacksFirstWeek(text, form) ? null : text));
  return row.said('hours', 'invalid-availability', readHours);
}

/** Of a mobile and another one, the mobile: it can be written to. */
function readNumber(row: NamedCells<PeopleColumn>, country: CountryCode): string | null | undefined {
  const read = (text: string) => readTelephone(text, country);
  const other = row.said('telephone', 'invalid-telephone', read);
  return row.said('mobile', 'invalid-telephone', read) ?? other;
}

function readName(row: NamedCells<PeopleColumn>): string | null {
  const parts = [row.text('firstName', 100), row.text('lastName', 100), row.text('name', 200)];
  const whole = parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFC');
  return whole === '' ? null : whole.slice(0, 200);
}
