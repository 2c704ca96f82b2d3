import type { MissionLine } from '../../missions/mission-plan.js';
import { meaningOf } from '../fields.js';
import { nameOf } from '../nouns/column-names.js';
import type { ListPlan } from '../nouns/list-plan.js';
import { type NamedCells, NamedColumns } from '../nouns/named-cells.js';
import type { NounForm, NounRules, ReadNoun } from '../nouns/noun-form.js';
import { Refusal } from '../rejection-codes.js';
import { readBoolean, readLanguage } from '../vocabulary.js';
import { type MissionColumn, missionColumns, onlyOfMissions } from './mission-columns.js';
import { readSlot } from './slot-reading.js';

type Content = Omit<MissionLine, 'line'>;

const statuses = {
  draft: 'draft',
  brouillon: 'draft',
  open: 'open',
  ouvert: 'open',
  ouverte: 'open',
  closed: 'closed',
  clos: 'closed',
  close: 'closed',
  ferme: 'closed',
  fermee: 'closed',
  termine: 'closed',
  terminee: 'closed',
} as const;

/** Only a log of people's time has one of these. */
const ofALog = new Set(['volunteer', 'volunteer_email', 'volunteer_name', 'person_seconds', 'headcount', 'quantity']);

/** Missions, their dates, and how many people are needed on each. */
export const missionsForm: NounForm<Content> = {
  what: 'missions',
  version: 2,
  names: missionColumns,
  isOf: (headers) => {
    const names = new Set(headers.map((header) => nameOf(header, missionColumns)));
    const isNamed = names.has('title') || names.has('reference');
    const isLog = headers.some((header) => ofALog.has(meaningOf(header)?.field ?? ''));
    return isNamed && !isLog && onlyOfMissions.some((name) => names.has(name));
  },
  required: [
    {
      fields: ['title', 'reference'],
      question: {
        fr: 'Quelle colonne dit de quelle mission il s’agit ?',
        en: 'Which column says which mission each line is about?',
      },
    },
  ],
  dates: ['day', 'from', 'to'],
  reader: missionReader,
};

function missionReader(plan: ListPlan, rules: NounRules): ReadNoun<Content> {
  const columns = new NamedColumns<MissionColumn>(plan);
  return (cells) => {
    const row = columns.cells(cells);
    const flags = new Set<string>();
    const reference = row.text('reference')?.normalize('NFC') ?? null;
    const title = row.text('title')?.normalize('NFC') ?? null;
    if (reference === null && title === null) throw new Refusal('missing-mission', columns.header('title'), null);
    if (row.cell('priority')) flags.add('priority-not-kept');
    const content = { reference, title, said: readMission(row), slot: readSlot(row, rules, flags) };
    return { content, flags: [...flags] };
  };
}

function readMission(row: NamedCells<MissionColumn>): Content['said'] {
  const said = {
    title: row.saidText('title'),
    description: row.saidText('description', 5_000),
    activityType: row.saidText('activityType', 80),
    site: row.saidText('site'),
    territory: row.saidText('territory'),
    language: row.said('language', 'invalid-language', readLanguage),
    funder: row.saidText('funder'),
    status: row.said('status', 'unknown-mission-status', () => row.word('status', statuses, 'unknown-mission-status')),
    isRemote: row.said('remote', 'invalid-boolean', readBoolean),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Content['said'];
}
