import { describe, expect, it } from '@jest/globals';
import { tableFromIPC } from '@uwdata/flechette';
import { toArrowStream } from '../../../server/warehouse/arrow.js';

describe('figures on their way to a browser', () => {
  const stream = toArrowStream(
    {
      names: ['day', 'seen_at', 'seconds', 'people', 'rate', 'site', 'remote', 'sites'],
      types: ['DATE', 'TIMESTAMP', 'BIGINT', 'INTEGER', 'DECIMAL(18,6)', 'VARCHAR', 'BOOLEAN', 'VARCHAR[]'],
      columns: [
        ['2026-03-02', '1969-12-31', null],
        ['2026-03-02T08:30:00.250Z', null, '1969-12-31T23:59:59.999Z'],
        [9000, null, 9_007_199_254_740_993n],
        [3, 0, null],
        ['12.500000', null, '0.000001'],
        ['Lyon', 'Évry', null],
        [true, false, null],
        [['a', 'b'], [], null],
      ],
    },
    new Map([['card', '{"name":"volunteer_hours"}']]),
  );

  it('arrive in the small reader of the browser with the same values, nulls included', () => {
    const table = tableFromIPC(stream, { useBigInt: true });
    expect([0, 1, 2].map((at) => table.getChild('day').at(at))).toEqual([Date.UTC(2026, 2, 2), -86_400_000, null]);
    expect(table.getChild('seen_at').at(0)).toBe(Date.UTC(2026, 2, 2, 8, 30, 0, 250));
    expect(table.getChild('seen_at').at(2)).toBe(-1);
    expect([0, 1, 2].map((at) => table.getChild('seconds').at(at))).toEqual([9000n, null, 9_007_199_254_740_993n]);
    expect([0, 1, 2].map((at) => table.getChild('people').at(at))).toEqual([3, 0, null]);
    expect([0, 1, 2].map((at) => table.getChild('rate').at(at))).toEqual([12.5, null, 0.000001]);
    expect([0, 1, 2].map((at) => table.getChild('site').at(at))).toEqual(['Lyon', 'Évry', null]);
    expect([0, 1, 2].map((at) => table.getChild('remote').at(at))).toEqual([true, false, null]);
    expect([...(table.getChild('sites').at(0) as string[])]).toEqual(['a', 'b']);
    expect(table.getChild('sites').at(2)).toBeNull();
  });

  it('carry the figure card in the schema', () => {
    expect(tableFromIPC(stream).schema.metadata?.get('card')).toBe('{"name":"volunteer_hours"}');
  });

  it('arrive with their columns even when there is no row', () => {
    const table = tableFromIPC(
      toArrowStream({ names: ['day', 'site'], types: ['DATE', 'VARCHAR'], columns: [[], []] }, new Map()),
    );
    expect(table.numRows).toBe(0);
    expect(table.names).toEqual(['day', 'site']);
  });

  it('are refused when a type has no form there, rather than guessed', () => {
    expect(() => toArrowStream({ names: ['x'], types: ['INTERVAL'], columns: [[]] }, new Map())).toThrow('INTERVAL');
  });
});
