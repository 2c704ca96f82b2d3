import { sliceOf } from '../../server/query-files/slice.js';
import { Annotation } from '../../server/targets/annotation.entity.js';
import { Target } from '../../server/targets/target.entity.js';
import type { Association } from '../association/association.js';
import { dayNumber, dayText, monthsLater } from '../association/days.js';
import { newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';

const HOUR = 3600;

/** What the director wants of this year and wanted of the last one, and what people say of some days. */
export async function writeTargets(
  desk: Desk,
  missions: ReadonlyMap<string, string>,
  names: { director: string; coordinator: string },
): Promise<void> {
  const { association, now, em } = desk;
  const author = names.director;
  const rows = wanted(association, missions).map((one) => ({
    ...newRow(desk),
    ...one,
    author,
    authorId: null,
    setAt: now,
  }));
  await insertAll(em, Target, rows);
  const notes = said(association.today).map((one) => ({
    ...newRow(desk),
    missionId: null,
    ...one,
    author: names.coordinator,
    authorId: null,
    writtenAt: now,
    correctedBy: null,
    correctedById: null,
    correctedAt: null,
  }));
  await insertAll(em, Annotation, notes);
}

function wanted(association: Association, missions: ReadonlyMap<string, string>) {
  const year = Number(association.today.slice(0, 4));
  const of = (which: number) => ({ fromDay: `${which}-01-01`, toDay: `${which + 1}-01-01`, slice: '' });
  const hours = (which: number, mission?: string) => secondsIn(association, which, mission);
  const known = (seconds: number) => (seconds > 0 ? seconds : null);
  const given = { indicator: 'volunteer_hours', measure: 'person_seconds', better: 'more' as const };
  const [first] = association.missions;
  const id = missions.get(first?.slug ?? '');
  const part = id === undefined ? [] : [{ dimension: 'mission_id', value: id }];
  return [
    { ...given, ...of(year), baseline: known(hours(year - 1)), target: whole(hours(year - 1) * 1.1, 100) },
    { ...given, ...of(year - 1), baseline: known(hours(year - 2)), target: whole(hours(year - 1) * 1.03, 100) },
    { ...given, ...of(year), slice: sliceOf(part), baseline: null, target: whole(hours(year - 1, first?.slug), 10) },
    {
      indicator: 'need_coverage',
      measure: 'need_coverage',
      better: 'more' as const,
      ...of(year),
      baseline: null,
      target: 0.9,
    },
    {
      indicator: 'unmet_hours',
      measure: 'unmet_hours',
      better: 'less' as const,
      ...of(year),
      baseline: null,
      target: whole(hours(year - 1) * 0.18, 50),
    },
    {
      indicator: 'active_volunteers',
      measure: 'active_volunteers',
      better: 'more' as const,
      ...of(year),
      baseline: null,
      target: Math.max(peopleIn(association, year - 1), 10) + 20,
    },
  ];
}

function said(today: string) {
  const days = (months: number, length: number) => {
    const from = monthsLater(dayNumber(today), -months);
    return { fromDay: dayText(from), toDay: dayText(from + length) };
  };
  return [
    { ...days(2, 1), indicator: null, isOutside: true, text: 'Portes ouvertes : beaucoup de nouvelles têtes.' },
    { ...days(4, 3), indicator: null, isOutside: true, text: 'Grève des transports : plusieurs séances annulées.' },
    { ...days(7, 14), indicator: null, isOutside: false, text: 'Salle du quai fermée pour travaux.' },
    {
      ...days(5, 1),
      indicator: 'beneficiary_satisfaction',
      isOutside: false,
      text: 'Nouveau formulaire, plus court : les réponses d’avant ne se comparent pas tout à fait.',
    },
  ];
}

/** Up to the next round number of hours; never nothing. */
function whole(seconds: number, step: number): number {
  return Math.max(Math.ceil(seconds / HOUR / step), 1) * step * HOUR;
}

const counted = ({ activities }: Association, year: number) =>
  activities.filter(
    ({ day, status }) => day.startsWith(`${year}-`) && (status === 'validated' || status === 'declared'),
  );

function secondsIn(association: Association, year: number, mission?: string): number {
  return counted(association, year)
    .filter((one) => mission === undefined || one.mission === mission)
    .reduce((sum, { personSeconds }) => sum + (personSeconds ?? 0), 0);
}

function peopleIn(association: Association, year: number): number {
  return new Set(counted(association, year).flatMap(({ volunteer }) => volunteer ?? [])).size;
}
