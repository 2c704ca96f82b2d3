import type { FileSaid } from '../../people/availability/file-told.js';
import type { PersonSaid } from '../../people/person-state.js';
import { instantsOn } from '../../people/recurring-days.js';
import type { NamedCells } from '../nouns/named-cells.js';
import { readBoolean } from '../vocabulary.js';
import { readAway, readDates } from './date-words.js';
import type { PeopleColumn } from './people-columns.js';

type Row = NamedCells<PeopleColumn>;

const HOUR = 3600;

const states = {
  oui: 'on',
  yes: 'on',
  on: 'on',
  accord: 'on',
  d_accord: 'on',
  agreed: 'on',
  pause: 'paused',
  paused: 'paused',
  en_pause: 'paused',
  non: 'off',
  no: 'off',
  off: 'off',
  refus: 'off',
  refused: 'off',
} as const;

const sources = {
  papier: 'paper',
  paper: 'paper',
  formulaire_papier: 'paper',
  telephone: 'phone',
  phone: 'phone',
  par_telephone: 'phone',
  en_personne: 'in-person',
  in_person: 'in-person',
  face_a_face: 'in-person',
  mail: 'mail',
  e_mail: 'mail',
  courriel: 'mail',
  page: 'page',
  site: 'page',
  formulaire_en_ligne: 'page',
} as const;

/** What a line says of limits, causes, single dates and suggestions; nothing where no column does. Throws `Refusal`. */
export function readTold(row: Row, { zone, today }: { zone: string; today: string }): PersonSaid['told'] {
  const said = {
    limits: limitsIn(row),
    causes: row.said('causes', 'invalid-causes', readCauses),
    once: row.said('dates', 'invalid-dates', readDates),
    away: row.said('away', 'invalid-dates', readAway),
    consent: consentIn(row, zone, today),
  };
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return Object.keys(stated).length === 0 ? undefined : stated;
}

function limitsIn(row: Row): FileSaid['limits'] {
  const limit = (name: PeopleColumn, most: number, { least = 0, per = 1 } = {}) =>
    row.said(name, 'invalid-limit', (text) => amountIn(text, { least, most, per }));
  const all = {
    comfortSecondsPerWeek: limit('comfort', 168, { per: HOUR }),
    capSecondsPerWeek: limit('cap', 168, { per: HOUR }),
    daysPerWeek: limit('daysPerWeek', 7, { least: 1 }),
    minimumRestSeconds: limit('rest', 168, { per: HOUR }),
    invitationsPer30Days: limit('invitations', 30),
    maxKm: limit('km', 1000),
    remoteOnly: row.said('remoteOnly', 'invalid-boolean', readBoolean),
  };
  const { comfortSecondsPerWeek: comfort, capSecondsPerWeek: cap } = all;
  if (comfort && cap && comfort > cap) row.refuse('comfort-over-cap', 'comfort', row.text('comfort'));
  const stated = Object.entries(all).filter(([, value]) => value !== undefined);
  return stated.length === 0 ? undefined : Object.fromEntries(stated);
}

/** Hours may have quarters; anything else is whole. */
function amountIn(text: string, { least, most, per }: { least: number; most: number; per: number }): number | null {
  const written = /^(\d{1,4})(?:[.,](\d{1,2}))?(?:\s*(?:h|km))?$/.exec(text.trim());
  const value = written ? Number(`${written[1]}.${written[2] ?? 0}`) : NaN;
  const isFit = value >= least && value <= most && Number.isInteger(per === HOUR ? value * 4 : value);
  return isFit ? value * per : null;
}

/** `maraude; lecture:2; jardin:-1`: causes, from −2 rather not to 2 gladly; 1 where nothing is said. */
function readCauses(text: string): { cause: string; weight: number }[] | null {
  const all = text.split(/[;\n\r]+/).map((one) => one.trim());
  const read = all.filter((one) => one !== '').map((one) => /^([^:]{1,80}?)(?:\s*:\s*([+-]?[012]))?$/u.exec(one));
  if (read.length === 0 || read.includes(null)) return null;
  const causes = read.map((one) => ({
    cause: (one?.[1] ?? '').normalize('NFC').trim(),
    weight: Number(one?.[2] ?? 1),
  }));
  return new Set(causes.map(({ cause }) => cause)).size < causes.length
    ? null
    : causes.filter((one) => one.weight !== 0);
}

/** An answer that is not known by its day and by how it was given is none. */
function consentIn(row: Row, zone: string, today: string): FileSaid['consent'] {
  const cell = row.cell('consent');
  const state = row.word('consent', states, 'unknown-consent');
  if (!cell || !state) return undefined;
  if (!row.cell('consentDate') || !row.cell('consentSource')) row.refuse('consent-incomplete', 'consent', cell.text);
  const day = row.day('consentDate', today);
  if (day > today) row.refuse('date-out-of-range', 'consentDate', row.text('consentDate'));
  const source = row.word('consentSource', sources, 'unknown-consent-source') ?? 'paper';
  const { startsAt } = instantsOn({ fromTime: '12:00', toTime: '13:00', zone }, day);
  const wording = row.text('consentWording', 1000)?.normalize('NFC') ?? '';
  return { state, answeredAt: startsAt.toISOString(), source, wording };
}
