import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GridAnswers, GridReading } from '../../../server/ingest/grid/grid.schemas.js';
import { Identities } from '../../../server/ingest/identity.js';
import { LineIntake, type TakenLine } from '../../../server/ingest/line-intake.js';
import { openLog, seenLog } from '../../../server/ingest/log-file.js';
import { previewOf } from '../../../server/ingest/preview.js';
import { previewSchema } from '../../../server/ingest/preview.schemas.js';
import { RejectionList } from '../../../server/ingest/rejection-list.js';
import { detectDialect } from '../../../server/ingest/dialect.js';
import { gridLog } from '../../../server/ingest/grid/grid-log.js';
import { Matrix } from '../../../server/ingest/grid/matrix.js';
import { textGrid } from '../../../server/ingest/grid/text-grid.js';
import { Desk } from './desk.js';
import { madeWorkbook } from './made-workbook.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/grids');

interface Expected {
  /** Ids of what nobody but the sender can tell. */
  questions: string[];
  answers?: GridAnswers;
  activities: string[];
  rejections: string[];
  /** What the cells of each sheet were for. */
  cells: Record<string, Record<string, number>>;
}

const fixtures = readdirSync(folder).flatMap((name) => {
  const expected = /^(.+)\.expected\.json$/.exec(name)?.[1];
  const file = expected && readdirSync(folder).find((one) => one === `${expected}.xlsx` || one === `${expected}.csv`);
  return file ? [[file, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Expected] as const] : [];
});

const nothingAsked = { what: null, preset: null, mapping: null, saved: [], sheet: null, dialect: null };

async function read(name: string, grid: GridAnswers) {
  const file = await seenLog(join(folder, name), { ...nothingAsked, mapping: { fields: {}, grid } });
  const log = { ...file, grid: file.file.grid?.reading ?? null };
  const rejections = new RejectionList('en', [], () => undefined);
  const rules = { mapping: log.mapping, zone: 'Europe/Paris', today: '2026-12-31' };
  const intake = new LineIntake(rules, new Identities('grid', 'secret'), rejections);
  const taken: TakenLine[] = [];
  for await (const line of log.lines(intake)) taken.push(line);
  await log.close();
  return { taken, rejections: rejections.first, reading: log.grid, lines: intake.lines };
}

function told({ line, content }: TakenLine): string {
  const { volunteer, headcount, day, personSeconds, startedAt, endedAt, status, mission, site, flags } = content;
  const who = volunteer?.name ?? `group of ${headcount}`;
  const times = [startedAt, endedAt].map((at) => at?.replace(':00.000Z', 'Z') ?? '?').join('/');
  const more = [mission?.reference, site, times === '?/?' ? null : times, ...flags].filter(Boolean);
  return [line, who, day, personSeconds ?? 'unknown', status, ...more].join(' ');
}

function account(reading: GridReading | null): Expected['cells'] {
  return Object.fromEntries(
    (reading?.sheets ?? []).map(({ name, cells }) => [
      name,
      Object.fromEntries(cells.map(({ role, reason, count }) => [reason ? `${role} ${reason}` : role, count])),
    ]),
  );
}

async function questionsOf(file: string): Promise<string[]> {
  try {
    await (await openLog(join(folder, file), nothingAsked)).close();
    return [];
  } catch (error) {
    const { extra } = error as { extra?: { questions?: { path: string[] }[] } };
    return extra?.questions?.map(({ path }) => path.slice(1).join('.')) ?? Promise.reject(error);
  }
}

describe('A grid that somebody really keeps', () => {
  it('comes in thirteen ugly workbooks and two text files', () => {
    expect(fixtures.map(([file]) => file)).toHaveLength(15);
  });

  it.each(fixtures)('%s asks only what nobody else can tell', async (file, expected) => {
    expect(await questionsOf(file)).toEqual(expected.questions);
  });

  it.each(fixtures)('%s gives the activities and the rejections that it holds', async (file, expected) => {
    const { taken, rejections, lines } = await read(file, expected.answers ?? {});
    expect(taken.map(told)).toEqual(expected.activities);
    expect(rejections.map(({ line, column, code, value }) => [line, column, code, value].join(' '))).toEqual(
      expected.rejections,
    );
    expect(lines).toBe(expected.activities.length + expected.rejections.length);
    expect(new Set(taken.map(({ activityId }) => activityId)).size).toBe(taken.length);
  });

  it.each(fixtures)('%s accounts for every cell that holds something', async (file, expected) => {
    const { reading } = await read(file, expected.answers ?? {});
    expect(account(reading)).toEqual(expected.cells);
    for (const { cells, filledCells } of reading?.sheets ?? [])
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(filledCells);
  });
});

const list = [...lists('csv'), ...lists('leeds2023')];

function lists(name: string): string[] {
  const base = join(folder, '..', name);
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:csv|tsv|txt)$/.test(file))
    .map((file) => join(base, file));
}

describe('An ordinary list', () => {
  it('is never taken for a grid, whatever file it comes from', async () => {
    const grids: string[] = [];
    let looked = 0;
    for (const file of list) {
      const dialect = await detectDialect(file).catch(() => null);
      if (dialect === null) continue;
      looked += 1;
      if (await textGrid(file, dialect, {})) grids.push(file);
    }
    expect(grids).toEqual([]);
    expect(looked).toBeGreaterThan(20);
  });

  it('is what a row of arrivals over a row of departures is left to: ten o’clock is not ten hours', () => {
    const rows = [
      ['Mars 2026', '', 'lun. 2', 'mar. 3', 'mer. 4'],
      ['Zoé', 'arrivée', '10:00', '9:00', ''],
      ['Zoé', 'départ', '12:00', '11:00', ''],
    ];
    expect(gridLog([{ name: 'Mars 2026', isHidden: false, matrix: matrixOf(rows) }], [], {})).toBeNull();
  });

  it('keeps its lines when titles stand over it in a workbook, with their rows in the sheet', async () => {
    const log = await seenLog(join(folder, 'liste-sous-des-titres.xlsx'), nothingAsked);
    expect(log.mapping.headers).toEqual(['Jour', 'Bénévole', 'Heures']);
    expect(log.file.grid).toBeNull();
    await log.close();
  });
});

function matrixOf(rows: readonly (readonly string[])[]): Matrix {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row: row + 1, column: column + 1, text, fill: null, fault: null })),
  );
  return new Matrix(cells);
}

const hours = (zoe: string) =>
  madeWorkbook([
    {
      name: 'Mars 2026',
      rows: [
        ['Heures', 'lun. 2', 'mar. 3'],
        ['Zoé', zoe, '1'],
        ['Ali', '', '4'],
      ],
    },
  ]);

describe('Somebody who looks at a grid before importing it', () => {
  const rules = { zone: 'Europe/Paris', today: '2026-12-31', language: 'fr' as const };

  it('is asked what the file does not say, and sees its lines once that is answered', async () => {
    const file = join(folder, 'un-ou-une-heure.xlsx');
    const asked = previewSchema.parse(await previewOf(file, nothingAsked, rules));
    expect(asked.questions.map(({ id, isRequired }) => [id, isRequired])).toEqual([
      ['year', true],
      ['unit', true],
    ]);
    expect(asked).toMatchObject({ rows: [], problems: [], mapping: { fields: {}, grid: {} } });

    const mapping = { fields: {}, grid: { year: 2026, unit: 'presence' as const } };
    const shown = previewSchema.parse(await previewOf(file, { ...nothingAsked, mapping }, rules));
    expect(shown.questions.map(({ id, isRequired }) => [id, isRequired])).toEqual([['session', false]]);
    expect(shown).toMatchObject({
      lines: 5,
      accepted: 5,
      rejected: 0,
      mapping,
      grid: { filledCells: 38, activities: 5 },
    });
    expect(shown.rows[0]).toMatchObject({
      line: 2,
      values: { day: '2026-03-02', volunteer: 'Pauline', person_seconds: null },
    });
  });
});

describe('A grid brought to the import desk', () => {
  it('counts once, however often it is sent; a corrected cell corrects one activity', async () => {
    const desk = await Desk.open();
    expect(await desk.send(await hours('2h30'))).toMatchObject({
      lines: 3,
      inserted: 3,
      rejected: 0,
      totals: { personSeconds: 27_000, activities: 3 },
    });
    expect(await desk.send(await hours('2h30'))).toMatchObject({ inserted: 0, changed: 0, unchanged: 3 });
    expect(await desk.send(await hours('2:45'))).toMatchObject({
      inserted: 0,
      changed: 1,
      unchanged: 2,
      totals: { personSeconds: 27_900, activities: 3 },
    });
    expect(await desk.send(await hours(''), { mode: 'snapshot' })).toMatchObject({ removed: 1, unchanged: 2 });
    const ids = await desk.rows<{ activity_id: string }>('SELECT activity_id FROM activity ORDER BY activity_id');
    expect(ids.every(({ activity_id: id }) => /^food-bank:[\w-]{43}$/.test(id))).toBe(true);
    await desk.stores.close();
  });

  it('is refused while a question is open, and counted by the answer', async () => {
    const desk = await Desk.open();
    const content = readFileSync(join(folder, 'un-ou-une-heure.xlsx'));
    await expect(desk.send(content)).rejects.toMatchObject({ code: 'mapping-needed' });
    const grid = { year: 2026, unit: 'hours' as const };
    expect(await desk.send(content, { mapping: { fields: {}, grid } })).toMatchObject({
      inserted: 5,
      totals: { personSeconds: 14_400 },
    });
    expect(await desk.send(content, { mapping: { fields: {}, grid } })).toMatchObject({ inserted: 0, unchanged: 5 });
    await desk.stores.close();
  });

  it('keeps what an unreadable cell said before, and names the cell', async () => {
    const desk = await Desk.open();
    await desk.send(await hours('2h30'), { mode: 'snapshot' });
    const receipt = await desk.send(await hours('beaucoup'), { mode: 'snapshot' });
    expect(receipt).toMatchObject({ lines: 3, unchanged: 2, removed: 0, rejected: 1 });
    expect(await desk.rows('SELECT sum(person_seconds)::INTEGER AS seconds FROM activity')).toEqual([
      { seconds: 27_000 },
    ]);
    expect(receipt.rejections).toMatchObject([
      { line: 2, column: 'lun. 2 (2026-03-02)', code: 'unclear-cell', value: 'beaucoup' },
    ]);
    await desk.stores.close();
  });
});
