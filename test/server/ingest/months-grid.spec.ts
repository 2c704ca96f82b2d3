import { describe, expect, it } from '@jest/globals';
import { gridLog } from '../../../server/ingest/grid/grid-log.js';
import type { GridAnswers } from '../../../server/ingest/grid/grid.schemas.js';
import { Matrix } from '../../../server/ingest/grid/matrix.js';
import { Desk } from './desk.js';

const folk = ['Bénévole', 'Lise', 'Omar'];

function read(headers: readonly string[], answers: GridAnswers, title = 'Heures') {
  const rows = [[title], [folk[0], ...headers], [folk[1], ...headers.map(() => '3')], [folk[2], '5']];
  const cells = rows.flatMap((texts, row) =>
    texts.map((text = '', column) => ({ row: row + 1, column: column + 1, text, fill: null, fault: null })),
  );
  const log = gridLog([{ name: 'Feuil1', isHidden: false, matrix: new Matrix(cells) }], [], answers);
  const at = log?.headers.indexOf('day') ?? -1;
  return {
    days: log?.records.map(({ cells: values }) => values[at]),
    flags: new Set(log?.records.flatMap(({ flags }) => flags ?? [])),
    asked: log?.questions.map(({ path, choices }) => [path.at(-1), ...choices.map(({ value }) => value)]),
  };
}

describe('Somebody whose columns are months', () => {
  it('is asked the year that nothing says, and the day the months count on', () => {
    expect(read(['janvier', 'février'], {}).asked).toEqual([['monthDay', 'first', 'last'], ['year']]);
    expect(read(['janvier', 'février'], { year: 2024, monthDay: 'last' }).days).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-01-31',
    ]);
  });

  it('has a season go on through its summer', () => {
    const { days, asked } = read(
      ['sept.', 'déc.', 'mars', 'juillet', 'août'],
      { monthDay: 'first' },
      'Heures 2025-2026',
    );
    expect(days?.slice(0, 5)).toEqual(['2025-09-01', '2025-12-01', '2026-03-01', '2026-07-01', '2026-08-01']);
    expect(asked).toEqual([]);
  });

  it('is asked whether the firsts of months are months: a spreadsheet shows 2026-01-01 as « janv-26 »', () => {
    const firsts = ['2026-01-01', '2026-02-01'];
    expect(read(firsts, {}).asked).toEqual([['monthDay', 'first', 'last', 'days']]);
    expect(read(firsts, { monthDay: 'days' })).toMatchObject({ flags: new Set(), asked: [] });
    expect(read(firsts, { monthDay: 'first' })).toMatchObject({ flags: new Set(['month-only']), asked: [] });
    expect(read(['2026-01-01', '2026-01-08'], {}).asked).toEqual([]);
  });

  it('may change the day they count on without counting twice; a long month makes no long day', async () => {
    const desk = await Desk.open();
    const file = 'Heures 2026;;\nBénévole;janvier;février\nLise;40;3\n';
    const send = (monthDay: 'first' | 'last') => desk.send(file, { mapping: { fields: {}, grid: { monthDay } } });
    expect(await send('first')).toMatchObject({ inserted: 2, flagged: 2, totals: { personSeconds: 154_800 } });
    expect(await send('last')).toMatchObject({ inserted: 0, changed: 2, totals: { personSeconds: 154_800 } });
    expect(await desk.rows('SELECT day::VARCHAR AS day, flags FROM activity ORDER BY day')).toEqual([
      { day: '2026-01-31', flags: ['month-only'] },
      { day: '2026-02-28', flags: ['month-only'] },
    ]);
    await desk.stores.close();
  });
});
