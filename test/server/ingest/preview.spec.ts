import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../../../server/ingest/log-file.js';
import type { LogAsked } from '../../../server/ingest/mapping.js';
import { mappingSpecSchema } from '../../../server/ingest/mapping.schemas.js';
import { previewOf } from '../../../server/ingest/preview.js';
import { type Preview, previewSchema } from '../../../server/ingest/preview.schemas.js';

const nothing: LogAsked = { what: null, preset: null, mapping: null, saved: [], sheet: null, dialect: null };
const rules = { zone: 'Europe/Paris', today: '2026-11-24', language: 'fr' as const };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function look(content: string | Buffer, asked: Partial<LogAsked> = {}): Promise<Preview> {
  const file = join(folder, 'log');
  await writeFile(file, content);
  return previewSchema.parse(JSON.parse(JSON.stringify(await previewOf(file, { ...nothing, ...asked }, rules))));
}
const idsOf = ({ questions }: Preview) => questions.map(({ id, column }) => [id, column]);

describe('Somebody who looks at a file before importing it', () => {
  it('sees each column, how it is read, and what is left aside', async () => {
    const seen = await look('Jour;Bénévole;Heures;Remarques\n03/03/2026;Zoé;2,5;merci\n14/03/2026;Ali;1;\n');
    expect(
      seen.columns.map(({ header, kind, field, ignored, decimal, dateOrder }) => ({
        header,
        kind,
        field,
        ignored,
        decimal,
        dateOrder,
      })),
    ).toEqual([
      { header: 'Jour', kind: 'date', field: 'day', ignored: false, decimal: null, dateOrder: 'dmy' },
      { header: 'Bénévole', kind: 'text', field: 'volunteer', ignored: false, decimal: null, dateOrder: null },
      { header: 'Heures', kind: 'number', field: 'person_seconds', ignored: false, decimal: ',', dateOrder: null },
      { header: 'Remarques', kind: 'text', field: null, ignored: true, decimal: null, dateOrder: null },
    ]);
    expect(seen.dialect).toMatchObject({ encoding: 'utf-8', delimiter: ';', headerLine: 1 });
    expect(seen.rows.map(({ line, values }) => [line, values?.['day'], values?.['person_seconds']])).toEqual([
      [2, '2026-03-03', 9000],
      [3, '2026-03-14', 3600],
    ]);
    expect([seen.lines, seen.accepted, seen.questions]).toEqual([2, 2, []]);
  });

  it('is asked what only they can tell, and nothing of those columns is guessed', async () => {
    const file = 'Date,Durée,Effectif\n03/04/2026,"1,250",3\n05/06/2026,"2,500",2\n';
    const seen = await look(file);
    expect(idsOf(seen)).toEqual([
      ['holds', 'Durée'],
      ['date-order', 'Date'],
      ['unit', 'Durée'],
      ['decimal', 'Durée'],
    ]);
    expect(seen.rows).toEqual([]);
    const mapping = mappingSpecSchema.parse(seen.mapping);
    for (const { path, choices } of seen.questions) {
      let place = mapping as unknown as Record<string, Record<string, unknown>>;
      for (const name of path.slice(0, -1)) place = place[name] as typeof place;
      place[path.at(-1) ?? ''] = choices[0]?.value as never;
    }
    const answered = await look(file, { mapping });
    expect(answered.questions).toEqual([]);
    expect(
      answered.rows.map(({ values }) => [values?.['day'], values?.['person_seconds'], values?.['headcount']]),
    ).toEqual([
      ['2026-04-03', 4500, 3],
      ['2026-06-05', 9000, 2],
    ]);
    expect((await look(file, { mapping: answered.mapping })).rows).toEqual(answered.rows);
  });

  it('is asked which column is the day, columns without a name by their place', async () => {
    const seen = await look('Quand,,Heures\n2026-03-03,a,2\n2026-03-04,b,2\n');
    expect(idsOf(seen)).toEqual([['day', null]]);
    expect(seen.questions[0]?.choices.map(({ value }) => value)).toEqual([
      { column: 'Quand' },
      { position: 2 },
      { column: 'Heures' },
    ]);
    const answered = await look('Quand,,Heures\n2026-03-03,a,2\n2026-03-04,b,2\n', {
      mapping: { fields: { day: { column: 'QUAND' } } },
    });
    expect([answered.questions, answered.accepted]).toEqual([[], 2]);
  });

  it('is asked what separates the columns, and the answer is taken', async () => {
    const seen = await look('day;site,who\n2026-03-01;Quai,Zoé\n');
    expect(seen.questions.map(({ id, into }) => [id, into])).toEqual([['delimiter', 'dialect']]);
    await expect(openLog(join(folder, 'log'), nothing)).rejects.toMatchObject({
      code: 'dialect-uncertain',
      extra: { questions: seen.questions },
    });
    const answered = await look('day;site,who\n2026-03-01;Quai,Zoé\n', { dialect: { delimiter: ';' } });
    expect(answered.columns.map(({ header }) => header)).toEqual(['day', 'site,who']);
  });

  it.each([
    ['03/04/26', ['dmy', 'mdy', 'ymd']],
    ['03/04/2026', ['dmy', 'mdy']],
  ])('is asked how %s is to be read, with the readings it has', async (date, orders) => {
    const { questions } = await look(`day,hours\n${date},2\n`);
    expect(questions.map(({ id, choices }) => [id, choices.map(({ value }) => value)])).toEqual([
      ['date-order', orders],
    ]);
  });

  it('is not asked where one cell of the column says it, nor of numbers that a format types', async () => {
    const decided = await look('day,hours\n03/04/2026,"1,234"\n13/04/2026,"1 234,5"\n');
    expect([decided.questions, decided.rows.map(({ values }) => values?.['person_seconds'])]).toEqual([
      [],
      [4442, 4_444_200],
    ]);
    const typed = await look('{"day":"2026-03-01","hours":1.234}\n{"day":"2026-03-02","hours":2}\n');
    expect([typed.questions, typed.rows.map(({ values }) => values?.['person_seconds'])]).toEqual([[], [4442, 7200]]);
  });

  it('has it read as it was saved, in any order of its columns, unless one is known by its place', async () => {
    const file = 'Durée,Quand\n2,2026-03-01\n';
    const unit = { column: 'Durée', unit: 'hours' };
    const saved = (day: string | { position: number }) => [
      { name: 'monthly', version: 1, headers: ['quand', 'duree'], spec: { fields: { day, person_seconds: unit } } },
    ];
    expect((await look(file, { saved: saved('Quand') })).preset).toBe('monthly');
    expect((await look(file, { saved: saved({ position: 1 }) })).preset).toBeNull();
  });

  it('counts what is wrong, line by line, over the whole file', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')},2`);
    const seen = await look(`day,hours\n${lines.join('\n')}\n`);
    expect([seen.lines, seen.accepted, seen.rejected, seen.rows.length]).toEqual([60, 31, 29, 50]);
    expect(seen.problems.map(({ code, count, line }) => [code, count, line])).toEqual([['invalid-date', 29, 33]]);
  });
});
