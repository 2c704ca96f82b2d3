import { Grant } from '../../server/missions/grants/grant.entity.js';
import { GrantMission } from '../../server/missions/grants/grant-mission.entity.js';
import { GrantPromise } from '../../server/missions/grants/grant-promise.entity.js';
import { sliceOf } from '../../server/query-files/slice.js';
import type { Association } from '../association/association.js';
import { funders } from '../association/places.js';
import { idOf, newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';

const HOUR = 3600;

interface Invented {
  title: string;
  funder: string;
  reference: string;
  euros: number | null;
  fromDay: string;
  toDay: string;
  purpose: string;
  contactName: string;
  /** Mission → its share of the grant and the part of its results the grant answers for, in ten-thousandths. */
  missions: Readonly<Record<string, readonly [share: number, part: number]>>;
  promises: readonly Promised[];
}

type Promised = Pick<GrantPromise, 'words'> & Partial<Pick<GrantPromise, 'indicator' | 'measure' | 'value' | 'slice'>>;

/** Three invented grants: one of the year, one of a school year that overlaps with it, one of the year to come. */
export async function writeGrants(desk: Desk, missions: ReadonlyMap<string, string>, author: string): Promise<void> {
  const { association, em, now } = desk;
  for (const { euros, missions: ties, promises, ...agreement } of invented(association, missions)) {
    const row = newRow(desk);
    const contact = { contactMail: 'contact@financeur.example', contactTelephone: '01 99 00 12 34' };
    const signed = { author, authorId: null, writtenAt: now, changedBy: null, changedById: null, changedAt: null };
    const amount = { amountCents: euros === null ? null : euros * 100, currency: euros === null ? null : 'EUR' };
    await insertAll(em, Grant, [{ ...row, ...agreement, ...amount, ...contact, ...signed }]);
    const tied = Object.entries(ties).map(([slug, [share, part]]) => ({
      ...newRow(desk),
      grantId: row.id,
      missionId: idOf(missions, slug),
      share,
      part,
    }));
    await insertAll(em, GrantMission, tied);
    const promised = promises.map((one, position) => ({
      ...newRow(desk),
      ...IN_WORDS,
      ...one,
      grantId: row.id,
      position,
      better: one.indicator ? ('more' as const) : null,
    }));
    await insertAll(em, GrantPromise, promised);
  }
}

const IN_WORDS = { indicator: null, measure: null, slice: '', value: null };

function invented(association: Association, missions: ReadonlyMap<string, string>): Invented[] {
  const year = Number(association.today.slice(0, 4));
  const fiction = 'Convention inventée pour l’association fictive.';
  const hours = (slug: string, words: string, days: { fromDay: string; toDay: string }, factor: number): Promised => {
    const seconds = Math.max(Math.round((secondsOf(association, slug, days) * factor) / HOUR / 10), 1) * 10 * HOUR;
    const slice = sliceOf([{ dimension: 'mission_id', value: idOf(missions, slug) }]);
    const figure = { indicator: 'volunteer_hours', measure: 'person_seconds', value: seconds, slice };
    return { words, ...figure };
  };
  const before = { fromDay: `${year - 1}-01-01`, toDay: `${year}-01-01` };
  const now = { fromDay: `${year}-01-01`, toDay: `${year + 1}-01-01` };
  const school = { fromDay: `${year - 1}-09-01`, toDay: `${year}-09-01` };
  const next = { fromDay: `${year + 1}-01-01`, toDay: `${year + 2}-01-01` };
  return [
    {
      title: 'Convention annuelle d’aide alimentaire',
      funder: funders.ville,
      reference: `CONV-${year}-041`,
      euros: 18_000,
      ...now,
      purpose: fiction,
      contactName: 'Mme Orsel (fictive)',
      missions: { 'distribution-quai': [6000, 6000], cuisine: [2500, 5000], 'petits-dejeuners': [1500, 10_000] },
      promises: [
        hours('distribution-quai', 'Deux distributions par semaine, toute l’année', before, 0.9),
        hours('cuisine', 'Une cuisine ouverte un jour de plus', before, 1.25),
        { words: 'Une réunion publique de bilan avec les habitants' },
      ],
    },
    {
      title: 'Fonds des repas partagés',
      funder: funders.belleRive,
      reference: `FBR-${year - 1}-7`,
      euros: 7500,
      ...school,
      purpose: fiction,
      contactName: 'M. Valmont (fictif)',
      missions: { cuisine: [3333, 5000], 'distribution-quai': [6667, 4000] },
      promises: [
        hours('cuisine', 'Des repas préparés ensemble chaque semaine', school, 0.95),
        {
          words: 'Trente personnes qui donnent de leur temps',
          indicator: 'active_volunteers',
          measure: 'active_volunteers',
          value: 30,
        },
      ],
    },
    {
      title: 'Appui aux distributions du plateau',
      funder: funders.troisPonts,
      reference: `A3P-${year + 1}`,
      euros: null,
      ...next,
      purpose: `${fiction} Le montant n’est pas encore connu.`,
      contactName: 'Mme Ferrand (fictive)',
      missions: { 'distribution-tilleuls': [10_000, 10_000] },
      promises: [hours('distribution-tilleuls', 'Une distribution chaque mercredi', before, 1.1)],
    },
  ];
}

function secondsOf({ activities }: Association, slug: string, days: { fromDay: string; toDay: string }): number {
  return activities
    .filter(({ mission, day }) => mission === slug && days.fromDay <= day && day < days.toDay)
    .filter(({ status }) => status === 'validated' || status === 'declared')
    .reduce((sum, { personSeconds }) => sum + (personSeconds ?? 0), 0);
}
