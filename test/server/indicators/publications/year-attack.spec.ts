import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TableRequest } from '../../../../server/indicators/publications/publications.schemas.js';
import { PublicationDesk } from '../../../support/publication-desk.js';
import { presence } from '../../../support/outside-desk.js';
import { Attacker } from '../../privacy/attacker.js';
import { type Activity, historyOf, pick, randomOf } from '../../privacy/history.js';
import type { Table } from '../../privacy/publishing.js';
import { toldHours } from './told-hours.js';

jest.setTimeout(600_000);

const MONTHS = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}-01`);
/** The first of the month after. */
const after = (month: string) => MONTHS[MONTHS.indexOf(month) + 1] ?? '2026-01-01';
const random = randomOf(29);

/** What arrives with its month, and now and then, months later, what somebody had forgotten. */
type Arrival = Activity & { arrived: string };
const arrivals: Arrival[] = historyOf(random, { volunteers: 24, missions: 4, months: 12, uneven: 1.2 }).map((one) => {
  const month = `${one.day.slice(0, 7)}-01`;
  const later = MONTHS.filter((other) => other > month);
  return { ...one, arrived: later.length > 0 && random() < 0.03 ? pick(random, later) : month };
});
const world = {
  days: MONTHS,
  arrivals: MONTHS,
  missions: [...new Map(arrivals.map(({ mission, site }) => [mission, { mission, site }])).values()],
  funders: [...new Set(arrivals.map(({ funder }) => funder))],
};

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;
const secondsOf = (lines: readonly Arrival[]) => lines.reduce((sum, { seconds }) => sum + seconds, 0);

/** What a few people’s late lines changed of a month: nobody outside may find it by difference. */
const secrets = MONTHS.flatMap((arrived) =>
  MONTHS.filter((day) => day < arrived).flatMap((day) => {
    const lines = arrivals.filter((one) => one.arrived === arrived && monthOf(one.day) === day);
    const people = new Set(lines.map(({ person }) => person)).size;
    return people > 0 && people < 5 ? [{ arrived, day, truth: secondsOf(lines) }] : [];
  }),
);

function isPinned(attacker: Attacker, { arrived, day, truth }: (typeof secrets)[number]): boolean {
  const { low, high } = attacker.bounds((one) => one.arrived === arrived && one.day === day);
  return high - low <= 0.2 * truth * (1 - 1e-6);
}

describe('Somebody who reads the report of each month of a year, and each correction, and can solve equations', () => {
  let desk: PublicationDesk;
  const told: Table[] = [];
  const asked = { made: 0, refused: 0 };

  async function report(
    toldOn: string,
    tables: TableRequest[],
    period: { from: string; to: string },
    restates?: string,
  ) {
    asked.made += 1;
    const made = await desk.publishUnlessRefused(tables, { ...period, ...(restates ? { restates } : {}) });
    if (!made) asked.refused += 1;
    else told.push(...(await toldHours(desk, made.tables)).map((table) => ({ ...table, toldOn })));
    return made;
  }

  beforeAll(async () => {
    desk = await PublicationDesk.open();
    const { clock } = desk.outside.desk.stores;
    const monthly: { id: string; period: { from: string; to: string } }[] = [];
    for (const month of MONTHS) {
      clock.instant = new Date(`${after(month)}T11:00:00Z`);
      await desk.outside.accept(
        arrivals.flatMap(({ arrived, day, mission, site, funder, person, seconds }, at) =>
          arrived === month
            ? presence(mission, day, [person], { site, funder, person_seconds: seconds, flags: [String(at)] })
            : [],
        ),
      );
      const period = { from: month, to: after(month) };
      const made = await report(
        month,
        [{ figure: 'volunteer_hours', by: 'mission_id' }, { figure: 'active_volunteers' }],
        period,
      );
      if (made) monthly.push({ id: made.id, period });
      const year = { from: '2025-01-01', to: after(month) };
      await report(month, [{ figure: 'volunteer_hours', by: 'month' }], year);
      // Each quarter, what was told of an earlier month is told anew.
      const earlier = MONTHS.indexOf(month) % 3 === 2 ? monthly.shift() : undefined;
      if (earlier) await report(month, [{ figure: 'volunteer_hours', by: 'mission_id' }], earlier.period, earlier.id);
    }
  });
  afterAll(() => desk.close());

  it('learns no hidden figure within a tenth', async () => {
    const attacker = await Attacker.hire(told, world);
    const guesses = attacker.guesses();
    process.stderr.write(
      `${asked.made} reports of which ${asked.refused} refused, ${told.length} tables of hours, ${guesses.length} hidden figures\n`,
    );
    expect(guesses.filter(({ truth, low, high }) => truth > 0 && high - low <= 0.2 * truth * (1 - 1e-6))).toEqual([]);
  });

  it('learns of no month what fewer than five people had forgotten, from what was told before and after', async () => {
    const attacker = await Attacker.hire(told, world);
    expect(secrets.length).toBeGreaterThan(5);
    expect(secrets.filter((secret) => isPinned(attacker, secret))).toEqual([]);
  });

  it('would learn it, had a month been told in full on both days', async () => {
    const [secret] = secrets;
    if (!secret) throw new Error('Nobody forgot anything');
    const { arrived, day } = secret;
    const planted = [MONTHS[MONTHS.indexOf(arrived) - 1] ?? '', arrived].map((toldOn): Table => {
      const truth = secondsOf(arrivals.filter((one) => monthOf(one.day) === day && one.arrived <= toldOn));
      const period = { from: day, to: after(day) };
      const about = { name: toldOn, filters: [], bucket: null, dimensions: [], hasSubtotals: false };
      return {
        scope: { ...about, period, state: 'told' },
        cells: [{ by: [], values: [], amount: truth, truth }],
        toldOn,
      };
    });
    expect(isPinned(await Attacker.hire([...told, ...planted], world), secret)).toBe(true);
  });
});
