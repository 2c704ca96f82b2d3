import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finished, Installation } from '../support/program.js';

/** Lists are about days within a year: a Tuesday two months ahead, whatever day it is, and its week as ISO 8601 counts. */
const DAY_MS = 86_400_000;
const ahead = new Date(Math.floor(Date.now() / DAY_MS + 60) * DAY_MS);
const dayOf = (weekday: number) =>
  new Date(ahead.getTime() + (weekday - ((ahead.getUTCDay() + 6) % 7)) * DAY_MS).toISOString().slice(0, 10);
const [MONDAY, TUESDAY, THURSDAY] = [dayOf(0), dayOf(1), dayOf(3)];
const year = THURSDAY.slice(0, 4);
const number = Math.floor((Date.parse(THURSDAY) - Date.parse(`${year}-01-01`)) / (7 * DAY_MS)) + 1;
const WEEK = `${year}-W${String(number).padStart(2, '0')}`;
const MISSIONS = `id,mission,status,day,from,to,minimum,needed,capacity\ns,Soup,open,${TUESDAY},18:00,20:00,1,1,1\n`;
const PEOPLE = `id,name,dates,consent,consent_date,consent_source\nz,Zoé,${TUESDAY} 18:00-20:00,yes,2026-05-04,paper\na,Ali,${TUESDAY} 18:00-20:00,no,2026-05-04,paper\n`;

describe('Suggestions of help on the command line', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await Installation.empty();
    await imported('missions', MISSIONS);
    await imported('people', PEOPLE);
  }, 240_000);
  afterAll(() => installation.remove());

  const imported = async (what: string, content: string) => {
    const file = join(installation.dataFolder, '..', `${what}.csv`);
    await writeFile(file, content);
    const done = await installation.sillage('import', file, '--source', 'desk', '--what', what, '--json');
    expect(json(done)).toMatchObject({ rejected: 0 });
  };
  const allocate = (...words: string[]) => installation.sillage('allocate', ...words);
  const json = ({ code, stdout, stderr }: Finished): Record<string, unknown> => {
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout.toString('utf8')) as Record<string, unknown>;
  };

  const proposal = {
    kind: 'invite',
    steps: [
      { person: 'Zoé', mission: 'Soup', startsAt: expect.stringContaining(`${TUESDAY}T1`) as unknown, seconds: 7200 },
    ],
  };

  it('are shown by a dry run, the same each time, then worked out for people to decide', async () => {
    const tried = json(await allocate('--week', WEEK, '--dry-run', '--json'));
    expect(tried).toMatchObject({ week: MONDAY, people: 1, isProven: true, proposals: [proposal] });
    expect(tried).toMatchObject({ unmetMinBefore: 7200, unmetMinAfter: 0 });
    expect(json(await allocate('--week', THURSDAY, '--dry-run', '--json'))).toEqual(tried);

    const told = await allocate('--week', WEEK, '--dry-run');
    expect(told.stdout.toString()).toMatch(
      /^Week of \d{4}-\d{2}-\d{2}: 1 suggestion, nothing is kept\. Missing under the minimum: 2 h → 0 h\.[\s\S]*Zoé · \+2 h · Soup/,
    );
    expect(told.stdout.toString()).not.toContain('Ali');

    const run = json(await allocate('--week', WEEK, '--json'));
    expect(run).toMatchObject({ week: MONDAY, state: 'done', suggestions: 1, fault: null });
    const again = await allocate('--week', WEEK);
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(again.stdout.toString()).toBe(
      `Week of ${MONDAY}: 1 suggestion. A person decides about each, on the page of suggestions.\n`,
    );
  }, 240_000);

  it.each([
    [['--week', '2098-W53'], 1, /^week-unreadable: .*2098-W53/],
    [['--week', 'soon', '--dry-run'], 1, /^week-unreadable: .*soon/],
    [['--week', '2020-W10'], 1, /^proposals-week-over: \S+/],
    [['--week', '2020-W10', '--dry-run'], 1, /^proposals-week-over: \S+/],
    [[], 2, /--week/],
  ])('%j ends with %d, and says why on standard error', async (words, code, said) => {
    const done = await allocate(...words);
    expect([done.code, done.stdout.toString()]).toEqual([code, '']);
    expect(done.stderr).toMatch(said);
  });

  it('for a week that is none are refused as JSON where JSON is asked for', async () => {
    const done = await allocate('--week', '2098-W53', '--json');
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout.toString())).toMatchObject({ code: 'week-unreadable' });
  });
});
