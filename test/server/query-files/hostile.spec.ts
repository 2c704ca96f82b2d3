import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readLibrary } from '../../../server/query-files/library.js';

describe('A query file that could harm', () => {
  let folder: string;
  const sound = readFileSync(resolve('queries/indicators/attendances.sql'), 'utf8');
  const header = sound.slice(0, sound.indexOf('--- */') + 6);

  const write = (text: string | Buffer, name = 'attendances') =>
    writeFileSync(join(folder, `indicators/${name}.sql`), text);
  const named = async (given = false, limitMs?: number) => {
    const { problems, indicators } = await readLibrary(folder, { given, ...(limitMs ? { limitMs } : {}) });
    return { faults: problems.map(({ code, line }) => [code, line]), sound: [...indicators.keys()], problems };
  };
  const lineIn = (text: string, word: string) => text.slice(0, text.indexOf(word)).split('\n').length;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
    cpSync(resolve('queries/staging'), join(folder, 'staging'), { recursive: true });
    mkdirSync(join(folder, 'indicators'));
    write(sound);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is read whatever the editor put around it: a mark of encoding, ends of line of another system, a megabyte', async () => {
    for (const text of [`\uFEFF${sound}`, sound.replaceAll('\n', '\r\n'), sound.replaceAll('\n', '\r')]) {
      write(text);
      expect(await named(true)).toMatchObject({ faults: [], sound: ['attendances'] });
    }
    write(sound.replace('--- */', `--- */\n${'-- a long remark\n'.repeat(65_000)}`));
    expect(await named(true)).toMatchObject({ faults: [], sound: ['attendances'] });
  });

  it.each([
    ['reads a file', "FROM read_csv('/etc/passwd')", 'read_csv'],
    ['reads a file by its name alone', "FROM '/etc/passwd'", '/etc/passwd'],
    ['looks at the engine', "FROM pragma_table_info('x')", 'pragma_table_info'],
    ['looks at the settings of the engine', 'FROM duckdb_settings()', 'duckdb_settings'],
    ['lists the tables', 'FROM (SHOW TABLES)', 'show'],
    ['runs SQL made of text', "FROM query('SELECT 1')", 'query'],
    ['hides a table behind a name of its own', 'FROM main.volunteer', 'main.volunteer'],
  ])('and %s is refused, at its line', async (_, from, told) => {
    write(sound.replace('FROM staging.activity', from));
    const { faults, problems } = await named();
    expect(faults).toEqual([['query-unknown-relation', lineIn(sound, 'FROM staging.activity')]]);
    expect(problems[0]?.message).toContain(told);
  });

  it.each([
    'now()',
    'current_date',
    'random()',
    "current_setting('threads')",
    "nextval('n')",
    "getenv('HOME')",
    'user',
  ])('and asks %s is refused: the same file must give the same figures', async (asked) => {
    write(sound.replace('WHERE day >= $from', `WHERE day >= $from AND ${asked}::VARCHAR <> ''`));
    expect((await named()).faults).toEqual([['query-unknown-relation', lineIn(sound, 'WHERE day >= $from')]]);
  });

  it.each([
    ['any value of many', 'any_value(site)'],
    ['an arbitrary value', 'arbitrary(site)'],
    ['the first value of no order', 'first(site)'],
    ['the last value of no order', 'last(site)'],
    ['texts put together in no order', "string_agg(site, ', ')"],
    ['about how many', 'approx_count_distinct(site)'],
    ['the first line of no order', 'max(first_value(site) OVER (PARTITION BY day))'],
  ])('and takes %s is refused at its line: chance makes no figure', async (_, taken) => {
    write(sound.replace('FROM marked', `, ${taken}\nFROM marked`));
    expect((await named()).faults).toEqual([['query-unknown-relation', lineIn(sound, 'FROM marked')]]);
  });

  it.each([
    ['a sample of a table', 'FROM staging.activity', 'FROM staging.activity TABLESAMPLE 10%'],
    ['a sample of what is left', 'AND day < $to', 'AND day < $to USING SAMPLE 10 ROWS'],
    ['some rows of no order', 'AND day < $to', 'AND day < $to LIMIT 10'],
  ])('and reads %s is refused too', async (_, from, to) => {
    write(sound.replace(from, to));
    expect((await named()).faults).toEqual([['query-unknown-relation', expect.any(Number)]]);
  });

  it('may take the first of an order', async () => {
    const first =
      'SELECT first(site ORDER BY day, site) AS f, any_value(site ORDER BY site) AS a FROM staging.activity';
    const rows = 'SELECT site FROM staging.activity ORDER BY site LIMIT 1';
    write(sound.replace('WITH ', `WITH one AS (${first}), other AS (${rows}), `));
    expect((await named()).faults).toEqual([]);
  });

  it('and gives its WITH the name of what it reads is refused', async () => {
    const select = sound.slice(sound.indexOf('--- */') + 6);
    write(`${header}${select.replace('WITH ', 'WITH volunteer AS (SELECT * FROM volunteer), ')}`);
    expect((await named()).faults[0]?.[0]).toBe('query-unknown-relation');
    write(`${header}${select.replace('WITH ', 'WITH "main.x" AS (SELECT 1), ').replace('staging.activity', 'main.x')}`);
    expect((await named()).faults[0]?.[0]).toBe('query-unknown-relation');
  });

  it('may make days of its own', async () => {
    const days = "SELECT unnest(range(DATE '2026-01-01', DATE '2026-01-03', INTERVAL 1 DAY)) AS d FROM range(2)";
    write(sound.replace('WITH ', `WITH made AS (${days}), `));
    expect((await named()).faults).toEqual([]);
  });

  it('and never ends is stopped and named', async () => {
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT (i % 9) + 1 FROM n) SELECT count(*) AS m FROM n';
    write(sound.replace('FROM staging.activity', `FROM staging.activity CROSS JOIN (${endless}) AS never`));
    // Where the machine is slow, other files may take as long.
    const { problems } = await named(true, 3000);
    const own = problems.filter(({ file }) => file === 'indicators/attendances.sql');
    expect(own.map(({ code }) => code)).toEqual(['query-test-failed']);
    expect(own[0]?.message).toContain('Stopped after 3 s');
  });

  it('and waits for a figure that waits for it are both named, and no figure whose name is part of theirs', async () => {
    const waits = (name: string, on: string) =>
      write(sound.replaceAll('attendances', name).replace('FROM staging.activity', `FROM indicator.${on}`), name);
    waits('other_attendances', 'attendances_again');
    waits('attendances_again', 'other_attendances');
    const { faults, sound: left } = await named();
    expect(faults.map(([code]) => code)).toEqual(['query-cycle', 'query-cycle']);
    expect(left).toEqual(['attendances']);
  });

  it('and reads a figure that is itself wrong is named, and says which', async () => {
    write(sound.replace('owner: director', 'owner: nobody'));
    write(sound.replaceAll('attendances', 'again').replace('staging.activity', 'indicator.attendances'), 'again');
    const { problems, sound: left } = await named();
    expect(problems.map(({ file }) => file)).toEqual(['indicators/attendances.sql', 'indicators/again.sql']);
    expect(problems[1]?.message).toContain('indicator.attendances');
    expect(left).toEqual([]);
  });

  it.each([
    ['a time that never comes', 'owner: director\nrefresh: { schedule: "0 0 30 2 *" }'],
    ['a time that is none', 'owner: director\nrefresh: { schedule: every night }'],
    ['a limit of no seconds', 'owner: director\nrefresh: { timeout: 0s }'],
    ['relations it does not read', 'owner: director\ndepends: [staging.mission]'],
    ['another column as its day', 'owner: director\ntime: { column: date }'],
    ['a test of a column it does not give', 'owner: director\ntags: [given]'],
  ])('and says %s is refused, at its line', async (what, said) => {
    const text = sound.replace('owner: director', said);
    const tested = text.replace('tests:\n', 'tests:\n  - not_null: [nothing]\n');
    write(what.startsWith('a test') ? tested : text);
    const { faults } = await named();
    expect(faults).toEqual([['query-header-invalid', expect.any(Number)]]);
    expect(faults[0]?.[1]).toBeGreaterThan(1);
  });

  it.each([
    ['nothing of that name', 'nothing.hours', 1],
    ['what is no sum', 'visits.visitors', 1],
    ['a figure whose own file is wrong', 'broken.broken', 0],
  ])('and compares itself with %s is told so, or left alone', async (_, other, faults) => {
    write(sound.replaceAll('attendances', 'broken').replace('owner: director', 'owner: nobody'), 'broken');
    const visitors = 'measures:\n  visitors: { kind: distinct, of: people, label: { fr: Qui, en: Who } }\n';
    write(sound.replaceAll('attendances', 'visits').replace('measures:\n', visitors), 'visits');
    write(sound.replace('tests:\n', `tests:\n  - reconciles: { measure: attendances, with: ${other} }\n`));
    const { problems } = await readLibrary(folder, { given: false });
    expect(problems.filter(({ file }) => file === 'indicators/attendances.sql')).toHaveLength(faults);
  });

  it('and adds numbers whose sum depends on their order is refused', async () => {
    write(sound.replace('::BIGINT AS attendances', '::DOUBLE AS attendances'));
    expect((await named()).faults).toEqual([['query-column-missing', expect.any(Number)]]);
  });

  it('and shows people as a column, or says it is about nobody, is refused', async () => {
    write(sound.replace('unit: volunteer, min_count: 5', 'unit: none, min_count: 0'));
    expect((await named()).faults.map(([code]) => code)).toEqual(['query-threshold-lowered']);
    const grain = 'grain: [day, mission_id';
    write(
      sound
        .replace(grain, `dimensions: { who: { label: { fr: Qui, en: Who } } }\n${grain}, who`)
        .replace('  day, mission_id,', '  day, mission_id, volunteer_key AS who,'),
    );
    expect((await named(true)).faults.map(([code]) => code)).toEqual(['query-column-undeclared']);
  });
});
